import * as fc from 'fast-check';

/**
 * What no message, title or log may hold: control characters, what hides or turns the direction, and halves of pairs. A
 * joiner may stand between two letters or two pictures, and never beside a Latin letter.
 */
export const UNSAFE = new RegExp(
  [
    String.raw`(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]`,
    String.raw`(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]`,
    String.raw`[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])`,
    String.raw`\p{Script=Latin}[\u200c\u200d]|[\u200c\u200d]\p{Script=Latin}`,
  ].join('|'),
  'u',
);

/** More marks on one letter than any script puts there: they would cover the lines around them. */
export const PILED_UP = /\p{M}{5}/u;

/** Pieces that have done harm somewhere: to terminals, logs, lines of text, file systems, pages and spreadsheets. */
const PIECES = [
  ...[
    '\0',
    '\u0007',
    '\b',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u001b[2J',
    '\u001b]0;title\u0007',
    '\u009b31m',
    '\u0085',
    '\u007f',
  ],
  ...['\u202e', '\u2066', '\u2069', '\u200f', '\u061c', '\u200b', '\u00ad', '\ufeff', '\u2028', '\u2029', '\u{e0041}'],
  ...['\u200c', '\u200d', 'می\u200cخواهم', 'क\u094d\u200dष'],
  ...['\ud800', '\udc00', '😀', '👩‍👩‍👧‍👦', 'Z\u0300\u0301\u0302\u0303\u0304\u0305', '\u0300'.repeat(40), 'ﷺ', '李'],
  ...['/', '\\', '..', ':', '*', '?', '"', '<', '>', '|', 'CON', 'nul', '.pdf', '.', ' ', '<script>', '</title>', '&'],
  ...['=1+1', '+1', '-1', '@a', '＝1', "'", ',', ';', '%s', '1970-01-01T00:00:00.000Z main: all is well', 'a', 'Zoë'],
];

/** A text from somebody who means harm. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom(...PIECES).map((piece) => piece.repeat(1000)) },
);

/** Ten megabytes of marks on one letter, in the order that is the most work to mend. */
export const TEN_MEGABYTES_OF_MARKS = `a${'\u0315\u0300'.repeat(2_500_000)}`;
