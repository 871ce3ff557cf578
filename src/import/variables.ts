import { isSecretName } from '../secret-name.ts';
import { isSecretValue, unused, variableFor } from './secret-variable.ts';

/** A piece of a text: as it stands, or the value of a variable. */
type Piece = string | { variable: string };

/** Where a text stands in a request. */
export interface Place {
  /** How it is written there. */
  encode?: (literal: string) => string;
  /** Its name says that it is a secret, so that it is one however short it is. */
  secret?: boolean;
  /** A text of JSON, which a captured number must not replace. */
  json?: boolean;
  /** A text that has names and values in it in some form of its own. */
  raw?: boolean;
}

/** Shorter values, and plain words, are replaced where a name says so only: they occur in other texts by chance. */
const MIN_LENGTH = 6;
const WORD = /^[a-z]{1,11}$/i;
/** In a text of unknown form, where no name can say so. */
const MIN_LENGTH_RAW = 3;
/** Nobody nests JSON deeper, but whoever wants to see a stack overflow. */
export const MAX_DEPTH = 200;

/**
 * The variables of an imported scenario: secrets from the environment, and values captured from responses. It turns
 * values into templates in which they stand by name, so that no secret is ever written.
 */
export class Variables {
  /** Environment variables, each with a word on what it is. */
  readonly secrets = new Map<string, string>();
  private readonly taken = new Set(['BASE_URL']);
  private readonly secretOf = new Map<string, string>();
  private readonly capturedOf = new Map<string, string>();

  /**
   * Makes a value known as a secret.
   * @param name of the field or header that it was found in
   * @param about where that was
   * @returns the environment variable; the same for the same value
   */
  addSecret(name: string, value: string, about: string): string {
    const known = this.secretOf.get(value);
    if (known) return known;
    const variable = variableFor(name, this.taken);
    this.taken.add(variable);
    this.secretOf.set(value, variable);
    this.secrets.set(variable, about);
    return variable;
  }

  /** @returns a name for a value that is going to be captured */
  reserve(name: string): string {
    const variable = unused(name, (number) => `${name}${number}`, this.taken);
    this.taken.add(variable);
    return variable;
  }

  /** From here on these values are known as those of their variables. */
  addCaptured(captured: { variable: string; value: string }[]): void {
    for (const { variable, value } of captured) this.capturedOf.set(value, variable);
  }

  /** Begins anew with the first request, which no response came before. */
  forgetCaptured(): void {
    this.capturedOf.clear();
  }

  isCaptured(value: string): boolean {
    return this.capturedOf.has(value);
  }

  /**
   * A text as a template.
   * @param place where it will stand
   */
  template(text: string, place: Place = {}): string {
    const encode = place.encode ?? String;
    return this.pieces(text, place)
      .map((piece, index, all) =>
        typeof piece === 'string' ? literal(encode(piece), index < all.length - 1) : `\${${piece.variable}}`,
      )
      .join('');
  }

  /** Whether the template of the text has variables in it. */
  occursIn(text: string, place: Place = {}): boolean {
    return this.pieces(text, place).some((piece) => typeof piece !== 'string');
  }

  /** A JSON value with templates in its texts; a captured number stays one as `${variable}`. */
  jsonTemplate(value: unknown, secret = false): unknown {
    if (typeof value === 'string') return this.template(value, { secret, json: true });
    if (typeof value === 'number') {
      const variable = this.capturedOf.get(numberKey(value));
      return variable ? `\${${variable}}` : value;
    }
    if (Array.isArray(value)) return value.map((item) => this.jsonTemplate(item, secret));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.jsonTemplate(item, secret || isSecretName(key))]),
    );
  }

  /** Makes every text of a JSON value known whose key says that it is a secret. */
  addSecretsOf(value: unknown, about: string, name = '', secret = false, depth = 0): void {
    if (typeof value === 'string') {
      if (value !== '' && !this.isCaptured(value) && (secret || isSecretValue(value)))
        this.addSecret(name || 'token', value, about);
    } else if (value !== null && typeof value === 'object' && depth < MAX_DEPTH) {
      for (const [key, item] of Object.entries(value)) {
        const own = Array.isArray(value) ? name : key;
        this.addSecretsOf(item, about, own, secret || isSecretName(own), depth + 1);
      }
    }
  }

  private pieces(text: string, { secret = false, json = false, raw = false }: Place): Piece[] {
    const whole =
      this.capturedOf.get(text) ??
      (json ? undefined : this.capturedOf.get(`number ${text}`)) ??
      (secret || isTelling(text) ? this.secretOf.get(text) : undefined);
    if (whole) return [{ variable: whole }];
    let pieces: Piece[] = [text];
    // The longest first, so that one which contains another is replaced whole.
    const values = [...this.capturedOf, ...this.secretOf]
      .filter(([value]) => (raw ? value.length >= MIN_LENGTH_RAW : isTelling(value)))
      .flatMap(([value, variable]) => formsOf(value).map((form) => [form, variable] as const))
      .filter(([form]) => text.includes(form))
      .sort(([a], [b]) => b.length - a.length);
    for (const [value, variable] of values)
      pieces = pieces.flatMap((piece) =>
        typeof piece === 'string' ? separated(piece.split(value), { variable }) : [piece],
      );
    return pieces.filter((piece) => piece !== '');
  }
}

/** Numbers are kept apart from texts that look like them. */
export function numberKey(value: number): string {
  return `number ${value}`;
}

/** Whether a value that occurs somewhere is hardly there by chance. */
function isTelling(value: string): boolean {
  return value.length >= MIN_LENGTH && !WORD.test(value);
}

/** A value as it stands in texts, in URLs, in forms and in JSON. */
function formsOf(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  const forms = [value, encoded, encoded.replaceAll('%20', '+'), JSON.stringify(value).slice(1, -1)];
  return [...new Set(forms)];
}

function separated(texts: string[], between: Piece): Piece[] {
  return texts.flatMap((text, index) => (index === 0 ? [text] : [between, text]));
}

/**
 * A text in which nothing is taken for an expression.
 * @param beforeExpression a "$" at its end would escape the expression that follows
 */
export function literal(text: string, beforeExpression = false): string {
  const escaped = text.replaceAll('${', () => '$${');
  return beforeExpression ? escaped.replace(/\$+$/, (dollars) => "${'$'}".repeat(dollars.length)) : escaped;
}
