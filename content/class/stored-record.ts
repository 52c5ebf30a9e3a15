import type { ClassId } from '../journal/event.ts';

/** The kinds of class records that this program writes, in the order of a profile file. */
export const CLASS_RECORD_KINDS = [
  'hand-in',
  'paper',
  'roster',
  'vote',
  'decision',
  'identity',
  'inbox',
  'erased',
] as const;

export type ClassRecordKind = (typeof CLASS_RECORD_KINDS)[number];

/**
 * Data that names people in a class and must be erasable, so it is stored outside the journal, which is append-only.
 */
export interface ClassRecord {
  readonly class: ClassId;
  /** One of `CLASS_RECORD_KINDS`, or a kind that a newer program wrote: such a record is preserved. */
  readonly kind: string;
  /** Unique within class and kind. */
  readonly id: string;
  readonly json: string;
}
