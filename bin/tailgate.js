#!/usr/bin/env node
// Says in one sentence what an older Node would say in a stack trace, before anything else is loaded.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(`tailgate: needs Node 24 or newer; this is Node ${process.versions.node}`);
  process.exit(2);
}
await import('../dist/cli/index.js');
