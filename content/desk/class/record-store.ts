import {
  isWithoutVotes,
  lessonOfRecord,
  parseHandInRecord,
  parsePaperRecord,
  parseRosterRecord,
  parseVoteRecord,
  type RosterRecord,
} from '../../class/class-records.ts';
import { countStudents, settleHandIns } from '../../class/works.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { LessonId, StudentHalf } from '../../lesson/format.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { ClassRecord, ClassRecordKind } from '../../class/stored-record.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';

/** The stored hand-ins for one lesson, in all revisions, and the decisions about them. */
export interface KeptRecords {
  readonly handIns: readonly ClassRecord[];
  readonly papers: readonly ClassRecord[];
  readonly decisions: readonly ClassRecord[];
}

/** A lesson that a class has records of. */
export interface WorkedLesson {
  /** The revisions that the class has records of, in the order in which the first came. */
  readonly revisions: readonly ContentHash[];
  /** From the newest of these revisions; if no text is on this computer, from the work that came in. */
  readonly title: string;
}

/** What a class has for one lesson. */
export interface LessonCount extends WorkedLesson {
  /** Students who handed in, as `countStudents` counts them; 0 for a lesson that was only voted on. */
  readonly students: number;
}

/** The lesson that a record belongs to, as the record names it. */
type NamedLesson = Pick<StudentHalf, 'id' | 'title'>;

/** The records of a class: everything that names people and can therefore be erased. */
export interface ClassRecordStore {
  /** null for records of every kind. */
  list(of: ClassId, kind: ClassRecordKind | null): Result<readonly ClassRecord[], Failure>;
  /** The records of one kind that belong to a lesson, in all revisions. */
  listOf(of: ClassId, kind: ClassRecordKind, lesson: LessonId): Result<readonly ClassRecord[], Failure>;
  ofLesson(of: ClassId, lesson: LessonId): Result<KeptRecords, Failure>;
  /** null without a roster. */
  readRoster(of: ClassId): Result<RosterRecord | null, Failure>;
  writeRoster(of: ClassId, roster: RosterRecord): Result<null, Failure>;
  removeRoster(of: ClassId): Result<null, Failure>;
  put(records: readonly ClassRecord[]): Result<null, Failure>;
  erase(of: ClassId, kind: string, ids: readonly string[]): Result<null, Failure>;
  /** Removes the earlier contents of rewritten records from the file, its log and its backups. */
  clearTraces(of: ClassId): Result<null, Failure>;
  /** Without counting students, for which every hand-in has to be read. */
  workedLessons(of: ClassId): Result<ReadonlyMap<LessonId, WorkedLesson>, Failure>;
  countByLesson(of: ClassId): Result<ReadonlyMap<LessonId, LessonCount>, Failure>;
  /** Counts the changes of a class, so that results computed from its records can be recognised as stale. */
  version(of: ClassId): number;
}

/** What was counted of a class, and the version of its records then. */
interface Counted<T> {
  readonly version: number;
  readonly counts: T;
}

const ROSTER = 'roster';
const INBOX: ClassRecordKind = 'inbox';

