import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';
import { messageOf, UsageError } from '../errors.ts';
import { ScenarioFiles } from '../scenario/files.ts';
import { parseYaml } from './input-file.ts';

/** A description in which every `$ref` is replaced by what it names; a schema can then be part of itself. */
export type Api = OpenAPIV3.Document | OpenAPIV3_1.Document;

const LARGEST_FILE_MB = 10;
/** References that name each other can stand for more than any memory holds. */
const TIMEOUT_MS = 30_000;

/**
 * Checks a description and follows its references. Those to other files are followed within the folder of the
 * description only, and none is fetched: a description must not make us read or ask for anything else.
 * @param value what the file holds
 * @throws UsageError with one sentence
 */
export async function readApi(file: string, value: object): Promise<Api> {
  const files = new ScenarioFiles(dirname(resolve(file)));
  const read = ({ url }: { url: string }): string => {
    const path = localPath(url);
    const problem = (message: string): never => {
      throw new UsageError(`${file} refers to ${url}: ${message}`);
    };
    if (path === null) problem('only files beside it are read, and nothing is fetched');
    return files.read(relative(dirname(resolve(file)), path!), LARGEST_FILE_MB, problem)!.toString();
  };
  const parse = ({ url, data }: { url: string; data: unknown }): unknown => parseYaml(url, String(data));
  const options = {
    parse: {
      json: false,
      yaml: false,
      text: false,
      binary: false,
      ours: { order: 1, canParse: true, parse },
    },
    resolve: { file: false, http: false, folder: { order: 1, canRead: true, read } },
    timeoutMs: TIMEOUT_MS,
  };
  try {
    const parser = new SwaggerParser();
    await parser.validate(resolve(file), value as never, options as never);
    return parser.api as Api;
  } catch (error) {
    throw new UsageError(sentence(file, error), { cause: error });
  }
}

/** @returns null when it is no file */
function localPath(url: string): string | null {
  if (/^file:/i.test(url)) return fileURLToPath(url);
  return /^[a-z][a-z\d+.-]+:/i.test(url) ? null : resolve(decodeURIComponent(url));
}

/** The first of many messages, without the tree that the parser draws. */
function sentence(file: string, error: unknown): string {
  // The parser wraps what a resolver threw.
  for (
    let cause: unknown = error;
    cause instanceof Error;
    cause = cause.cause ?? (cause as { ioErrorCode?: unknown }).ioErrorCode
  )
    if (cause instanceof UsageError) return cause.message;
  const details = (error as { details?: { instancePath?: string; message?: string }[] }).details?.[0];
  const what = details ? `${details.instancePath || 'the document'} ${details.message}` : messageOf(error);
  return `${file} is not a valid OpenAPI description: ${what.split('\n')[0]}`;
}
