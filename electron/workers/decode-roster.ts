import type { ChosenRoster } from '../../content/class/read-roster.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { encodingByMark } from '../../content/text/encoding-by-mark.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { OLE, startsWith, ZIP } from './starts-with.ts';

/** The first bytes of files that are not text: zip files, such as current workbooks, and workbooks from before 2007. */
const NO_TEXT = [ZIP, OLE];

/** The characters of windows-1252 that Latin-1 does not have, those that occur in lists of names. */
const WINDOWS_SIGNS: Readonly<Record<string, string>> = {
  '\x91': '‘',
  '\x92': '’',
  '\x93': '“',
  '\x94': '”',
  '\x96': '–',
  '\x97': '—',
};

/** Letters of western European names, and characters that occur beside them. */
const WESTERN = /^[\0-\x7FÀ-ÖØ-öø-ÿ‘’“”–—\u00A0«»ªº´·°§]*$/u;

/**
 * Matches text that windows-1250, a Cyrillic encoding or an old Mac encoding produces when read as windows-1252: a
 * symbol or an unusual letter within a word, as in "Garc’a", or a capital letter after a small one.
 */
const ODD_IN_WORD = /\p{L}[ÞþÐð‘“”–—´·°§]|[ÞþÐð´·°§]\p{L}|\p{Ll}{2}’\p{Ll}|[a-zß-öø-ÿ][À-ÖØ-Þ]/u;

/**
 * The text of a list saved by a spreadsheet: in UTF-8; in UTF-16, which Excel calls Unicode text; or in windows-1252,
 * which Excel uses for CSV, if all letters are western European. Fails with `roster-not-utf8` if the encoding is
 * uncertain, and with `roster-is-no-table` for a workbook.
 */
export function decodeRoster(bytes: Uint8Array): Result<ChosenRoster, Failure> {
  if (NO_TEXT.some((start) => startsWith(bytes, start))) {
    return err(failure('roster-is-no-table'));
  }
  const marked = encodingByMark(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return decodeMarked(marked, bytes);
  const text = decode('utf-8', bytes);
  if (text === null) return guess(bytes);
  // UTF-16 without a byte order mark: the byte order would be a guess.
  return text.includes('\0')
    ? err(failure('roster-not-utf8', null, 'zeros in the text'))
    : ok({ text, isGuessed: false });
}

function guess(bytes: Uint8Array): Result<ChosenRoster, Failure> {
  // Decoded by hand, because some versions of Node treat windows-1252 as Latin-1.
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => WINDOWS_SIGNS[sign] ?? sign);
  return WESTERN.test(text) && !ODD_IN_WORD.test(text)
    ? ok({ text, isGuessed: true })
    : err(failure('roster-not-utf8', null, 'neither UTF-8, nor UTF-16, nor surely windows-1252'));
}

function decodeMarked(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Result<ChosenRoster, Failure> {
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
