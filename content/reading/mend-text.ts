import type { BroughtIn } from '../draft/brought-in.ts';
import { BROUGHT_LIMITS } from '../draft/limits.ts';

/** One repair, with its position in the final text, in UTF-16 units. */
export type TextRepair = Omit<BroughtIn['repairs'][number], 'block'>;

/** A text as it is imported, with the repairs of its characters. */
export interface MendedText {
  readonly text: string;
  readonly repairs: readonly TextRepair[];
}

/** Whether two parts of a word that was broken at a line end form one word without a hyphen. */
export type IsOneWord = (left: string, right: string) => boolean;

/**
 * The characters to repair, each kind in a group: a hyphen at a line end between lower-case letters; a soft hyphen;
 * spaces that are not at a line end; invisible characters (direction marks that could hide text, byte order marks,
 * control characters); ligatures; a letter with combining accents; white space. Combining marks are matched at most
 * eight at a time, because a malicious text may pile up millions.
 */
const SPECIAL = new RegExp(
  [
    String.raw`(?<=\p{L})(?<hyphen>[-\u2010\u00ad])[ \t\u00a0]*\n[ \t\u00a0]*(?=\p{L})`,
    String.raw`(?<soft>\u00ad)`,
    String.raw`(?<nobreak>[\u00a0\u2007\u202f])`,
    String.raw`(?<invisible>(?![\t-\r\u0085])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069])`,
    String.raw`(?<ligature>[\ufb00-\ufb06])`,
    String.raw`(?<accented>\p{L}\p{M}{1,8})`,
    // A single ordinary space is what usually separates words, and is kept.
    String.raw`(?<space>[\t-\r\u0085\u2028\u2029]|[\t-\r \u0085\u2028\u2029]{2,})`,
  ].join('|'),
  'gu',
);

const LETTERS_BEFORE = /[\p{L}\p{M}’'-]*$/u;
const LETTERS_AFTER = /^[\p{L}\p{M}]*/u;
/** The longest word considered. */
const LONGEST_WORD = 60;

/**
 * Removes what the page layout added to a text: joins words broken at a line end, collapses white space to one space,
 * and removes invisible characters. Every repair except of white space is recorded, so that it can be undone. Words,
 * misprints and quotation marks are kept. Makes at most `most` repairs; after that the text is kept as it is.
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
      // A soft hyphen marks a possible break within one word.
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

/** Trims the text again: an invisible character at an end may have had white space next to it. */
function trimmed(text: string, repairs: readonly TextRepair[]): MendedText {
  const start = text.length - text.trimStart().length;
  const inner = text.trim();
  if (inner.length === text.length) return { text, repairs };
  const moved = repairs.map((repair) => ({ ...repair, at: repair.at - start }));
  return { text: inner, repairs: moved.filter(({ at, now }) => at >= 0 && at + now.length <= inner.length) };
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * Learns from a text which words it hyphenates: if "long-term" occurs within a line, "long-" at a line end keeps its
 * hyphen. Without such evidence the two parts form one word, unless the second begins with a capital or the first
 * already contains a hyphen.
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
