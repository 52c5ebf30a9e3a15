import { isolate } from '../isolate.ts';

const OPENING = /^["“„«‘'‚]/;
const CLOSING = /["”“»’']$/;

/** A text in quotation marks; one that stands in some already is left as it is. */
export const inQuotes = (text: string): string =>
  OPENING.test(text) && CLOSING.test(text) ? text : `“${isolate(text)}”`;
