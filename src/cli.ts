import { existsSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import { plainConsole, terminalConsole } from './console.ts';
import { demo } from './demo.ts';
import { EXIT, messageOf, TailgateError, UsageError } from './errors.ts';
import type { ImportOptions } from './import/scenario-file.ts';
import { type InitOptions, initProject } from './init.ts';
import { INPUTS } from './input-table.ts';
import { type Inputs, parseInputs } from './inputs.ts';
import { exitCodeOf, type Outcome, run, type World } from './pipeline.ts';
import { rehearseOnce } from './rehearse.ts';
import { plural } from './report/format.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderTerminal } from './report/terminal.ts';
import { readResults, replaceFile } from './results/files.ts';
import type { Results } from './results/schema.ts';
import { renderProblem } from './scenario/problem.ts';
import { userFiles } from './scenario/user-code.ts';
import { abortOnSignal } from './signals.ts';
import { validate } from './validate.ts';
import { readBaseline, updateBaseline } from './verdict/baseline.ts';
import { storedBudgets } from './verdict/budgets.ts';
import { judge, type Policy } from './verdict/judge.ts';
import { VERSION } from './version.ts';

type Options = Record<string, string | undefined>;
type Display = ReturnType<typeof plainConsole>;

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
)
  .option(
    '--once',
    'for writing a scenario: do each task once with one user, and show requests, responses, checks and captures; nothing is measured or written, so what is about load, comparisons and results has no effect',
  )
  .option('--full', 'with --once: show bodies whole')
  .action((scenario: string, options: { once?: true; full?: true }, command: Command) => {
    const inputs = parseInputs(scenario, given(command));
    if (options.once) return rehearsal(inputs, options.full ?? false);
    if (options.full) throw new UsageError('full: it is for --once, which shows bodies');
    return measure((world) => run(inputs, world));
  });

program
  .command('validate <scenarios...>')
  .description('tell every mistake in scenario files, with its place; without one, say what they would do')
  .option('--baseline <file>', 'baseline file whose entries must each be about an endpoint of the scenarios')
  .option('--json', 'print the mistakes as JSON')
  .option('--profile <name>', 'which size of the scenarios to look at')
  .action(async (scenarios: string[], options: { baseline?: string; profile?: string; json?: boolean }) => {
    const { problems, outlines } = await validate(scenarios, {
      baselineFile: options.baseline ?? null,
      profile: options.profile ?? null,
      environment: process.env,
    });
    if (options.json) {
      const places = problems.map(({ text: _, ...problem }) => problem);
      console.log(JSON.stringify({ valid: problems.length === 0, problems: places }, null, 2));
    } else {
      for (const outline of outlines) console.log(outline);
      for (const problem of problems) console.error(`${renderProblem(problem)}\n`);
      if (problems.length > 0) console.error(`tailgate: ${plural(problems.length, 'mistake')}`);
    }
    process.exitCode = problems.length > 0 ? EXIT.usage : EXIT.ok;
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
  .command('import <file>')
  .description('make a scenario from a recording of a browser (HAR) or an OpenAPI 3 description')
  .option('--out <file>', 'file to write (default: the standard output)')
  .option('--format <har|openapi>', 'what the file is (default: by its content)')
  .option(
    '--target <url>',
    'HAR: host whose requests are taken (default: the one with most); OpenAPI: URL of the app',
  )
  .option('--all', 'HAR: static files, too; OpenAPI: operations that write, too')
  .option('--force', 'replace the file')
  .action(async (file: string, options: ImportOptions) => {
    // Its parsers are large, and no other command needs them.
    const { importScenario } = await import('./import/scenario-file.ts');
    const { text, notes } = await importScenario(file, options);
    if (options.out === undefined) process.stdout.write(text);
    const wrote = options.out === undefined ? [] : [`wrote ${options.out}`];
    for (const note of [...notes, ...wrote]) console.error(`tailgate: ${note}`);
  });

program
  .command('init')
  .description('write a first scenario, a baseline file and a workflow for this project')
  .option('--dir <dir>', 'folder of the project', '.')
  .option('--target <url>', 'URL of the app (default: http://127.0.0.1:3000)')
  .option(
    '--start <command>',
    'command that builds the app and starts it on $PORT (default: from package.json)',
  )
  .option('--force', 'replace the files')
  .action((options: InitOptions) => {
    for (const line of initProject(options)) console.log(line);
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
function measure(job: (world: World) => Promise<Outcome>): Promise<void> {
  return attended(async (world, display) => {
    const { results, files, exitCode } = await job(world);
    display.end();
    print(results);
    console.log(`\nresults: ${files.results}\nreport:  ${files.report}`);
    process.exitCode = exitCode;
  });
}

function rehearsal(inputs: Inputs, full: boolean): Promise<void> {
  const write = (text: string): void => void process.stdout.write(text);
  return attended(async (world) => {
    process.exitCode = await rehearseOnce(inputs, world, { write, color: process.stdout.isTTY, full });
  });
}

/** Does something that takes a while: with a display on stderr, and signals that end it in order. */
async function attended(work: (world: World, display: Display) => Promise<void>): Promise<void> {
  const display: Display = process.stderr.isTTY
    ? terminalConsole(process.stderr)
    : plainConsole((line) => process.stderr.write(`${line}\n`));
  const { signal, dispose } = abortOnSignal((line) => display.info(line));
  try {
    await work({ env: process.env, console: display, signal }, display);
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
 * A stored run of two sides, judged by what is asked for now and by its own budgets. Baseline files are not stored.
 * @throws UsageError when it has one side only
 */
function judgedAgain(file: string, inputs: Inputs): Results {
  const stored = readResults(file);
  if (stored.sides === null)
    throw new UsageError(`${file} is of a run with one side: name the results to hold against it, too`);
  const policy = { ...policyOf(inputs), budgets: storedBudgets(stored) };
  return judge({ ...unjudged(stored), mode: 'side-by-side' }, policy, stored.reasons);
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
