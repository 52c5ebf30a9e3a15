import { type ErasedRecord, parseErasedRecord, type RosterRecord } from '../../class/class-records.ts';
import {
  createIsErased,
  type ErasedTraits,
  forgetErased,
  rememberErased,
  traitsOfLine,
} from '../../class/erased-students.ts';
import { parseInboxRecord } from '../../class/inbox-records.ts';
import type { Failure } from '../../base/failure.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import type { ClassRecordStore } from './record-store.ts';

/**
 * The erased students of a class, as hashes: everything that comes in is compared with them, so that nobody returns
 * unasked.
 */
export interface ClassErased {
  /** null if nobody was erased. */
  read(of: ClassId): Result<ErasedRecord | null, Failure>;
  remember(of: ClassId, student: ErasedTraits): Result<null, Failure>;
  /** Restores a student at the teacher's request; files that were left out are asked about again. */
  bringBack(of: ClassId, student: ErasedTraits): Result<null, Failure>;
  /** The students of a list who were erased, by name or id. */
  findIn(of: ClassId, lines: readonly Line[]): Result<readonly Line[], Failure>;
}

type Line = RosterRecord['students'][number];

const ERASED = 'erased';

/** The record of a class's erased students among all records of its kind; null if nobody was erased. */
export function erasedOf(records: readonly ClassRecord[]): ErasedRecord | null {
  const json = records.find(({ kind }) => kind === ERASED)?.json;
  return json === undefined ? null : parseErasedRecord(json);
}

export const toErasedRecord = (of: ClassId, record: ErasedRecord): ClassRecord => ({
  ...{ class: of, kind: ERASED, id: ERASED, json: JSON.stringify(record) },
});

/** Creates the part of the classroom that knows the erased students. */
export function createClassErased({
  newId,
  recordStore,
}: {
  readonly newId: () => string;
  readonly recordStore: ClassRecordStore;
}): ClassErased {
  const read: ClassErased['read'] = (of) =>
    resultOf(function* () {
      return erasedOf(yield* valueOf(recordStore.list(of, ERASED)));
    });

  return {
    read,
    remember: (of, student) =>
      resultOf(function* () {
        const before = yield* valueOf(read(of));
        return yield* valueOf(recordStore.put([toErasedRecord(of, rememberErased(before, student, newId()))]));
      }),
    bringBack: (of, student) =>
      resultOf(function* () {
        const before = yield* valueOf(read(of));
        if (before === null) return null;
        yield* valueOf(recordStore.put([toErasedRecord(of, forgetErased(before, student))]));
        const inbox = yield* valueOf(recordStore.list(of, 'inbox'));
        const keptOut = inbox.filter(({ json }) => parseInboxRecord(json)?.kind === 'kept-out');
        return yield* valueOf(
          recordStore.erase(
            of,
            'inbox',
            keptOut.map(({ id }) => id),
          ),
        );
      }),
    findIn: (of, lines) =>
      resultOf(function* () {
        const isErased = createIsErased(yield* valueOf(read(of)));
        return lines.filter((line) => isErased(traitsOfLine(line)));
      }),
  };
}
