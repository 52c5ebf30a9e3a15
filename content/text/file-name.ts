import { utf8Length } from '../base/utf8-length.ts';
import { replaceLooseJoiners } from './joiners.ts';
import { PILED_UP } from './quote-foreign.ts';

/**
 * The ending of every file of ours that people open: lessons, exams, files with the key, hand-ins and profiles. Windows
 * and macOS know a file by what stands behind its last full stop, so it is one word that no other program uses.
 */
export const FILE_ENDING = 'claimsort';

/**
 * Endings as names that we propose have them: the plain one, and those of two parts, which files had before and which
 * open for ever.
 */
const ENDING = /\.(?:(?:lesson|handin|profile|student)\.json|[a-z0-9]{1,12})$/i;

/**
 * A file's name without its ending, and the ending with its full stop; an empty ending for a name without one.
 *
 * @example splitFileName('Ms. Ito – exam.claimsort') // ['Ms. Ito – exam', '.claimsort']
 * @example splitFileName('ada.handin.json') // ['ada', '.handin.json']
 */
export function splitFileName(name: string): readonly [stem: string, ending: string] {
  const ending = ENDING.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}

/** The longest name that common file systems take, in bytes. */
export const LONGEST_FILE_NAME = 255;

/** Below what file systems take: a number or `.part` may come behind. */
const MAX_BYTES = 200;

/** Longer than any name that is proposed; what comes after is not worth looking at. */
const MAX_UNITS = 400;

/** What some file system does not take in a name, and what breaks a line. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Z}\s]+/gu;
const HIDDEN = /(?![\u200c\u200d])[\p{Cf}\p{Surrogate}]/gu;

/**
 * What a name says behind its last dash: that it is an exam, a worksheet, the key, and of which day. Two files of one
 * lesson differ in it.
 */
const LAST_PART = / [-–] (?:(?! [-–] ).){1,45}$/u;

/** Names of devices on Windows, with any ending; the raised digits count as digits there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;

/**
 * A name to propose for a file, as every file system takes it and as a person can read it: of at most 200 bytes, its
 * ending and what stands behind its last dash kept, and `Claimsort` in the place of a name of which nothing is left.
 *
 * @example toFileName('Who said "stop"?.pdf') // 'Who said stop.pdf'
 */
export function toFileName(name: string): string {
  const [whole, ending] = splitFileName(name);
  const stem = replaceLooseJoiners(whole.slice(0, MAX_UNITS).replace(HIDDEN, ''), () => '')
    .replace(PILED_UP, '')
    .replace(FORBIDDEN, ' ')
    .replace(/ *\.(?: *\.)*/g, '.')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe === '' ? 'Claimsort' : shorten(safe, MAX_BYTES - ending.length)}${ending}`;
}

function shorten(stem: string, maxBytes: number): string {
  if (utf8Length(stem) <= maxBytes) return stem;
  const part = LAST_PART.exec(stem)?.[0] ?? '';
  return cut(stem.slice(0, stem.length - part.length), maxBytes - utf8Length(part)) + part;
}

function cut(text: string, maxBytes: number): string {
  let end = text;
  while (utf8Length(end) > maxBytes) end = Array.from(end).slice(0, -1).join('');
  return end.replace(/[. \u200c\u200d]+$/, '');
}

/** Long enough to know a person by, short enough that the whole name fits any file system. */
const MAX_PART = 40;

/**
 * A text as a part of a file name that every file system takes: Latin letters without their marks, digits and hyphens,
 * at most 40 of them. `otherwise` stands in where nothing is left, as of a name in another script.
 *
 * @example toSafePart('Zoë  Ångström!', 'student') // 'Zoe-Angstrom'
 */
export function toSafePart(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, MAX_PART)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? otherwise : plain;
}
