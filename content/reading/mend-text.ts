import type { BroughtIn } from '../draft/brought-in.ts';
import { BROUGHT_LIMITS } from '../draft/limits.ts';

/** One change, at its place in the text as it stands after all changes, in UTF-16 units. */
export type TextRepair = Omit<BroughtIn['repairs'][number], 'block'>;

/** A text as it is brought in, and what was changed in its characters. */
export interface MendedText {
  readonly text: string;
  readonly repairs: readonly TextRepair[];
}

/** Whether two halves of a word, of which a line end stood between, are one word without a hyphen. */
export type IsOneWord = (left: string, right: string) => boolean;

/**
 * What is looked at, each in its group: a hyphen at a line end between small letters; a soft hyphen; spaces at which no
 * line ends; what is not to be seen (signs of direction that could hide something, byte order marks, control characters);
 * signs for several letters; a letter with accents of its own; white space. Marks are taken eight at a time, since a
 * text made to do harm piles up millions.
 */
const SPECIAL = new RegExp(
  [
    String.raw`(?<=\p{L})(?<hyphen>[-\u2010\u00ad])[ \t\u00a0]*\n[ \t\u00a0]*(?=\p{L})`,
    String.raw`(?<soft>\u00ad)`,
    String.raw`(?<nobreak>[\u00a0\u2007\u202f])`,
    String.raw`(?<invisible>(?![\t-\r\u0085])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069])`,
    String.raw`(?<ligature>[\ufb00-\ufb06])`,
    String.raw`(?<accented>\p{L}\p{M}{1,8})`,
    // One ordinary space is most of what is between words, and stays.
    String.raw`(?<space>[\t-\r\u0085\u2028\u2029]|[\t-\r \u0085\u2028\u2029]{2,})`,
  ].join('|'),
  'gu',
);

const LETTERS_BEFORE = /[\p{L}\p{M}’'-]*$/u;
const LETTERS_AFTER = /^[\p{L}\p{M}]*/u;
/** No word is longer. */
const LONGEST_WORD = 60;

/**
 * A text without what a page put into it: words that a line end cut in two are whole, white space is one space, and what
 * cannot be seen is gone. All but white space is noted, so that it can be taken back. Words, misprints and quotation
 * marks stay. At most `most` changes are made; what would be changed beyond these stays as it is.
 */
export function mendText(raw: string, isOneWord: IsOneWord, most: number): MendedText {
  const source = raw.trim();
  const repairs: TextRepair[] = [];
  let text = '';
  let from = 0;
  const mend = (what: TextRepair['what'], was: string, now: string): string => {
    if (repairs.length >= most || was.length > BROUGHT_LIMITS.repair) return was;
    repairs.push({ what, at: text.length, was, now });
    return now;
  };
  for (const match of source.matchAll(SPECIAL)) {
    const { index, groups = {} } = match;
    const [all] = match;
    text += source.slice(from, index);
    from = index + all.length;
    const { hyphen, soft, nobreak, invisible, ligature, accented } = groups;
    if (hyphen !== undefined) {
      const left = LETTERS_BEFORE.exec(source.slice(Math.max(0, index - LONGEST_WORD), index))?.[0] ?? '';
      const right = LETTERS_AFTER.exec(source.slice(from, from + LONGEST_WORD))?.[0] ?? '';
      // A soft hyphen says itself that the word is one.
      text += hyphen === '\u00ad' || isOneWord(left, right) ? mend('line-end-hyphen', hyphen, '') : hyphen;
    } else if (soft !== undefined) text += mend('soft-hyphen', soft, '');
    else if (nobreak !== undefined) text += mend('no-break-space', nobreak, text.endsWith(' ') ? '' : ' ');
    else if (invisible !== undefined) text += mend('invisible', invisible, '');
    else if (ligature !== undefined) text += mend('ligature', ligature, ligature.normalize('NFKC'));
    else if (accented !== undefined) {
      const composed = accented.normalize('NFC');
      text += composed === accented ? accented : mend('composed', accented, composed);
    } else if (!text.endsWith(' ')) text += ' ';
    if (text.endsWith(' ')) while (source[from] === ' ') from += 1;
  }
  return trimmed(text + source.slice(from), repairs);
}

/** What was not to be seen may have stood at an end, with white space behind it. */
function trimmed(text: string, repairs: readonly TextRepair[]): MendedText {
  const start = text.length - text.trimStart().length;
  const inner = text.trim();
  if (inner.length === text.length) return { text, repairs };
  const moved = repairs.map((repair) => ({ ...repair, at: repair.at - start }));
  return { text: inner, repairs: moved.filter(({ at, now }) => at >= 0 && at + now.length <= inner.length) };
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * Learns from a text which words it writes with a hyphen: "long-term" within a line says that "long-" at a line's end is
 * followed by a word of its own. Where the text says nothing, a word is whole, unless its second half begins with a
 * capital or its first half has a hyphen of its own.
 */
export function learnWords(texts: readonly string[]): IsOneWord {
  const hyphenated = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      const plain = word.replaceAll('\u2010', '-').toLowerCase();
      if (plain.includes('-') && plain.length <= 2 * LONGEST_WORD) hyphenated.add(plain);
    }
  }
  return (left, right) =>
    left !== '' && !left.includes('-') && /^\p{Ll}/u.test(right) && !hyphenated.has(`${left}-${right}`.toLowerCase());
}
