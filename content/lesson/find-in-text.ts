import type { Span } from './locate-quote.ts';

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...([['’', "'"] as const, ['‘', "'"] as const, ['“', '"'] as const, ['”', '"'] as const] as const),
  ...([['–', '-'] as const, ['—', '-'] as const, ['‑', '-'] as const] as const),
]);

/** One character as it is compared: without capitals, accents, points of Arabic and Hebrew, and the shape of its quotes. */
const fold = (character: string): string => {
  if (/^\s$/u.test(character)) return ' ';
  const plain = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase();
  return PLAIN.get(plain) ?? plain;
};

/**
 * Where words stand in a text, in order and without overlap, as spans of UTF-16 units. Capitals, accents and the kinds of
 * quotation marks, hyphens and spaces make no difference; a letter and the marks on it are found together. Nothing wanted
 * is found nowhere.
 *
 * Example: findInText('Über “über”', 'uber') gives the spans of both.
 */
export function findInText(text: string, wanted: string): readonly Span[] {
  const needle = Array.from(wanted, fold).join('').trim();
  if (needle === '') return [];
  let folded = '';
  /** For each unit of `folded`, the character of the text that it comes from. */
  const from: Span[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const plain = fold(character);
    const last = from.at(-1);
    // A mark goes with its letter.
    if (plain === '' && last !== undefined) from[from.length - 1] = { start: last.start, end };
    from.push(...Array.from({ length: plain.length }, () => ({ start, end })));
    folded += plain;
    start = end;
  }
  const found: Span[] = [];
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
    const first = from[at];
    const last = from[at + needle.length - 1];
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
  }
  return found;
}
