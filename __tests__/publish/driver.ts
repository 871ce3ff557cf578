/** Runs one part of `src/publish/github` in a process of its own, since the packages read its environment. */
import { annotate } from '../../src/publish/github/annotations.ts';
import { uploadResults } from '../../src/publish/github/artifact.ts';
import { readContext } from '../../src/publish/github/context.ts';
import { publish } from '../../src/publish/github/publish.ts';
import { appendSummary } from '../../src/publish/github/summary.ts';

type Call =
  | { part: 'annotate'; annotations: Parameters<typeof annotate>[0]; options: Parameters<typeof annotate>[1] }
  | { part: 'artifact'; request: Omit<Parameters<typeof uploadResults>[0], 'context'> }
  | { part: 'summary'; markdown: string; repeat: number }
  | {
      part: 'publish';
      publication: Omit<Parameters<typeof publish>[0], 'context' | 'render'>;
      broken?: boolean;
    };

export const MARKER = '<!-- tailgate:checkout -->';

async function run(call: Call): Promise<unknown> {
  if (call.part === 'annotate') return annotate(call.annotations, call.options);
  if (call.part === 'summary') return appendSummary(call.markdown.repeat(call.repeat));
  const context = readContext(process.env)!;
  if (call.part === 'artifact') return uploadResults({ ...call.request, context });
  const render = (artifactUrl: string | undefined, maxBytes: number): string => {
    if (call.broken) throw new Error('rendering broke');
    return `${MARKER}\n# report\nraw: ${artifactUrl ?? 'none'}\nmax: ${maxBytes}\n`;
  };
  return publish({ ...call.publication, context, render });
}

const answer = await run(JSON.parse(process.env.DRIVER_CALL!));
process.stdout.write(`\ndriver: ${JSON.stringify(answer ?? null)}\n`);
