import { writeJson } from './json.ts';
import { isStaticMultipart, type Multipart, renderMultipart } from './multipart.ts';
import type { Scope } from './scope.ts';
import { isStatic, type JsonTemplate, render, renderJson, type Template } from './template.ts';

/** What a request sends. */
export type BodySpec =
  | { kind: 'json'; json: JsonTemplate }
  | { kind: 'text'; text: Template }
  | { kind: 'form'; fields: { name: string; value: Template }[] }
  | { kind: 'multipart'; multipart: Multipart };

/** @returns the media type that says how the body is to be read, null when only the scenario can know */
export function contentTypeOf(body: BodySpec): string | null {
  switch (body.kind) {
    case 'json':
      return 'application/json';
    case 'text':
      return null;
    case 'form':
      return 'application/x-www-form-urlencoded';
    case 'multipart':
      return `multipart/form-data; boundary=${body.multipart.boundary}`;
  }
}

/** Whether the body is the same whatever the variables are. */
export function isStaticBody(body: BodySpec): boolean {
  switch (body.kind) {
    case 'json':
      return body.json.kind === 'value';
    case 'text':
      return isStatic(body.text);
    case 'form':
      return body.fields.every(({ value }) => isStatic(value));
    case 'multipart':
      return isStaticMultipart(body.multipart);
  }
}

/**
 * The body with its expressions filled in.
 * @throws ValueError when a value is missing
 */
export function renderBody(body: BodySpec, scope: Scope): Buffer {
  switch (body.kind) {
    case 'json':
      return Buffer.from(writeJson(renderJson(body.json, scope)));
    case 'text':
      return Buffer.from(render(body.text, scope, String));
    case 'form': {
      const fields = body.fields.map(({ name, value }): [string, string] => [
        name,
        render(value, scope, String),
      ]);
      return Buffer.from(new URLSearchParams(fields).toString());
    }
    case 'multipart':
      return renderMultipart(body.multipart, scope);
  }
}
