/**
 * How the cost of a request grows with users and workers, against one nginx: CPU of the whole process and its peak
 * memory, in alternating rounds. Prints the tables of docs/performance.md.
 * Run by `npm run bench:scale`. `npm run bench:scale -- ROUNDS SECONDS` changes 5 rounds of 8 s.
 */
import { cpus } from 'node:os';
import { CONTENDERS, type Contender, tailgateWith } from './peers/contenders.ts';
import { measure, median, type Round } from './peers/measure.ts';
import { startNginx } from './peers/server.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = Number(process.argv[3] ?? 8);
const USERS = [10, 100, 1000, 5000];
const SERVER_CORE = 0;
/** Requests per second of all users together where they pause between requests. */
const PACED_RATE = 5000;

interface Case {
  label: string;
  users: number;
  contender: Contender;
  cores: string;
}

const saturated: Case[] = USERS.map((users) => ({
  label: `${users.toLocaleString('en')} users, no pause`,
  users,
  contender: tailgateWith('Tailgate', []),
  cores: '1',
}));
/** What a connection costs any program: the kernel's part, and caches that hold less and less of it. */
const reference: Case[] = CONTENDERS.filter(({ name }) => name === 'wrk').flatMap((wrk) =>
  USERS.map((users) => ({
    label: `wrk, ${users.toLocaleString('en')} connections`,
    users,
    contender: wrk,
    cores: '1',
  })),
);
const paced: Case[] = USERS.map((users) => ({
  label: `${users.toLocaleString('en')} users, pausing, ${PACED_RATE.toLocaleString('en')} requests/s`,
  users,
  contender: tailgateWith('Tailgate', [], `${(1000 * users) / PACED_RATE}ms`),
  cores: '1',
}));
// Two workers need a core each, so nginx shares one with them: CPU a request tells something, requests/s do not.
const workers: Case[] = [1, 2].map((count) => ({
  label: `20 users, ${count} ${count === 1 ? 'worker' : 'workers'}`,
  users: 20,
  contender: tailgateWith('Tailgate', ['--workers', String(count)]),
  cores: '0,1',
}));

const server = await startNginx(SERVER_CORE);
try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]!.model.trim()}, Node ${process.versions.node}`,
  );
  console.log(
    `${ROUNDS} alternating rounds of ${SECONDS} s, medians; ratios to the first row, round by round\n`,
  );
  for (const cases of [saturated, reference, paced, workers]) await table(cases);
} finally {
  await server.stop();
}

async function table(cases: Case[]): Promise<void> {
  const rounds: Round[][] = cases.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { contender, users, cores, label }] of cases.entries()) {
      const result = await measure(
        contender,
        { url: server.url, connections: users, seconds: SECONDS },
        cores,
      );
      rounds[index]!.push(result);
      console.error(`round ${round + 1}/${ROUNDS} ${label}: ${result.cpuUs.toFixed(1)} µs`);
    }
  console.log('| load | CPU µs a request | ratio | peak RSS | requests/s |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [index, { label }] of cases.entries()) {
    const results = rounds[index]!;
    const ratios = results.map(({ cpuUs }, round) => cpuUs / rounds[0]![round]!.cpuUs);
    const of = (value: (round: Round) => number): number => median(results.map(value));
    console.log(
      `| ${label} | ${of(({ cpuUs }) => cpuUs).toFixed(1)} | ${median(ratios).toFixed(2)} | ${of(({ peakRssMb }) => peakRssMb).toFixed(0)} MB | ${Math.round(of(({ perSecond }) => perSecond)).toLocaleString('en')} |`,
    );
  }
  console.log();
}
