import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { writeSize } from '../units.ts';

/** What requests ask for unless the scenario says otherwise. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** Each coding costs a pass over the body, and no server needs more. */
const MOST_CODINGS = 5;

type Decode = (body: Buffer, options: { maxOutputLength: number }) => Buffer;

const DECODERS: Record<string, Decode> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateEither,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** A body is not what its Content-Encoding says, or too large. The message is for the report. */
export class EncodingError extends Error {}

/**
 * The body as it was before it was compressed. A coding that nobody knows is passed over, as browsers do: some servers
 * name what is none, as "utf-8" or "aws-chunked".
 * @param encoding value of the Content-Encoding header
 * @param maxBytes the most that it may become
 * @throws EncodingError
 */
export function decodeContent(body: Buffer, encoding: string, maxBytes: number): Buffer {
  // What answers HEAD says how the body would be.
  if (body.length === 0) return body;
  const codings = encoding.toLowerCase().split(',', MOST_CODINGS + 1);
  if (codings.length > MOST_CODINGS)
    throw new EncodingError(`the body is encoded more than ${MOST_CODINGS} times`);
  return codings
    .map((coding) => coding.trim())
    .reduceRight((decoded, coding) => decodeOne(decoded, coding, maxBytes), body);
}

function decodeOne(body: Buffer, coding: string, maxBytes: number): Buffer {
  if (!Object.hasOwn(DECODERS, coding)) return body;
  try {
    return DECODERS[coding]!(body, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new EncodingError(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `the decoded body is larger than maxBodySize (${writeSize(maxBytes)})`
        : `the body is not the ${coding} that its Content-Encoding says: ${message}`,
    );
  }
}

/** "deflate" means zlib (RFC 9110, section 8.4.1.2), but some servers leave its header out. */
function inflateEither(body: Buffer, options: { maxOutputLength: number }): Buffer {
  const isZlib = (body[0]! & 0x0f) === 8;
  return isZlib ? inflateSync(body, options) : inflateRawSync(body, options);
}
