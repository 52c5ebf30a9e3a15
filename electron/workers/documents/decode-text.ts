import { encodingByMark } from '../../../content/text/encoding-by-mark.ts';
import { refuse } from './refuse.ts';

/** A text, and whether its encoding was guessed. */
export interface DecodedText {
  readonly text: string;
  readonly isGuessed: boolean;
}

/** The characters of windows-1252 from 0x80 to 0x9F. Listed here because some versions of Node treat it as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The labels that the Encoding Standard maps to windows-1252. */
const NAMES_OF_1252 =
  /^(?:windows-1252|cp-?1252|x-cp1252|(?:iso-?)?8859-1|iso-8859-1|iso_8859-1|latin-?1|us-ascii|ascii)$/iu;

/**
 * The maximum share of non-ASCII letters in western European text; in Cyrillic or Greek text nearly all letters are
 * non-ASCII.
 */
const MOST_WESTERN = 0.3;
/** Control characters that do not occur in text. */
const BINARY = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g;

/**
 * Decodes the text of a file: by its byte order mark; by the encoding that it declares (`declared`, a label of the
 * Encoding Standard); as UTF-8 if all of it is valid; as UTF-16 if every other byte is zero; and as windows-1252, which
 * is a guess, if its letters are western European. Refuses the document with `unknown-letters` if the encoding is
 * uncertain, and with `other-kind` if it is not text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const encoding = encodingByMark(bytes) ?? byZeros(bytes);
  if (encoding !== null) return { text: lenient(encoding, bytes), isGuessed: false };
  const utf8 = strict('utf-8', bytes);
  const label = declared?.trim().toLowerCase() ?? null;
  if (utf8 !== null && (label === null || isUtf(label) || isAscii(utf8))) return text(utf8, false);
  if (label !== null && !isUtf(label)) {
    if (NAMES_OF_1252.test(label)) return text(windows1252(bytes), false);
    const known = decoderOf(label);
    if (known !== null) return text(known.decode(bytes), false);
  }
  if (utf8 !== null) return text(utf8, false);
  // A page that declares UTF-8 but has a few invalid bytes is decoded as UTF-8.
  if (label !== null && isUtf(label)) {
    const read = lenient('utf-8', bytes);
    if (read.split('\ufffd').length - 1 <= read.length / 1000) return text(read, false);
  }
  const guessed = windows1252(bytes);
  const letters = guessed.match(/\p{L}/gu)?.length ?? 0;
  const foreign = guessed.match(/[À-ÖØ-öø-ÿ]/gu)?.length ?? 0;
  if (/[\x81\x8d\x8f\x90\x9d]/.test(guessed) || foreign > letters * MOST_WESTERN) refuse('unknown-letters');
  return text(guessed, true);
}

function text(read: string, isGuessed: boolean): DecodedText {
  if ((read.match(BINARY)?.length ?? 0) > read.length / 100) refuse('other-kind', 'not a text');
  return { text: read, isGuessed };
}

const isUtf = (label: string): boolean => /^utf-?8$|^unicode|^utf-?16/u.test(label);
const isAscii = (read: string): boolean => !/[^\0-\x7f]/.test(read);

/** UTF-16 without a byte order mark: in Latin text every other byte is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const half = start.length / 2;
  if (half < 4) return null;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : null;
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const lenient = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    // Thrown for a label that the Encoding Standard does not have.
    return null;
  }
}

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
