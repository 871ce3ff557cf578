/**
 * What a scripted journey costs: journey 17 (scenarios/content-platform.yml) without think time, and a single GET with
 * nothing to work out, in turn against the same nginx, which answers both with the storefront's own bodies, as often as
 * the journey asks for each.
 * Run by `npm run bench:scripted`. `npm run bench:scripted -- ROUNDS SECONDS` changes 5 rounds of 10 s.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { createStorefront } from '../examples/storefront/server.ts';
import { type Contender, tailgateRunning } from './peers/contenders.ts';
import { measure, median, type Round } from './peers/measure.ts';
import { type Content, startNginx } from './peers/server.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = Number(process.argv[3] ?? 10);
const CONNECTIONS = 20;
const SERVER_CORE = 0;
const GENERATOR_CORE = '1';
const GOAL = 1.3;

/** The endpoints of the journey: one URL of each, what nginx knows it by, and its weight among the tasks. */
const ENDPOINTS = {
  article: { url: '/api/articles/article-17', location: '~ ^/api/articles/[^/]+$', weight: 5 },
  search: { url: '/api/search?q=performance', location: '= /api/search', weight: 3 },
  recommendations: {
    url: '/api/articles/article-17/recommendations',
    location: '~ ^/api/articles/[^/]+/recommendations$',
    weight: 2,
  },
  trending: { url: '/api/trending', location: '= /api/trending', weight: 1 },
};

const journey = parse(
  readFileSync(join(import.meta.dirname, '../scenarios/content-platform.yml'), 'utf8'),
) as { pause?: string; tasks: { weight: number; GET: string }[] };
delete journey.pause;
assertSameWeights();
const scripted = tailgateRunning('journey 17', stringify(journey));
const bare = tailgateRunning('one static GET', 'tasks: [{ GET: /bare }]\n');
const contenders: Contender[] = [scripted, bare];

const files = await bodies();
const server = await startNginx(SERVER_CORE, contentOf(files));
const rounds = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
try {
  for (let round = 0; round < ROUNDS; round++) {
    // Who comes first changes, so that a drift within a round cancels, too.
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const job = { url: server.url, connections: CONNECTIONS, seconds: SECONDS };
      const result = await measure(contender, job, GENERATOR_CORE);
      rounds.get(contender)!.push(result);
      console.error(`round ${round + 1}/${ROUNDS} ${contender.name}: ${result.cpuUs.toFixed(1)} µs`);
    }
  }
} finally {
  await server.stop();
}
print();

/** The scenario may change; a mix that is not its own would say nothing about it. */
function assertSameWeights(): void {
  const wanted = Object.values(ENDPOINTS).map(({ weight }) => weight);
  if (journey.tasks.map(({ weight }) => weight).join() !== wanted.join())
    throw new Error(`the tasks of content-platform.yml have other weights than ${wanted.join(', ')}`);
}

/** What the storefront answers with, by the names of files. */
async function bodies(): Promise<Record<string, string>> {
  const storefront = createStorefront({ regressions: [] });
  const { port } = await storefront.listen(0);
  try {
    const found: Record<string, string> = {};
    for (const [name, { url }] of Object.entries(ENDPOINTS)) {
      const response = await fetch(`http://127.0.0.1:${port}${url}`);
      if (!response.ok) throw new Error(`the storefront answers ${url} with status ${response.status}`);
      found[`${name}.json`] = await response.text();
    }
    return found;
  } finally {
    await storefront.close();
  }
}

function contentOf(files: Record<string, string>): Content {
  const total = Object.values(ENDPOINTS).reduce((sum, { weight }) => sum + weight, 0);
  const names = Object.entries(ENDPOINTS);
  const shares = names.map(([name, { weight }], index) =>
    index === names.length - 1 ? `* ${name};` : `${((100 * weight) / total).toFixed(2)}% ${name};`,
  );
  const locations = names.map(
    ([name, { location }]) => `location ${location} { try_files /${name}.json =404; }`,
  );
  return {
    http: `types { application/json json; } open_file_cache max=10; split_clients $request_id $body { ${shares.join(' ')} }`,
    server: `${locations.join(' ')} location = /bare { try_files /$body.json =404; } location = / { return 204; }`,
    files,
  };
}

function print(): void {
  const sizes = Object.entries(files).map(([name, text]) => `${name} ${Buffer.byteLength(text)}`);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]!.model.trim()}, Node ${process.versions.node}, nginx ${server.version}`,
  );
  console.log(`${CONNECTIONS} connections, ${ROUNDS} alternating rounds of ${SECONDS} s, medians`);
  console.log(`bytes: ${sizes.join(', ')}\n`);
  console.log('| scenario | CPU µs a request | range | requests/s |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const contender of contenders) {
    const results = rounds.get(contender)!;
    const cpu = results.map(({ cpuUs }) => cpuUs);
    const range = `${Math.min(...cpu).toFixed(1)}–${Math.max(...cpu).toFixed(1)}`;
    const rate = Math.round(median(results.map(({ perSecond }) => perSecond))).toLocaleString('en');
    console.log(`| ${contender.name} | ${median(cpu).toFixed(1)} | ${range} | ${rate} |`);
  }
  // Round by round, so that a drift of the machine cancels.
  const ratio = median(
    rounds.get(scripted)!.map(({ cpuUs }, index) => cpuUs / rounds.get(bare)![index]!.cpuUs),
  );
  console.log(`\njourney 17 / one static GET: ${ratio.toFixed(2)} (goal: at most ${GOAL})`);
}
