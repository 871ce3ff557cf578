/**
 * Installs the peers that no package manager puts on the path into bench/.peers, by package name. wrk, hey and nginx
 * are Debian packages: `apt-get install wrk hey nginx-light`. What cannot be had is told and left out.
 * Run by `npm run bench:peers`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENDERS, PEERS } from './contenders.ts';

mkdirSync(PEERS, { recursive: true });

const STEPS: { what: string; command: string[]; env?: Record<string, string> }[] = [
  {
    what: 'autocannon and Artillery',
    command: ['npm', 'install', '--ignore-scripts', '--prefix', PEERS, 'autocannon', 'artillery'],
  },
  { what: 'k6', command: ['go', 'install', 'go.k6.io/k6@latest'], env: { GOBIN: join(PEERS, 'bin') } },
  {
    what: 'vegeta',
    command: ['go', 'install', 'github.com/tsenart/vegeta/v12@latest'],
    env: { GOBIN: join(PEERS, 'bin') },
  },
  { what: 'oha', command: ['cargo', 'install', 'oha', '--locked', '--root', PEERS] },
  { what: 'a Python environment', command: ['python3', '-m', 'venv', join(PEERS, 'venv')] },
  { what: 'Locust', command: [join(PEERS, 'venv/bin/pip'), 'install', '--quiet', 'locust'] },
];

for (const { what, command, env } of STEPS) {
  console.log(`installing ${what}`);
  try {
    execFileSync(command[0]!, command.slice(1), {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    const reason = String((error as { stderr?: Buffer }).stderr ?? error)
      .trim()
      .split('\n')
      .at(-1);
    console.log(`  ${what} cannot be had here: ${reason}`);
  }
}
for (const contender of CONTENDERS) console.log(`${contender.name}: ${contender.version() ?? 'missing'}`);
