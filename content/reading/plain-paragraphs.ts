import { plainParagraph, type SourceParagraph } from './source-document.ts';

/** A line that a program or a person broke at a width is not much longer. */
const BROKEN_AT_MOST = 100;

/**
 * The paragraphs of a plain text. An empty line ends one; where there is none, or where lines are longer than a program
 * would break them, each line is one. A line end within a paragraph stays, so that words that it cuts can be mended.
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

/** Of a text that is broken at a width, hardly any line is longer than that. */
const isBrokenAtWidth = (lines: readonly string[]): boolean =>
  lines.filter((line) => line.length > BROKEN_AT_MOST).length * 20 <= lines.length;
