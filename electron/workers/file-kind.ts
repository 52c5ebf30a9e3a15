import { recogniseText, type TextKind } from '../../content/files/recognise-text.ts';
import { FILE_ENDING } from '../../content/text/file-name.ts';
import { startsWith, ZIP } from './starts-with.ts';

/** The kind of a file according to its name and first bytes. */
export type FileKind = 'hand-in' | 'zip' | 'other-archive' | 'other';

/** Enough to find the format at the beginning of a hand-in, even if it was indented or its fields were reordered. */
export const SNIFFED_BYTES = 4096;

/** Files that operating systems create in folders and archives. */
const OF_THE_SYSTEM = /^(?:\..*|thumbs\.db|desktop\.ini|~\$.*)$/iu;

/** Whether a file or folder is hidden or created by the operating system. */
export const isHidden = (name: string): boolean => OF_THE_SYSTEM.test(name) || name === '__MACOSX';

/** Formats that are zip archives internally, and in which nobody hands in files. */
const ZIP_WITHIN = /\.(?:docx|xlsx|pptx|od[tsp]|pages|numbers|key|epub|jar|apk|h5p)$/iu;
const OTHER_ARCHIVE = /\.(?:rar|7z|tar|t?gz|bz2|xz|zst)$/iu;

const OTHER_ARCHIVE_STARTS: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
];

/** The name from the time before all our files had the same extension. */
const NAMED_HAND_IN = /\.handin\b/iu;
const NAMED_OURS = new RegExp(`\\.${FILE_ENDING}\\b`, 'iu');

/** Our formats that are not hand-ins. */
const NOT_HANDED_IN: ReadonlySet<TextKind> = new Set(['lesson', 'profile', 'passages', 'unopenable', 'newer']);

/**
 * The kind of a file. Its content decides, because an LMS or a mail program may have changed its name. A file that is
 * named like a hand-in, or one of ours whose format is not recognisable, is read as a hand-in, so that an empty or
 * damaged one is reported.
 */
export function kindOfFile(name: string, start: Uint8Array): FileKind {
  if (NAMED_HAND_IN.test(name)) return 'hand-in';
  const isZip = startsWith(start, ZIP) || startsWith(start, [0x50, 0x4b, 0x05, 0x06]);
  if (isZip && !ZIP_WITHIN.test(name)) return 'zip';
  if (/\.zip$/iu.test(name)) return 'zip';
  if (OTHER_ARCHIVE.test(name) || OTHER_ARCHIVE_STARTS.some((one) => startsWith(start, one))) return 'other-archive';
  // Latin-1 decodes every byte to one character; the words to find are ASCII.
  const text = Buffer.from(start).toString('latin1');
  if (NAMED_OURS.test(name))
    return NOT_HANDED_IN.has(recogniseText(text.replace(/^\u00ef\u00bb\u00bf/u, ''))) ? 'other' : 'hand-in';
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{/u.test(text) && text.includes('"claimsort-hand-in"') ? 'hand-in' : 'other';
}
