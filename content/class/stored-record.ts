import type { ClassId } from '../journal/event.ts';

/** The kinds of class records that this program writes, in the order in which a profile file has them. */
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

/** What names people in a class, and so must be erasable; outside the journal, whose chain does not forget. */
export interface ClassRecord {
  readonly class: ClassId;
  /** One of `CLASS_RECORD_KINDS`, or a kind that a newer program wrote: such a record is kept as it is. */
  readonly kind: string;
  /** Unique within class and kind. */
  readonly id: string;
  readonly json: string;
}
