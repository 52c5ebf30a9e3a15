/** The ways in which a text file that begins with a byte order mark stores its letters, by their names in the Encoding Standard. */
export type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const MARKS: readonly (readonly [MarkedEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * How a file stores its letters, as its byte order mark says (Encoding Standard, "BOM sniff"); null without one. Windows
 * writes UTF-16 where it says "Unicode", and so does its command line.
 *
 * @param bytes the file, or its beginning
 */
export const encodingByMark = (bytes: Uint8Array): MarkedEncoding | null =>
  MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/**
 * How a file in one of our formats stores its letters: as its mark says, else UTF-8. To be decoded strictly, because a
 * letter that is replaced changes what the file says.
 */
export const encodingOfOurs = (bytes: Uint8Array): MarkedEncoding => encodingByMark(bytes) ?? 'utf-8';
