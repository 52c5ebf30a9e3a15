import type { Draft } from '../draft/draft.ts';
import type { BlockId } from '../lesson/format.ts';

/** Characters that are not shown; programs add them to a text and drop them. */
const HIDDEN = /[\u00ad\u200b\u2060\ufeff]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** A character with the marks that belong to it, such as an accent; in front of a text there may be marks alone. */
const WITH_MARKS = /\P{M}\p{M}*|\p{M}+/uy;
/** The first mark of Unicode: an ASCII character that is followed by a lower character has no marks. */
const FIRST_MARK = '\u0300';

/**
 * More marks on one character than any language has (UAX #15, "Stream-Safe Text Format"). Putting them in order takes
 * time that grows with the square of their number: minutes for a million.
 */
const TOO_MANY_MARKS = /(\p{M}{31,})/u;

/** The text in NFD, except that characters with more than 30 marks keep these as they are. */
const toDecomposed = (text: string): string =>
  text
    .split(TOO_MANY_MARKS)
    .map((piece, at) => (at % 2 === 0 ? piece.normalize('NFD') : piece))
    .join('');

/** Where words stand in the text of a draft. */
export interface Place {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
  /** The same as offsets in the plain text of the whole article. */
  readonly from: number;
  readonly to: number;
}

/** A character as it is compared: all quotation marks of a kind are equal, and so are all dashes and all white space. */
function toPlainUnit(unit: string): string {
  if (unit >= '!' && unit <= '~') return unit === '`' ? "'" : unit;
  if (/\s/u.test(unit)) return ' ';
  if (HIDDEN.test(unit)) return '';
  if (/[“”„‟«»″＂]/u.test(unit)) return '"';
  if (/[‘’‚‛‹›′´]/u.test(unit)) return "'";
  return /[‐‑‒–—―−－]/u.test(unit) ? '-' : unit;
}

/**
 * A text as it is compared, without white space at its ends: white space, quotation marks, dashes and letters with
 * accents are the same whatever program wrote them.
 *
 * @example toPlainWords(' “so”\n – he') // '"so" - he'
 */
export const toPlainWords = (text: string): string =>
  Array.from(toDecomposed(text), toPlainUnit).join('').replace(/ +/g, ' ').trim();

/** The characters of a text with their marks, each with its offset and with its parts as they are compared. */
function* toPlainParts(
  text: string,
): Generator<{ readonly start: number; readonly end: number; readonly units: string }> {
  let start = 0;
  while (start < text.length) {
    const first = text.charAt(start);
    let end = start + 1;
    if (first > '~' || text.charAt(end) >= FIRST_MARK) {
      WITH_MARKS.lastIndex = start;
      end = start + (WITH_MARKS.exec(text)?.[0].length ?? 1);
    }
    // NFD of a text is that of its characters with their marks, one after the other (UAX #15).
    const units = end === start + 1 && first <= '~' ? toPlainUnit(first) : toPlainUnits(text.slice(start, end));
    yield { start, end, units };
    start = end;
  }
}

const toPlainUnits = (text: string): string => Array.from(toDecomposed(text), toPlainUnit).join('');

/** Finds words in the text of a draft. */
export interface PlainText {
  /** The places of the words, in reading order; none is within a longer word. At most `most`. */
  readonly find: (words: string, most: number) => readonly Place[];
  /** How many characters before and after a place are the same as in a context that was given with the words. */
  readonly countAlike: (place: Place, prefix: string, suffix: string) => number;
  readonly length: number;
  /** The place in plain text of a stretch of a block; null if there is nothing to compare in it. */
  readonly placeOf: (block: BlockId, start: number, end: number) => Place | null;
}

/** The text of some blocks for comparing: takes memory for a few numbers or characters for each character of it. */
export function toPlainText({ blocks }: Pick<Draft, 'blocks'>): PlainText {
  const units: string[] = [];
  // Where the character of each unit starts and ends in the text of its block.
  const offsets: number[] = [];
  const ends: number[] = [];
  const starts: number[] = [];
  for (const { text } of blocks) {
    starts.push(units.length);
    for (const part of toPlainParts(text)) {
      for (const unit of part.units.split('')) {
        if (unit === ' ' && units.at(-1) === ' ') continue;
        units.push(unit);
        offsets.push(part.start);
        ends.push(part.end);
      }
    }
    // Not a space, so that no words are found that cross two blocks.
    units.push('\n');
    offsets.push(text.length);
    ends.push(text.length);
  }
  const whole = units.join('');

  const blockAt = (at: number): number => {
    let [first, last] = [0, starts.length];
    while (first < last) {
      const middle = (first + last) >> 1;
      if ((starts[middle] ?? 0) > at) last = middle;
      else first = middle + 1;
    }
    return first - 1;
  };
  const cutsWord = (at: number): boolean => LETTER.test(whole.charAt(at - 1)) && LETTER.test(whole.charAt(at));
  const cutsCharacter = (at: number): boolean => at > 0 && ends[at - 1] === ends[at] && offsets[at - 1] === offsets[at];

  const toPlace = (from: number, to: number): Place | null => {
    const block = blocks[blockAt(from)];
    if (block === undefined) return null;
    return { block: block.id, start: offsets[from] ?? 0, end: ends[to - 1] ?? 0, from, to };
  };

  return {
    length: whole.length,
    find(words, most) {
      const plain = toPlainWords(words);
      const places: Place[] = [];
      if (plain === '') return places;
      for (let at = whole.indexOf(plain); at !== -1 && places.length < most; at = whole.indexOf(plain, at + 1)) {
        const end = at + plain.length;
        // In a script without spaces between words, every place is within a longer word.
        const isWhole = isUnspaced(plain) || !(cutsWord(at) || cutsWord(end));
        const place = isWhole && !cutsCharacter(at) && !cutsCharacter(end) ? toPlace(at, end) : null;
        if (place !== null) places.push(place);
      }
      return places;
    },
    countAlike({ from, to }, prefix, suffix) {
      const [before, after] = [toPlainWords(prefix), toPlainWords(suffix)];
      let count = 0;
      for (let n = 1, at = backOver(whole, from); n <= before.length; n += 1) {
        if (whole.charAt(at - n).replace('\n', ' ') !== before.charAt(before.length - n)) break;
        count += 1;
      }
      for (let n = 0, at = onOver(whole, to); n < after.length; n += 1) {
        if (whole.charAt(at + n).replace('\n', ' ') !== after.charAt(n)) break;
        count += 1;
      }
      return count;
    },
    placeOf(block, start, end) {
      const number = blocks.findIndex(({ id }) => id === block);
      const [first, last] = [starts[number], starts[number + 1] ?? whole.length];
      if (first === undefined) return null;
      let from = first;
      while (from < last - 1 && (offsets[from] ?? 0) < start) from += 1;
      let to = from;
      while (to < last - 1 && (offsets[to] ?? 0) < end) to += 1;
      return to > from ? toPlace(from, to) : null;
    },
  };
}

const isUnspaced = (words: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    words,
  );

function backOver(text: string, at: number): number {
  let to = at;
  while (/[ \n]/.test(text.charAt(to - 1))) to -= 1;
  return to;
}

function onOver(text: string, at: number): number {
  let to = at;
  while (/[ \n]/.test(text.charAt(to))) to += 1;
  return to;
}
