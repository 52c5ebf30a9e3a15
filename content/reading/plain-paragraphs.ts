import { plainParagraph, type SourceParagraph } from './source-document.ts';

/** A line wrapped by a program or a person is rarely longer than this. */
const BROKEN_AT_MOST = 100;

/**
 * The paragraphs of a plain text. They are separated by empty lines; without any, or if lines are too long to be
 * wrapped, each line is a paragraph. Line ends within a paragraph are kept, so that words broken at them can be
 * repaired.
 */
export function plainParagraphs(text: string): readonly SourceParagraph[] {
  const lines = text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/u);
  const filled = lines.filter((line) => line.trim() !== '');
  const isBroken = filled.length < lines.length && isBrokenAtWidth(filled);
  if (!isBroken) return filled.map((line) => plainParagraph(line));
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((one) => one.length > 0).map((one) => plainParagraph(one.join('\n')));
}

/** In a text that was wrapped at a width, hardly any line is longer than that. */
const isBrokenAtWidth = (lines: readonly string[]): boolean =>
  lines.filter((line) => line.length > BROKEN_AT_MOST).length * 20 <= lines.length;
