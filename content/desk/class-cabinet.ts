import { isOfLesson, lessonOfRecord, parseRosterRecord, type RosterRecord } from '../classroom/class-records.ts';
import type { Failure } from '../failure.ts';
import type { ClassId } from '../journal/event.ts';
import type { ContentHash } from '../lesson/format.ts';
import { ok, type Result } from '../result.ts';
import type { ClassRecord, ClassRecordKind, DeskStore } from './store.ts';

/** What was handed in for one lesson, as it is kept. */
export interface KeptRecords {
  readonly handIns: readonly ClassRecord[];
  readonly papers: readonly ClassRecord[];
}

/** Where the records of a class are kept: what names people, and so can be erased. */
export interface ClassCabinet {
  /** null for records of every kind. */
  list(of: ClassId, kind: ClassRecordKind | null): Result<readonly ClassRecord[], Failure>;
  ofLesson(of: ClassId, lesson: ContentHash): Result<KeptRecords, Failure>;
  /** null without a roster. */
  readRoster(of: ClassId): Result<RosterRecord | null, Failure>;
  writeRoster(of: ClassId, roster: RosterRecord): Result<null, Failure>;
  removeRoster(of: ClassId): Result<null, Failure>;
  put(records: readonly ClassRecord[]): Result<null, Failure>;
  erase(of: ClassId, kind: string, ids: readonly string[]): Result<null, Failure>;
  /** How many hand-ins and papers there are by lesson, and lessons that were only voted on with 0. */
  countByLesson(of: ClassId): Result<ReadonlyMap<ContentHash, number>, Failure>;
  /** Counts the changes of a class, so that what was computed from its records can be known as old. */
  version(of: ClassId): number;
}

const ROSTER = 'roster';

/** Makes the cabinet over a store. */
export function createClassCabinet(store: DeskStore): ClassCabinet {
  const versions = new Map<ClassId, number>();
  const touch = (of: ClassId): void => {
    versions.set(of, (versions.get(of) ?? 0) + 1);
  };
  const list: ClassCabinet['list'] = (of, kind) => store.listRecords(of, kind);

  const put: ClassCabinet['put'] = (records) => {
    for (const record of records) touch(record.class);
    return records.length === 0 ? ok(null) : store.putRecords(records);
  };

  const erase: ClassCabinet['erase'] = (of, kind, ids) => {
    touch(of);
    return ids.length === 0 ? ok(null) : store.eraseRecords(of, kind, ids);
  };

  return {
    ...{ list, put, erase },
    ofLesson(of, lesson) {
      const handIns = list(of, 'hand-in');
      if (!handIns.ok) return handIns;
      const papers = list(of, 'paper');
      if (!papers.ok) return papers;
      const isOfIt = ({ id }: ClassRecord) => isOfLesson(id, lesson);
      return ok({ handIns: handIns.value.filter(isOfIt), papers: papers.value.filter(isOfIt) });
    },
    readRoster(of) {
      const rosters = list(of, 'roster');
      if (!rosters.ok) return rosters;
      const json = rosters.value.find(({ id }) => id === ROSTER)?.json;
      return ok(json === undefined ? null : parseRosterRecord(json));
    },
    writeRoster: (of, roster) => put([{ class: of, kind: 'roster', id: ROSTER, json: JSON.stringify(roster) }]),
    removeRoster: (of) => erase(of, 'roster', [ROSTER]),
    countByLesson(of) {
      const counts = new Map<ContentHash, number>();
      for (const kind of ['hand-in', 'paper', 'vote'] as const) {
        const records = list(of, kind);
        if (!records.ok) return records;
        for (const { id } of records.value) {
          const lesson = lessonOfRecord(id);
          if (lesson !== null) counts.set(lesson, (counts.get(lesson) ?? 0) + (kind === 'vote' ? 0 : 1));
        }
      }
      return ok(counts);
    },
    version: (of) => versions.get(of) ?? 0,
  };
}
