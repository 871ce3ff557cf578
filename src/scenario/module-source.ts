import { type Problem, problemOf } from './problem.ts';
import { type Path, Problems } from './problems.ts';

/** The object that a module exports. It has no lines any more, so a place in it is told as code names it. */
export class ModuleSource extends Problems {
  private readonly sentences = new Set<string>();

  override report(path: Path, message: string): void {
    this.sentences.add([writePlace(path), message].filter((part) => part !== '').join(': '));
  }

  override get noted(): Problem[] {
    return [...this.sentences].map((sentence) => problemOf(this.file, sentence));
  }

  override placeOf(path: Path): string {
    return writePlace(path);
  }

  protected override wording(message: string): string {
    return message;
  }
}

/** A place as code names it: `tasks[1].check.status`. */
export function writePlace(path: Path): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      return /^[\w$]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    })
    .join('')
    .replace(/^\./, '');
}
