import { existsSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import { plainConsole, terminalConsole } from './console.ts';
import { demo } from './demo.ts';
import { EXIT, messageOf, TailgateError, UsageError } from './errors.ts';
import { INPUTS, type Inputs, parseInputs } from './inputs.ts';
import { exitCodeOf, type Outcome, run, type World } from './pipeline.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderTerminal } from './report/terminal.ts';
import { readResults, replaceFile } from './results/files.ts';
import type { Results } from './results/schema.ts';
import { loadScenario } from './scenario/load.ts';
import { userFiles } from './scenario/user-code.ts';
import { abortOnSignal } from './signals.ts';
import { readBaseline, updateBaseline } from './verdict/baseline.ts';
import { judge, type Policy } from './verdict/judge.ts';
import { VERSION } from './version.ts';

type Options = Record<string, string | undefined>;

const program = new Command('tailgate')
  .description(
    'Fails the pull request that makes an app slower, and stays quiet about the one that does not.',
  )
  .version(VERSION)
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 pass or warn, 1 fail, 2 usage, scenario or baseline error,\n3 invalid run or target unreachable, 130 interrupted (what was measured is still written).',
  );

const runCommand = program
  .command('run <scenario>')
  .description('drive a scenario at an app, judge it, write tailgate-out/');
withInputs(
  runCommand,
  INPUTS.filter((input) => !input.actionOnly).map(({ name }) => name),
).action((scenario: string, _options: Options, command: Command) => {
  const inputs = parseInputs(scenario, given(command));
  return measure((world) => run(inputs, world));
});

program
  .command('validate <scenario>')
  .description('check a scenario file and say what it would do')
  .action(async (file: string) => {
    const scenario = await loadScenario(file, process.env);
    const tasks = scenario.journeys.reduce((sum, journey) => sum + journey.tasks.length, 0);
    console.log(`${file} is valid: ${tasks} tasks, ${scenario.endpoints.length} endpoints`);
    for (const endpoint of scenario.endpoints) console.log(`  ${endpoint.name}`);
    if (userFiles().length > 0) console.log('  and what its functions request');
  });

withInputs(
  program
    .command('compare <base> [head]')
    .description('hold the results of one run against those of another; or judge one run of two sides again'),
  ['tolerance', 'alpha', 'fail-on', 'on-inconclusive'],
).action((baseFile: string, headFile: string | undefined, _options: Options, command: Command) => {
  const inputs = parseInputs('', given(command));
  const results =
    headFile === undefined
      ? judgedAgain(baseFile, inputs)
      : comparedWith(readResults(baseFile), readResults(headFile), inputs);
  print(results);
  process.exitCode = exitCodeOf({ ...results, interrupted: false }, inputs.onInconclusive);
});

program
  .command('report <results>')
  .description('show stored results again: as a table, or as Markdown')
  .option('--markdown <file>', 'write the report as Markdown into this file')
  .option('--all', 'show the comparisons that passed too')
  .action((file: string, options: { markdown?: string; all?: boolean }) => {
    const results = readResults(file);
    if (options.markdown)
      replaceFile(
        options.markdown,
        renderMarkdown(results, { name: results.scenario.name }, { maxBytes: 1024 ** 2 }),
      );
    process.stdout.write(renderTerminal(results, { color: process.stdout.isTTY, all: options.all }));
  });

program
  .command('baseline')
  .description('work with baseline files')
  .command('update')
  .description('write the figures of a run into a baseline file; its actions and tolerances stay')
  .option('--results <file>', 'results to take them from', 'tailgate-out/results.json')
  .option('--baseline <file>', 'file to write, made when it is not there', 'tailgate-baseline.json')
  .action((options: { results: string; baseline: string }) => {
    const results = readResults(options.results);
    if (results.verdict === 'invalid')
      throw new UsageError(
        `${options.results} is of an invalid run, whose figures are no baseline: ${results.reasons.join('; ')}`,
      );
    const old = existsSync(options.baseline) ? readBaseline(options.baseline) : null;
    replaceFile(options.baseline, `${JSON.stringify(updateBaseline(old, results), null, 2)}\n`);
    console.log(`wrote the figures of ${results.endpoints.length} endpoints to ${options.baseline}`);
  });

