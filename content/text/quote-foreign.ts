import { replaceLooseJoiners } from './joiners.ts';

/** The most characters of a foreign text that a message quotes. */
const MAX_QUOTED = 120;

/**
 * Control characters, what turns the direction of a line or is not to be seen, and halves of surrogate pairs. Joiners are
 * looked at apart: a Persian word is written with them.
 */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/gu;

/** Marks that pile up: no script puts more than four on one letter, and a hundred would cover the lines around them. */
export const PILED_UP = /(?<=\p{M}{4})\p{M}/gu;

const writeOut = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * A text from outside as it may stand in a message, a title or a log: one line, of at most `most` characters, in which
 * nothing is hidden, nothing turns the direction of what comes after, and nothing speaks to a terminal.
 *
 * @example quoteForeign('a\u202eb') // 'a\\u{202e}b'
 */
export function quoteForeign(text: string, most: number = MAX_QUOTED): string {
  // Cut first: what is escaped one by one must not be megabytes.
  const cut = text.slice(0, most + 1).replace(PILED_UP, writeOut);
  const escaped = replaceLooseJoiners(cut, writeOut).replace(UNPRINTABLE, writeOut);
  if (text.length <= most && escaped.length <= most) return escaped;
  // A cut may fall between the halves of a pair, and behind a joiner.
  return `${escaped.slice(0, most - 1).replace(/[\p{Surrogate}\u200c\u200d]+$/u, '')}…`;
}
