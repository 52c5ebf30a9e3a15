import { utf8Length } from '../base/utf8-length.ts';
import { replaceLooseJoiners } from './joiners.ts';
import { PILED_UP } from './quote-foreign.ts';
import { dropUnseen } from './to-plain-name.ts';

/**
 * The extension of all our files that people open: lessons, exams, files with the key, hand-ins and profiles. Windows
 * and macOS identify a file type by the part after the last full stop, so it is one word that no other program uses.
 */
export const FILE_ENDING = 'claimsort';

/** Extensions of our files: the current one, and the two-part ones of earlier versions, which can always be opened. */
const ENDING = /\.(?:(?:lesson|handin|profile|student)\.json|[a-z0-9]{1,12})$/i;

/**
 * A file name without its extension, and the extension with its full stop (empty if there is none).
 *
 * @example splitFileName('Ms. Ito – exam.claimsort') // ['Ms. Ito – exam', '.claimsort']
 * @example splitFileName('ada.handin.json') // ['ada', '.handin.json']
 */
export function splitFileName(name: string): readonly [stem: string, ending: string] {
  const ending = ENDING.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}

/** The longest file name that common file systems accept, in bytes. */
export const LONGEST_FILE_NAME = 255;

/** Less than file systems accept, because a number or `.part` may be appended. */
const MAX_BYTES = 200;

/** Longer than any suggested name; the rest is ignored. */
const MAX_UNITS = 400;

/** Characters that some file systems do not accept in a name, line breaks, and the sign of Braille for nothing. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Z}\s\u2800]+/gu;
const HIDDEN = /(?![\u200c\u200d])[\p{Cf}\p{Surrogate}]/gu;

/**
 * The part of a name after its last dash, such as "exam", "worksheet", "with the key" or the day. It distinguishes
 * files of the same lesson.
 */
const LAST_PART = / [-–] (?:(?! [-–] ).){1,45}$/u;

/** Device names on Windows, with any extension; superscript digits count as digits there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;

/**
 * A readable file name that every file system accepts: at most 200 bytes, keeping the extension and the part after the
 * last dash, or `Claimsort` if nothing of the name is left.
 *
 * @example toFileName('Who said "stop"?.pdf') // 'Who said stop.pdf'
 */
export function toFileName(name: string): string {
  const [whole, ending] = splitFileName(name);
  const stem = replaceLooseJoiners(dropUnseen(whole.slice(0, MAX_UNITS).replace(HIDDEN, '')), () => '')
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

/** Long enough to identify a person, short enough that the whole name fits any file system. */
const MAX_PART = 40;

/**
 * Text as a part of a file name that every file system accepts: Latin letters without accents, digits and hyphens, at
 * most 40 of them. `otherwise` is used if nothing is left, for example of a name in another script.
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
