import { APOSTROPHES, toPlainLetters } from '../text/plain-letters.ts';
import type { Span } from './locate-quote.ts';

/** Single quotation marks, and the Hebrew sign for an abbreviation. */
const SINGLE_QUOTES = /[‚‹›׳]/u;

/**
 * Marks that make no other letter: accents, which several scripts share, the points of Arabic, Hebrew and Syriac, and the
 * dot below a letter in the scripts of India; and the colour of the skin of an emoji. A vowel sign of Hindi or Thai is a letter, and the two marks of kana make
 * another one.
 */
const PASSED_OVER =
  /[\p{Cf}\p{Emoji_Modifier}\u0640\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]|(?![\u3099\u309a])(?:\p{Script=Inherited}|(?=\p{M})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])/gu;

/** What is a part of the letter before: the marks of kana, and vowels and ends of Korean syllables that are written apart. */
const BELONGS_TO_LETTER = /^[\u1160-\u11ff\u3099\u309a]/u;

/** Letters that are one to a reader: the sigma at the end of a Greek word, and what Persian, Urdu and Arabic keyboards type. */
const SAME_LETTER: ReadonlyMap<string, string> = new Map([
  ...([['ς', 'σ'] as const, ['ی', 'ي'] as const, ['ى', 'ي'] as const] as const),
  ...([['ک', 'ك'] as const, ['ہ', 'ه'] as const, ['ھ', 'ه'] as const] as const),
]);

const JOINER = '\u200d';

/** A digit of any script as the digit of its value: each script has its ten in their order (Unicode, 4.6). */
function toDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return String(before % 10);
}

/** One character as it is compared: without capitals, accents, points of Arabic and Hebrew, and the shape of its quotes. */
const fold = (character: string): string => {
  if (/^\s$/u.test(character)) return ' ';
  // Before marks are taken away: an accent that stands alone is a space with a mark.
  if (character.search(APOSTROPHES) === 0 || SINGLE_QUOTES.test(character)) return "'";
  if (/^[\p{Quotation_Mark}״]$/u.test(character)) return '"';
  if (/^\p{Dash}$/u.test(character)) return '-';
  if (/^\p{Nd}$/u.test(character)) return toDigit(character);
  const plain = toPlainLetters(character.normalize('NFKD').replace(PASSED_OVER, '').replaceAll('⁄', '/'));
  return SAME_LETTER.get(plain) ?? plain;
};

/** The characters of a text as they are compared, and for each unit of them the letter of the text that it comes from. */
function foldText(text: string): { readonly folded: string; readonly from: readonly Span[] } {
  let folded = '';
  const from: { readonly start: number; end: number }[] = [];
  let start = 0;
  let before = '';
  for (const character of text) {
    const end = start + character.length;
    const last = from.at(-1);
    const one = fold(character);
    // Several spaces are one to a reader.
    const plain = one === ' ' && folded.endsWith(' ') ? '' : one;
    const isJoined = before === JOINER && /\p{Extended_Pictographic}/u.test(character);
    const isOfLast = last !== undefined && (plain === '' || isJoined || BELONGS_TO_LETTER.test(plain));
    const letter = isOfLast ? last : { start, end };
    letter.end = end;
    before = character;
    from.push(...Array.from({ length: plain.length }, () => letter));
    folded += plain;
    start = end;
  }
  return { folded, from };
}

/**
 * Where words stand in a text, in order and without overlap, as spans of UTF-16 units. Capitals, accents, strokes and the
 * kinds of quotation marks, hyphens, spaces and digits make no difference, nor does the number of spaces; a letter and the marks on it are found together, and
 * never a part of a letter. Nothing wanted is found nowhere.
 *
 * Example: findInText('Über “über”', 'uber') gives the spans of both.
 */
export function findInText(text: string, wanted: string): readonly Span[] {
  const needle = foldText(wanted).folded.trim();
  if (needle === '') return [];
  const { folded, from } = foldText(text);
  const found: Span[] = [];
  for (let at = folded.indexOf(needle); at !== -1;) {
    const end = at + needle.length;
    const first = from[at];
    const last = from[end - 1];
    const isWhole = first !== from[at - 1] && last !== from[end];
    if (isWhole && first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
    at = folded.indexOf(needle, isWhole ? end : at + 1);
  }
  return found;
}
