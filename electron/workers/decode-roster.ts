import type { ChosenRoster } from '../../content/class/read-roster.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { encodingByMark } from '../../content/text/encoding-by-mark.ts';
import { err, ok, type Result } from '../../content/base/result.ts';

/** What a file begins with that is no text: a zip, as a workbook is today, and a workbook of before 2007. */
const NO_TEXT: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** The signs that windows-1252 has where Latin-1 has none, as far as they stand in lists of names. */
const WINDOWS_SIGNS: Readonly<Record<string, string>> = {
  '\x91': '‘',
  '\x92': '’',
  '\x93': '“',
  '\x94': '”',
  '\x96': '–',
  '\x97': '—',
};

/** Letters of western European names, and signs that stand beside them. */
const WESTERN = /^[\0-\x7FÀ-ÖØ-öø-ÿ‘’“”–—\u00A0«»ªº´·°§]*$/u;

/**
 * Where the bytes of windows-1250, of Cyrillic or of an old Mac give something else than letters: a sign or an unusual
 * letter within a word, as in "Garc’a", or a capital behind a small letter.
 */
const ODD_IN_WORD = /\p{L}[ÞþÐð‘“”–—´·°§]|[ÞþÐð´·°§]\p{L}|\p{Ll}{2}’\p{Ll}|[a-zß-öø-ÿ][À-ÖØ-Þ]/u;

/**
 * The text of a list that a spreadsheet saved: UTF-8; UTF-16, which Excel calls Unicode text; or windows-1252, which it
 * calls CSV, where every letter is one of western Europe. `roster-not-utf8` for what may be something else, and
 * `roster-is-no-table` for a workbook.
 */
export function decodeRoster(bytes: Uint8Array): Result<ChosenRoster, Failure> {
  if (NO_TEXT.some((start) => start.every((byte, at) => bytes[at] === byte))) {
    return err(failure('roster-is-no-table'));
  }
  const marked = encodingByMark(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return told(marked, bytes);
  const text = decode('utf-8', bytes);
  if (text === null) return guess(bytes);
  // UTF-16 without its mark: which of its two forms it is would be a guess.
  return text.includes('\0')
    ? err(failure('roster-not-utf8', null, 'zeros in the text'))
    : ok({ text, isGuessed: false });
}

function guess(bytes: Uint8Array): Result<ChosenRoster, Failure> {
  // By hand, since some versions of Node take windows-1252 for Latin-1.
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => WINDOWS_SIGNS[sign] ?? sign);
  return WESTERN.test(text) && !ODD_IN_WORD.test(text)
    ? ok({ text, isGuessed: true })
    : err(failure('roster-not-utf8', null, 'neither UTF-8, nor UTF-16, nor surely windows-1252'));
}

function told(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Result<ChosenRoster, Failure> {
  const text = decode(encoding, bytes);
  const isText = text !== null && !text.includes('\0');
  return isText ? ok({ text, isGuessed: false }) : err(failure('roster-not-utf8', null, `not ${encoding}`));
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
