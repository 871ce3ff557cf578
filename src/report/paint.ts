import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];
/** Gives a text a style, where there are any. */
export type Paint = (style: Style, text: string) => string;

/** @param color whether there is colour: the caller's decision, the stream is not asked */
export function painter(color: boolean): Paint {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
