import { isolate } from '../isolate.ts';

const OPENING = /^["“„«‘'‚]/;
const CLOSING = /["”“»’']$/;

/** A text in quotation marks; one that already has them is unchanged. */
export const inQuotes = (text: string): string =>
  OPENING.test(text) && CLOSING.test(text) ? text : `“${isolate(text)}”`;
