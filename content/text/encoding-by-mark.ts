/** The encodings of text files that begin with a byte order mark, by their names in the Encoding Standard. */
export type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const MARKS: readonly (readonly [MarkedEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a file according to its byte order mark (Encoding Standard, "BOM sniff"); null without one. Windows
 * writes UTF-16 for the encoding it calls "Unicode", and so does its command line.
 *
 * @param bytes the file, or its beginning
 */
export const encodingByMark = (bytes: Uint8Array): MarkedEncoding | null =>
  MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/**
 * The encoding of a file in one of our formats: according to its byte order mark, otherwise UTF-8. Decode it strictly,
 * because a replacement character would change the content.
 */
export const encodingOfOurs = (bytes: Uint8Array): MarkedEncoding => encodingByMark(bytes) ?? 'utf-8';
