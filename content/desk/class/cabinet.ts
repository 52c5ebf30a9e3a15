import {
  isWithoutVotes,
  lessonOfRecord,
  parseRosterRecord,
  parseVoteRecord,
  type RosterRecord,
} from '../../class/class-records.ts';
import { countStudents, settleHandIns } from '../../class/works.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { LessonId } from '../../lesson/format.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { ClassRecord, ClassRecordKind } from '../../class/stored-record.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';

/** What was handed in for one lesson, whatever its revision, and what was decided about it, as it is kept. */
export interface KeptRecords {
  readonly handIns: readonly ClassRecord[];
  readonly papers: readonly ClassRecord[];
  readonly decisions: readonly ClassRecord[];
}

/** What a class has of one lesson. */
export interface LessonCount {
  /** Students who handed in, as `countStudents` counts them; 0 for a lesson that was only voted on. */
  readonly students: number;
  /** The revisions that there is something of, in the order in which it came. */
  readonly revisions: readonly ContentHash[];
}

/** Where the records of a class are kept: what names people, and so can be erased. */
export interface ClassCabinet {
  /** null for records of every kind. */
  list(of: ClassId, kind: ClassRecordKind | null): Result<readonly ClassRecord[], Failure>;
  /** The records of one kind that are of a lesson, whatever its revision. */
  listOf(of: ClassId, kind: ClassRecordKind, lesson: LessonId): Result<readonly ClassRecord[], Failure>;
  ofLesson(of: ClassId, lesson: LessonId): Result<KeptRecords, Failure>;
  /** null without a roster. */
  readRoster(of: ClassId): Result<RosterRecord | null, Failure>;
  writeRoster(of: ClassId, roster: RosterRecord): Result<null, Failure>;
  removeRoster(of: ClassId): Result<null, Failure>;
  put(records: readonly ClassRecord[]): Result<null, Failure>;
  erase(of: ClassId, kind: string, ids: readonly string[]): Result<null, Failure>;
  countByLesson(of: ClassId): Result<ReadonlyMap<LessonId, LessonCount>, Failure>;
  /** Counts the changes of a class, so that what was computed from its records can be known as old. */
  version(of: ClassId): number;
}

const ROSTER = 'roster';
const INBOX: ClassRecordKind = 'inbox';

/** Makes the cabinet over a store. */
export function createClassCabinet(tools: {
  readonly store: DeskStore;
  readonly archive: LessonArchive;
  readonly memory: DeskMemory;
}): ClassCabinet {
  const { store, archive, memory } = tools;
  const versions = memory.remember<ClassId, number>();
  const counted = memory.remember<
    ClassId,
    { readonly version: number; readonly counts: ReadonlyMap<LessonId, LessonCount> }
  >();
  const touch = (of: ClassId, kind: string): void => {
    // Nothing is computed from what the inbox remembers.
    if (kind !== INBOX) versions.set(of, (versions.get(of) ?? 0) + 1);
  };
  const list: ClassCabinet['list'] = (of, kind) => store.listRecords(of, kind);

  const put: ClassCabinet['put'] = (records) => {
    for (const { class: of, kind } of records) touch(of, kind);
    return records.length === 0 ? ok(null) : store.putRecords(records);
  };

  const erase: ClassCabinet['erase'] = (of, kind, ids) => {
    touch(of, kind);
    return ids.length === 0 ? ok(null) : store.eraseRecords(of, kind, ids);
  };

  /** The lessons that records are of. Whatever names a revision was written after the revision was kept. */
  const lessonsOf = (records: readonly ClassRecord[]): Result<ReadonlyMap<ContentHash, LessonId>, Failure> =>
    resultOf(function* () {
      const lessons = new Map<ContentHash, LessonId>();
      for (const hash of new Set(records.map(({ id }) => lessonOfRecord(id)))) {
        if (hash === null) continue;
        const lesson = yield* valueOf(archive.readLesson(hash));
        lessons.set(hash, lesson.id);
      }
      return lessons;
    });

  const readRoster: ClassCabinet['readRoster'] = (of) =>
    resultOf(function* () {
      const rosters = yield* valueOf(list(of, 'roster'));
      const json = rosters.find(({ id }) => id === ROSTER)?.json;
      return json === undefined ? null : parseRosterRecord(json);
    });

  const countWho = (of: ClassId): Result<ReadonlyMap<LessonId, number>, Failure> =>
    resultOf(function* () {
      const handIns = yield* valueOf(list(of, 'hand-in'));
      const papers = yield* valueOf(list(of, 'paper'));
      const decisions = yield* valueOf(list(of, 'decision'));
      const identities = yield* valueOf(list(of, 'identity'));
      const roster = yield* valueOf(readRoster(of));
      const jsonOf = (records: readonly ClassRecord[]) => records.map(({ json }) => json);
      const ofPapers = jsonOf(papers);
      const settled = settleHandIns({ handIns, papers: ofPapers, decisions: jsonOf(decisions) });
      const kept = { papers: ofPapers, identities: jsonOf(identities), roster };
      return countStudents(kept, settled);
    });

  const listOf: ClassCabinet['listOf'] = (of, kind, lesson) =>
    resultOf(function* () {
      const records = yield* valueOf(list(of, kind));
      const lessons = yield* valueOf(lessonsOf(records));
      const isOfIt = ({ id }: ClassRecord): boolean => {
        const hash = lessonOfRecord(id);
        return hash !== null && lessons.get(hash) === lesson;
      };
      return records.filter(isOfIt);
    });

  return {
    ...{ list, listOf, put, erase, readRoster },
    ofLesson: (of, lesson) =>
      resultOf(function* () {
        const handIns = yield* valueOf(listOf(of, 'hand-in', lesson));
        const papers = yield* valueOf(listOf(of, 'paper', lesson));
        const decisions = yield* valueOf(listOf(of, 'decision', lesson));
        return { handIns, papers, decisions };
      }),
    writeRoster: (of, roster) => put([{ class: of, kind: 'roster', id: ROSTER, json: JSON.stringify(roster) }]),
    removeRoster: (of) => erase(of, 'roster', [ROSTER]),
    countByLesson: (of) =>
      resultOf(function* () {
        const known = counted.get(of);
        const now = versions.get(of) ?? 0;
        if (known?.version === now) return known.counts;
        const who = yield* valueOf(countWho(of));
        const revisions = new Map<LessonId, Set<ContentHash>>();
        for (const kind of ['hand-in', 'paper', 'vote'] as const) {
          const records = yield* valueOf(list(of, kind));
          const lessons = yield* valueOf(lessonsOf(records));
          for (const { id, json } of records) {
            const vote = kind === 'vote' ? parseVoteRecord(json) : null;
            if (vote !== null && isWithoutVotes(vote)) continue;
            const hash = lessonOfRecord(id);
            const lesson = hash === null ? undefined : lessons.get(hash);
            if (hash === null || lesson === undefined) continue;
            revisions.set(lesson, (revisions.get(lesson) ?? new Set()).add(hash));
          }
        }
        const plain = new Map(
          [...revisions].map(([lesson, of]) => [lesson, { students: who.get(lesson) ?? 0, revisions: [...of] }]),
        );
        counted.set(of, { version: now, counts: plain });
        return plain;
      }),
    version: (of) => versions.get(of) ?? 0,
  };
}
