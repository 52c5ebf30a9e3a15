import type { FileFlag, FileOutcome } from './import-report.ts';
import type { InboxRecord, RefusedFile } from './inbox-records.ts';
import { type InboxItem, STANDING_FLAGS } from './inbox.ts';
import type { PassedOver } from './passed-over.ts';
import { hashOf } from '../base/hash.ts';

/** The stored state of the inbox, by record id. */
export type InboxMemory = ReadonlyMap<string, InboxRecord>;

/** Where a file was found; a file at the same place replaces an earlier one. */
export const placeOf = ({
  folder = '',
  file,
}: {
  readonly folder?: string | undefined;
  readonly file: string;
}): string => `${folder}/${file}`;

/** The same file under the same name is the same item, in any folder or archive. */
export function refusedId({ file, folder, content, flags }: FileOutcome): string {
  const known = content === undefined ? [folder ?? null, flags[0] ?? null] : [content];
  return `refused ${hashOf([file, ...known])}`;
}

/** Each place has one record: what was passed over there most recently. */
export const passedOverId = ({ from }: PassedOver): string => `passed-over ${hashOf(from)}`;

/** The flags of one hand-in, or paper, that were seen. */
export const seenId = (handIn: string): string => `seen ${handIn}`;

/** The id of the inbox item that asks about a hand-in of an erased student. */
export const pendingId = (handIn: string): string => `of-erased ${handIn}`;

/** The record id of the hand-in that such an item is about; null for any other item. */
export const pendingHandInOf = (item: string): string | null =>
  item.startsWith(pendingId('')) ? item.slice(pendingId('').length) : null;

/** The record of a refused file. */
export function toRefused(outcome: FileOutcome, kept: Pick<RefusedFile, 'since' | 'isSettled'>): RefusedFile {
  const { file, folder, flags, place, name, other, revisions } = outcome;
  return {
    ...{ kind: 'refused', file, flag: flags[0] ?? 'unreadable', place, name, other, revisions },
    ...(folder === undefined ? {} : { folder }),
    ...{ since: kept.since, isSettled: kept.isSettled },
  };
}

/** A refused file as an item of the inbox. */
export function toRefusedItem(id: string, record: RefusedFile): InboxItem {
  const { file, folder, flag, place, name, other, revisions, since } = record;
  const outcome: FileOutcome = {
    ...{ file, name, attempt: null, handIn: null, isNew: false, counts: 'no', flags: [flag], place, other, revisions },
    ...(folder === undefined ? {} : { folder }),
  };
  return { id, outcome, since, lesson: null, author: null };
}

/** The flags of a hand-in that are not settled yet. */
export function openFlags(outcome: FileOutcome, memory: InboxMemory): readonly FileFlag[] {
  // If another hand-in counts instead, there is nothing to settle.
  if (outcome.counts === 'no' || outcome.handIn === null) return [];
  const seen = memory.get(seenId(outcome.handIn));
  const flags = seen?.kind === 'seen' ? new Set<FileFlag>(seen.flags) : new Set<FileFlag>();
  // A hand-in that waits for a decision is settled only by the decision.
  return outcome.flags.filter(
    (flag) => STANDING_FLAGS.has(flag) && (flag === 'undecided' || flag === 'one-user' || !flags.has(flag)),
  );
}

/** Whether the teacher has settled everything about a file. */
export function isSettled(outcome: FileOutcome, memory: InboxMemory): boolean {
  if (outcome.flags.includes('stays-out')) return true;
  if (outcome.handIn === null) {
    const record = memory.get(refusedId(outcome));
    return record?.kind === 'refused' && record.isSettled;
  }
  return !outcome.isNew && openFlags(outcome, memory).length === 0;
}
