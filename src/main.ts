import { basename, relative, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import * as core from '@actions/core';
import { plainConsole } from './console.ts';
import { EXIT, messageOf, TailgateError } from './errors.ts';
import { type ActionInputs, type Inputs, parseActionInputs, parseInputs } from './inputs.ts';
import { type Outcome, run, UnmeasuredError } from './pipeline.ts';
import type { Annotation } from './publish/github/annotations.ts';
import { readContext } from './publish/github/context.ts';
import { publish } from './publish/github/publish.ts';
import { findings, labelOf, PLAIN, ranked } from './report/findings.ts';
import { headline } from './report/headline.ts';
import { marker, renderMarkdown } from './report/markdown.ts';
import { sentence } from './report/sentence.ts';
import { renderTerminal } from './report/terminal.ts';
import type { Results } from './results/schema.ts';
import { abortOnSignal } from './signals.ts';

// The artifact client can leave sockets and timers behind, so the process is ended and not just left to end.
// A worker thread of the load generator loads this file too, and is no run of its own.
if (isMainThread) process.exit(await main());

/** @returns the exit code of the step */
async function main(): Promise<number> {
  const { signal } = abortOnSignal((line) => core.info(line));
  let shown: [Inputs, ActionInputs] | null = null;
  try {
    const scenario = core.getInput('scenario');
    if (scenario === '')
      throw new TailgateError(
        'scenario: name the scenario file, as in "scenario: perf/checkout.yml"',
        EXIT.usage,
      );
    const inputs = parseInputs(scenario, (name) => core.getInput(name));
    const action = parseActionInputs((name) => core.getInput(name));
    if (action.githubToken) core.setSecret(action.githubToken);
    shown = [inputs, action];

    const console = plainConsole((line) => core.info(line));
    const outcome = await run(inputs, { env: process.env, console, signal });
    core.info(renderTerminal(outcome.results, { color: true }));
    await show(inputs, action, outcome);
    return conclude(outcome, inputs);
  } catch (error) {
    if (!(error instanceof TailgateError)) {
      core.setFailed(
        `this is a defect of Tailgate, please report it: ${(error as Error)?.stack ?? messageOf(error)}`,
      );
      return EXIT.invalid;
    }
    if (error instanceof UnmeasuredError && shown) await show(...shown, error.outcome);
    core.setFailed(error.message);
    return error.exitCode;
  }
}

/** Artifact, summary, comment, annotations, outputs. */
async function show(inputs: Inputs, action: ActionInputs, { results, files }: Outcome): Promise<void> {
  const context = readContext(process.env);
  if (context === null) {
    core.warning(
      'this does not run in GitHub Actions, so there is nowhere to show the results but in the files',
    );
    return;
  }
  const { name } = results.scenario;
  const report = {
    name,
    runUrl: context.runUrl,
    summaryUrl: context.runUrl,
    commit: context.headSha,
    baseCommit: results.sides?.base.build?.commit ?? context.pullRequest?.baseSha,
  };
  await publish({
    context,
    token: action.githubToken,
    name,
    marker: marker(name),
    results,
    resultsPath: files.results,
    reportPath: files.report,
    artifact: {
      name: action.artifactName,
      files: files.all(),
      rootDirectory: files.directory,
      retentionDays: action.retentionDays ?? undefined,
    },
    render: (artifactUrl, maxBytes) => renderMarkdown(results, { ...report, artifactUrl }, { maxBytes }),
    // Half a measurement must not replace the answer of a whole one.
    comment: results.interrupted ? 'never' : action.comment,
    annotations: annotationsOf(results),
    scenarioFile: relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), resolve(inputs.scenario)),
  });
}

function annotationsOf(results: Results): Annotation[] {
  return ranked(findings(results), ['fail', 'warn']).map(({ endpoint, comparison }) => ({
    level: comparison.verdict === 'fail' ? 'error' : 'warning',
    title: `Tailgate ${basename(results.scenario.name)}`,
    message: sentence(labelOf(endpoint, PLAIN), comparison),
  }));
}

/** Says in one sentence why the step fails, when it does. */
function conclude({ results, exitCode }: Outcome, inputs: Inputs): number {
  const said =
    results.reasons.length > 0 ? results.reasons.join('; ') : headline(results, results.scenario.name, PLAIN);
  if (exitCode !== EXIT.ok) core.setFailed(`${results.verdict}: ${said}`);
  else if (results.verdict === 'inconclusive' && inputs.onInconclusive === 'warn')
    core.warning(`inconclusive: ${said}`);
  return exitCode;
}
