import { UNSAFE } from '../builders/hostile-text.ts';

/** What came of reading one file. */
export interface Outcome {
  /** `taken`, or the code or flag of the closed list. */
  readonly code: string;
  readonly place: string | null;
  /** Whether something in the file can be pointed at. */
  readonly mustHavePlace: boolean;
  /** The sentences for the code. */
  readonly sentences: readonly string[];
  /** What else of the file is shown or written down for a maintainer. */
  readonly quoted: readonly (string | null)[];
  /** What does not hold about a file that was taken; null when all does. */
  readonly complaint: string | null;
}

/** The most that is quoted of a foreign file. */
const MAX_QUOTED = 240;

/** What a reader promises about every file, and did not keep; null when it kept all of it. */
export function findBroken({ code, place, mustHavePlace, sentences, quoted, complaint }: Outcome): string | null {
  if (complaint !== null) return complaint;
  if (code === 'taken') return null;
  if (sentences.length === 0 || sentences.some((sentence) => sentence.trim() === '')) return `no sentence for ${code}`;
  if (mustHavePlace && place === null) return `no place for ${code}`;
  for (const text of [place, ...quoted]) {
    if (text === null) continue;
    if (text.length > MAX_QUOTED) return `${code} quotes ${String(text.length)} characters`;
    if (UNSAFE.test(text)) return `${code} quotes what a line cannot hold: ${JSON.stringify(text)}`;
  }
  return null;
}
