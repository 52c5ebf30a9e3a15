/** The most characters of a foreign text that a message quotes. */
const MAX_QUOTED = 120;

/** Control characters, what turns the direction of a line or is not to be seen, and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/gu;

/**
 * A text from a foreign file as it may stand in a message or a log: one line, of at most 120 characters, in which nothing
 * is hidden and nothing turns the direction of what comes after.
 *
 * @example quoteForeign('a\u202eb') // 'a\\u{202e}b'
 */
export function quoteForeign(text: string): string {
  // Cut first: what is escaped one by one must not be megabytes.
  const escaped = text
    .slice(0, MAX_QUOTED + 1)
    .replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  if (text.length <= MAX_QUOTED && escaped.length <= MAX_QUOTED) return escaped;
  // A cut may fall between the halves of a pair.
  return `${escaped.slice(0, MAX_QUOTED - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
