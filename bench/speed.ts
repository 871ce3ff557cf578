/**
 * What a request costs: Tailgate and its peers in turn against the same nginx, generator and server each pinned to a
 * core. Prints the table of docs/performance.md.
 * Run by `npm run bench`, after `npm run bench:peers`. `npm run bench -- ROUNDS SECONDS` changes 5 rounds of 5 s.
 */
import { cpus } from 'node:os';
import { CONTENDERS, type Contender } from './peers/contenders.ts';
import { measure, median, type Round } from './peers/measure.ts';
import { startNginx } from './peers/server.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = Number(process.argv[3] ?? 5);
const CONNECTIONS = 20;
const SERVER_CORE = 0;
const GENERATOR_CORE = '1';

const present = CONTENDERS.filter((contender) => contender.version() !== null);
const missing = CONTENDERS.filter((contender) => contender.version() === null);
const server = await startNginx(SERVER_CORE);
const rounds = new Map<Contender, Round[]>(present.map((contender) => [contender, []]));
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of present) {
      const result = await measure(
        contender,
        { url: server.url, connections: CONNECTIONS, seconds: SECONDS },
        GENERATOR_CORE,
      );
      rounds.get(contender)!.push(result);
      console.error(
        `round ${round + 1}/${ROUNDS} ${contender.name}: ${result.cpuUs.toFixed(1)} µs, ${Math.round(result.perSecond)}/s`,
      );
    }
  }
} finally {
  await server.stop();
}
print();

function print(): void {
  const [own] = present;
  const rows = present.map((contender) => {
    const results = rounds.get(contender)!;
    const cpu = results.map(({ cpuUs }) => cpuUs);
    // Round by round, so that a drift of the machine cancels.
    const ratios = results.map((result, index) => rounds.get(own!)![index]!.cpuUs / result.cpuUs);
    return [
      contender.name,
      contender.version()!,
      median(cpu).toFixed(1),
      `${Math.min(...cpu).toFixed(1)}–${Math.max(...cpu).toFixed(1)}`,
      median(ratios).toFixed(2),
      Math.round(median(results.map(({ perSecond }) => perSecond))).toLocaleString('en'),
    ];
  });
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]!.model.trim()}, Node ${process.versions.node}, nginx ${server.version}`,
  );
  console.log(`${CONNECTIONS} connections, ${ROUNDS} alternating rounds of ${SECONDS} s, medians\n`);
  console.log('| generator | version | CPU µs a request | range | Tailgate / it | requests/s |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  if (missing.length > 0)
    console.log(`\nNot measured, since not installed: ${missing.map(({ name }) => name).join(', ')}.`);
}
