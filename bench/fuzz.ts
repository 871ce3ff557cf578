/**
 * Scenario files that nobody would write, and expressions with values that nobody expects: whatever is read, there is
 * a result or a sentence, in time, and nothing else changes.
 * Run by `npm run bench:fuzz -- [count] [seed]`; 100,000 files take some minutes.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../src/engine/random.ts';
import { evaluateTemplate, isPolluted, LONGEST_MS, type Outcome, readScenario } from './fuzz/examine.ts';
import { mutated, mutatedTemplate } from './fuzz/mutations.ts';

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'tailgate-fuzz-'));
let findings = 0;

fuzz('files', (random) => {
  const text = mutated(random);
  return { text, outcome: readScenario(text) };
});
fuzz('templates', (random) => {
  const text = mutatedTemplate(random);
  return { text, outcome: evaluateTemplate(text, random) };
});
process.exitCode = findings > 0 ? 1 : 0;

function fuzz(what: string, example: (random: Random) => { text: string; outcome: Outcome }): void {
  const counts = { valid: 0, refused: 0, crash: 0 };
  let slowest = { ms: 0, text: '' };
  let hangs = 0;
  let polluted = 0;
  const save = (name: string, text: string): string => {
    const file = join(folder, `${what}-${name}.yml`);
    writeFileSync(file, text);
    return file;
  };
  for (let index = 0; index < count; index++) {
    // Each has a stream of its own, so that one of them can be made again.
    const { text, outcome } = example(new Random(seed, index));
    counts[outcome.kind]++;
    if (outcome.ms > slowest.ms) slowest = { ms: outcome.ms, text };
    if (outcome.ms > LONGEST_MS) {
      hangs++;
      console.log(`hang, ${outcome.ms.toFixed(0)} ms: ${save(`hang-${index}`, text)}`);
    }
    if (outcome.kind === 'crash')
      console.log(`crash: ${save(`crash-${index}`, text)}\n${outcome.message.slice(0, 1000)}`);
    if (isPolluted()) {
      polluted++;
      console.log(`prototypes were changed: ${save(`polluted-${index}`, text)}`);
      break;
    }
  }
  findings += counts.crash + hangs + polluted;
  console.log(
    `${count} ${what}, seed ${seed}: ${counts.valid} valid, ${counts.refused} refused, ${counts.crash} crashes, ` +
      `${hangs} above ${LONGEST_MS} ms, prototypes ${polluted ? 'changed' : 'unchanged'}; ` +
      `slowest ${slowest.ms.toFixed(1)} ms: ${save('slowest', slowest.text)}`,
  );
}