/** Creates the records of classes over a store. */
export function createClassRecordStore(tools: {
  readonly store: DeskStore;
  readonly archive: LessonArchive;
  readonly memory: DeskMemory;
}): ClassRecordStore {
  const { store, archive, memory } = tools;
  const versions = memory.remember<ClassId, number>();
  const counted = memory.remember<ClassId, Counted<ReadonlyMap<LessonId, LessonCount>>>();
  const worked = memory.remember<ClassId, Counted<ReadonlyMap<LessonId, WorkedLesson>>>();
  const touch = (of: ClassId, kind: string): void => {
    // No result is computed from the memory of the inbox.
    if (kind !== INBOX) versions.set(of, (versions.get(of) ?? 0) + 1);
  };
  const list: ClassRecordStore['list'] = (of, kind) => store.listRecords(of, kind);

  const put: ClassRecordStore['put'] = (records) => {
    for (const { class: of, kind } of records) touch(of, kind);
    return records.length === 0 ? ok(null) : store.putRecords(records);
  };

  const erase: ClassRecordStore['erase'] = (of, kind, ids) => {
    touch(of, kind);
    return ids.length === 0 ? ok(null) : store.eraseRecords(of, kind, ids);
  };

  /**
   * The lessons that records belong to. If the text of a revision is not on this computer, the work itself names its
   * lesson; work that does not is ignored.
   */
  const lessonsOf = (records: readonly ClassRecord[]): Result<ReadonlyMap<ContentHash, NamedLesson>, Failure> =>
    resultOf(function* () {
      const lessons = new Map<ContentHash, NamedLesson>();
      const gone = new Set<ContentHash>();
      for (const record of records) {
        const hash = lessonOfRecord(record.id);
        if (hash === null || lessons.has(hash)) continue;
        const found = gone.has(hash) ? null : yield* valueOf(archive.findLesson(hash));
        if (found === null) gone.add(hash);
        const named = found ?? nameLesson(record);
        if (named !== null) lessons.set(hash, { id: named.id, title: named.title });
      }
      return lessons;
    });

  const readRoster: ClassRecordStore['readRoster'] = (of) =>
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
      const settled = settleHandIns({ handIns, papers: ofPapers, decisions: jsonOf(decisions), roster });
      const kept = { papers: ofPapers, identities: jsonOf(identities), roster };
      return countStudents(kept, settled);
    });

  /** The records of some kinds that belong to a lesson. */
  const listOfKinds = (
    of: ClassId,
    kinds: readonly ClassRecordKind[],
    lesson: LessonId,
  ): Result<readonly ClassRecord[], Failure> =>
    resultOf(function* () {
      const records: ClassRecord[] = [];
      for (const kind of kinds) records.push(...(yield* valueOf(list(of, kind))));
      const lessons = yield* valueOf(lessonsOf(records));
      const isOfIt = ({ id }: ClassRecord): boolean => {
        const hash = lessonOfRecord(id);
        return hash !== null && lessons.get(hash)?.id === lesson;
      };
      return records.filter(isOfIt);
    });

  const listOf: ClassRecordStore['listOf'] = (of, kind, lesson) => listOfKinds(of, [kind], lesson);

  const workedLessons: ClassRecordStore['workedLessons'] = (of) =>
    resultOf(function* () {
      const known = worked.get(of);
      const now = versions.get(of) ?? 0;
      if (known?.version === now) return known.counts;
      const records: ClassRecord[] = [];
      for (const kind of ['hand-in', 'paper', 'vote'] as const) records.push(...(yield* valueOf(list(of, kind))));
      const lessons = yield* valueOf(lessonsOf(records));
      const titlesOf = new Map<LessonId, Map<ContentHash, string>>();
      for (const { kind, id, json } of records) {
        const vote = kind === 'vote' ? parseVoteRecord(json) : null;
        if (vote !== null && isWithoutVotes(vote)) continue;
        const hash = lessonOfRecord(id);
        const lesson = hash === null ? undefined : lessons.get(hash);
        if (hash === null || lesson === undefined) continue;
        const titles = titlesOf.get(lesson.id) ?? new Map<ContentHash, string>();
        titlesOf.set(lesson.id, titles.set(hash, lesson.title));
      }
      const counts = new Map(
        [...titlesOf].map(
          ([lesson, titles]) =>
            [lesson, { revisions: [...titles.keys()], title: [...titles.values()].at(-1) ?? '' }] as const,
        ),
      );
      worked.set(of, { version: now, counts });
      return counts;
    });

  return {
    ...{ list, listOf, put, erase, readRoster },
    ofLesson: (of, lesson) =>
      resultOf(function* () {
        // Together, because a decision does not name its lesson if the text is gone.
        const records = yield* valueOf(listOfKinds(of, ['hand-in', 'paper', 'decision'], lesson));
        const ofKind = (kind: ClassRecordKind) => records.filter((record) => record.kind === kind);
        return { handIns: ofKind('hand-in'), papers: ofKind('paper'), decisions: ofKind('decision') };
      }),
    writeRoster: (of, roster) => put([{ class: of, kind: 'roster', id: ROSTER, json: JSON.stringify(roster) }]),
    removeRoster: (of) => erase(of, 'roster', [ROSTER]),
    // Erasing nothing still rewrites the file and its backups.
    clearTraces: (of) => store.eraseRecords(of, 'roster', []),
    workedLessons,
    countByLesson: (of) =>
      resultOf(function* () {
        const known = counted.get(of);
        const now = versions.get(of) ?? 0;
        if (known?.version === now) return known.counts;
        const who = yield* valueOf(countWho(of));
        const lessons = yield* valueOf(workedLessons(of));
        const counts = new Map(
          [...lessons].map(([lesson, work]) => [lesson, { ...work, students: who.get(lesson) ?? 0 }] as const),
        );
        counted.set(of, { version: now, counts });
        return counts;
      }),
    version: (of) => versions.get(of) ?? 0,
  };
}

/** The lesson that a record itself names; null if it names none. */
function nameLesson({ kind, json }: ClassRecord): NamedLesson | null {
  const work = kind === 'hand-in' ? parseHandInRecord(json) : kind === 'paper' ? parsePaperRecord(json) : null;
  return work === null ? null : { id: work.lessonId, title: work.title };
}
