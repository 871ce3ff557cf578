/** A line such as `::error title=p95,file=a.yml::slower`, as the runner understands it. */
export type Command = { name: string; properties: Record<string, string>; message: string };

/** The workflow commands in the output of a step, in their order. */
export function parseCommands(stdout: string): Command[] {
  const commands: Command[] = [];
  for (const line of stdout.split(/\r?\n/)) {
    const match = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line);
    if (match)
      commands.push({ name: match[1]!, properties: propertiesOf(match[2]), message: data(match[3]!) });
  }
  return commands;
}

/** The content of GITHUB_OUTPUT: `name=value` lines and heredocs. What the runner would refuse throws. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '') continue;
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    const plain = /^([^=]+)=(.*)$/.exec(line);
    if (heredoc) {
      const end = lines.indexOf(heredoc[2]!, at + 1);
      if (end < 0) throw new Error(`The output ${heredoc[1]} has no end`);
      outputs[heredoc[1]!] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (plain) outputs[plain[1]!] = plain[2]!;
    else throw new Error(`Invalid format '${line}'`);
  }
  return outputs;
}

function propertiesOf(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals).trim(), property(pair.slice(equals + 1))];
    }),
  );
}

function data(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function property(text: string): string {
  return data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