program
  .command('demo')
  .description('start the example app twice and hold one against the other; STOREFRONT_REGRESSION slows head')
  .option('--out <dir>', 'directory for the results', 'tailgate-out')
  .action((options: { out: string }) => measure((world) => demo(options.out, world)));

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// A worker thread of the load generator loads this file too, and is no run of its own.
if (isMainThread) {
  await main();
  // What a module left open, a connection for instance, must not keep the process.
  if (userFiles().length > 0) process.stdout.write('', () => process.exit());
}

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already; asking for help is no mistake.
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    } else if (error instanceof TailgateError) {
      console.error(`tailgate: ${error.message}`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      console.error(
        `tailgate: this is a defect of Tailgate (${messageOf(error)}); please report it with the lines above`,
      );
      process.exitCode = EXIT.invalid;
    }
  }
}

/** Runs a job with progress and signals, then prints its results. */
async function measure(job: (world: World) => Promise<Outcome>): Promise<void> {
  const display = process.stderr.isTTY
    ? terminalConsole(process.stderr)
    : plainConsole((line) => process.stderr.write(`${line}\n`));
  const { signal, dispose } = abortOnSignal((line) => display.info(line));
  try {
    const { results, files, exitCode } = await job({ env: process.env, console: display, signal });
    display.end();
    print(results);
    console.log(`\nresults: ${files.results}\nreport:  ${files.report}`);
    process.exitCode = exitCode;
  } finally {
    display.end();
    dispose();
  }
}

function print(results: Results): void {
  process.stdout.write(renderTerminal(results, { color: process.stdout.isTTY }));
}

/** Two runs, one against the other. */
function comparedWith(base: Results, head: Results, inputs: Inputs): Results {
  const invalid = Object.entries({ base, head })
    .filter(([, { interrupted, verdict }]) => interrupted || verdict === 'invalid')
    .map(([side, { reasons }]) => `the ${side} run is invalid: ${reasons[0] ?? 'it was interrupted'}`);
  const policy = { ...policyOf(inputs), stored: base };
  return judge({ ...unjudged(head), mode: 'results', sides: null }, policy, invalid);
}

/**
 * A stored run of two sides, judged by what is asked for now. Budgets and baseline files are not stored with it.
 * @throws UsageError when it has one side only
 */
function judgedAgain(file: string, inputs: Inputs): Results {
  const stored = readResults(file);
  if (stored.sides === null)
    throw new UsageError(`${file} is of a run with one side: name the results to hold against it, too`);
  return judge({ ...unjudged(stored), mode: 'side-by-side' }, policyOf(inputs), stored.reasons);
}

function policyOf({ tolerance, alpha, failOn }: Inputs): Policy {
  return { budgets: { run: [], endpoints: [] }, baseline: null, stored: null, tolerance, alpha, failOn };
}

/** Stored results without what they were judged by, to be judged anew. */
function unjudged(results: Results): Results {
  const bare = <T extends { comparisons: unknown[] }>(endpoint: T): T => ({ ...endpoint, comparisons: [] });
  return { ...results, notes: [], total: bare(results.total), endpoints: results.endpoints.map(bare) };
}

function withInputs(command: Command, names: string[]): Command {
  for (const { name, value, description, fallback, lines } of INPUTS) {
    if (!names.includes(name)) continue;
    const [flags, help] = [`--${name} <${value}>`, `${description} (default: ${fallback})`];
    if (lines) command.option(flags, help, addLine);
    else command.option(flags, help);
  }
  return command;
}

/** Given once more, such an option goes on where it ended. */
function addLine(line: string, before: string | undefined): string {
  return before === undefined ? line : `${before}\n${line}`;
}

/** The options of a command by their names as inputs. */
function given(command: Command): (name: string) => string | undefined {
  const options = command.opts<Options>();
  return (name) => options[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
}
