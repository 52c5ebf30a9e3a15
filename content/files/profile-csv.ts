import type { Label } from '../lesson/label.ts';
import type { CsvCell } from '../base/csv.ts';

/** One response as a row of a table. */
export interface ResponseRow {
  readonly what: 'attempt' | 'practice';
  /** The title of the lesson; null in practice. */
  readonly lesson: string | null;
  /** The id of the attempt, or of the practice session. */
  readonly attempt: string;
  readonly mode: 'guided' | 'exam' | null;
  /** The id of the claim or of the passage. */
  readonly claim: string;
  /** Its words; null in practice. */
  readonly text: string | null;
  readonly label: Label;
  readonly confidence: string | null;
  /** null while the key may not be revealed, and if there is none. */
  readonly keyLabel: Label | null;
  /** 0, 0.25, 0.5 or 1; null if `keyLabel` is. */
  readonly credit: number | null;
  /** ISO 8601 in UTC, from the computer's clock. */
  readonly time: string;
}

const COLUMNS = [
  ['what', 'what'],
  ['lesson', 'lesson'],
  ['attempt', 'attempt'],
  ['mode', 'mode'],
  ['claim', 'claim'],
  ['text', 'text'],
  ['label', 'label'],
  ['confidence', 'confidence'],
  ['key_label', 'keyLabel'],
  ['credit', 'credit'],
  ['time', 'time'],
] as const satisfies readonly (readonly [heading: string, of: keyof ResponseRow])[];

/** The table of a profile's responses: a header row, then one row for each response in the given order. */
export const toResponseTable = (rows: readonly ResponseRow[]): readonly (readonly CsvCell[])[] => [
  COLUMNS.map(([heading]) => heading),
  ...rows.map((row) => COLUMNS.map(([, of]): CsvCell => row[of])),
];
