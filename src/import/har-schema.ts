import * as z from 'zod';

/**
 * The parts of a HAR file (HTTP Archive 1.2) that are read. Browsers add keys of their own and leave out some that
 * the format demands, so that nothing else is asked for.
 */

const text = z.string({ error: 'expected a text' });
const pairs = z.array(z.object({ name: text, value: text.optional().default('') }), {
  error: 'expected a list of names and values',
});

const postData = z.object({
  mimeType: text.optional().default(''),
  text: text.optional(),
  params: z
    .array(
      z.object({
        name: text,
        value: text.optional(),
        fileName: text.optional(),
        contentType: text.optional(),
      }),
    )
    .optional(),
});

const entry = z.object({
  startedDateTime: text,
  time: z.number().optional().catch(undefined),
  request: z.object({
    method: text,
    url: text,
    headers: pairs.default([]),
    postData: postData.nullish(),
  }),
  response: z.object({
    status: z.number({ error: 'expected a number' }),
    headers: pairs.default([]),
    content: z
      .object({
        mimeType: text.optional().default(''),
        text: text.optional(),
        encoding: text.optional(),
      })
      .optional(),
  }),
  _resourceType: text.optional().catch(undefined),
});

export const harSchema = z.object(
  {
    log: z.object(
      {
        entries: z.array(entry, { error: 'expected a list of requests' }),
        pages: z
          .array(z.object({ title: text.optional().catch(undefined) }))
          .optional()
          .catch(undefined),
      },
      { error: 'expected the log of the recording' },
    ),
  },
  { error: 'expected an object with "log"' },
);

export type Har = z.output<typeof harSchema>;
export type HarEntry = z.output<typeof entry>;
export type PostData = z.output<typeof postData>;
