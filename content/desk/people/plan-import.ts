import { lessonOfRecord } from '../../class/class-records.ts';
import { mergeStream } from '../../files/merge-stream.ts';
import type { ReadProfile } from '../../files/parse-profile-file.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { ClassId, JournalEvent, ProfileId } from '../../journal/event.ts';
import { foldAttempt } from '../../journal/fold-attempt.ts';
import type { foldDraft } from '../../journal/fold-draft.ts';
import { whichKey } from '../../journal/which-key.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import { type AdoptedBundle, type DeskStore } from '../store/store.ts';
import { CLASS_RECORD_KINDS, type ClassRecord } from '../../class/stored-record.ts';

/** The effect of importing a profile file. */
export interface ImportPreview {
  /**
   * `new-person`: no profile here has its id, and it is added. `same-person`: the profile exists and gets what is
   * missing. `nothing-new`: everything in the file is already here.
   */
  readonly kind: 'new-person' | 'same-person' | 'nothing-new';
  readonly profile: ProfileId;
  /** The name in the file; null for a person without a name. */
  readonly name: string | null;
  /** Attempts in the file that are not here, and attempts that have more events there than here. */
  readonly attempts: { readonly added: number; readonly longer: number };
  /**
   * Attempts and drafts that continued differently here and there: the local one is kept, and the other is not
   * imported.
   */
  readonly keptApart: number;
  /** The number of events that are written, including those of changed settings. */
  readonly events: number;
  /** Records of the person's classes that are not here. */
  readonly records: number;
  /** Work of students who were erased from their class here: it is not imported. */
  readonly leftOut: number;
}

/** The effect of importing a file, and what to write. */
export interface ImportPlan {
  readonly preview: ImportPreview;
  readonly bundle: AdoptedBundle;
}

/** What is needed to import or export a teacher's part of a profile. */
export interface Teaching {
  /** Reads a draft, whose lessons are exported with it. */
  readonly readDraft: typeof foldDraft;
  /** The part of an imported record that may be added to a class with the given records; null for none of it. */
  readonly withoutErased: (here: readonly ClassRecord[]) => (record: ClassRecord) => ClassRecord | null;
}

interface Here {
  readonly store: DeskStore;
  readonly archive: LessonArchive;
  /**
   * null without classes and the workshop, as in a page for one lesson: classes and drafts in a file are not imported.
   */
  readonly teaching: Teaching | null;
}

interface NewRecords {
  readonly records: readonly ClassRecord[];
  readonly leftOut: number;
}

const NO_RECORDS: NewRecords = { records: [], leftOut: 0 };

/** Streams that only teachers have. */
const OF_TEACHERS = /^(?:class|draft):/;

/** Every record of a class, by kind and arrival; kinds that only a newer program knows come last. */
export function listAllRecords(store: DeskStore, of: ClassId): Result<readonly ClassRecord[], Failure> {
  return resultOf(function* () {
    const records = yield* valueOf(store.listRecords(of, null));
    const placeOf = ({ kind }: ClassRecord): number => {
      const place = CLASS_RECORD_KINDS.findIndex((known) => known === kind);
      return place === -1 ? CLASS_RECORD_KINDS.length : place;
    };
    return [...records].sort((one, other) => placeOf(one) - placeOf(other));
  });
}

/**
 * Plans the import of a file. `damaged-profile` if one of its attempts belongs to another person here, or if its lesson
 * or key is missing, and if the lesson of a class record is missing.
 */
export function planImport(read: ReadProfile, { store, archive, teaching }: Here): Result<ImportPlan, Failure> {
  return resultOf(function* () {
    const lost = findLost(read, archive);
    if (lost !== null) return yield* failWith(failure('damaged-profile', lost));
    const { file, streams } = read;
    const { id, name } = file.profile;
    const here = yield* valueOf(store.listProfiles());
    const events: JournalEvent[] = [];
    const counts = { added: 0, longer: 0, keptApart: 0 };
    for (const [stream, came] of streams) {
      if (teaching === null && OF_TEACHERS.test(stream)) continue;
      const before = yield* valueOf(store.readStream(stream));
      // The same random id in the journals of two people is no coincidence.
      if (before[0] !== undefined && before[0].profile !== id) {
        return yield* failWith(failure('damaged-profile', `events[${String(came.at)}].stream`));
      }
      const merge = mergeStream(before, came.events);
      const isAttempt = stream.startsWith('attempt:');
      if ((isAttempt || stream.startsWith('draft:')) && merge.kind === 'diverged') {
        // Combining the two halves would make an attempt that nobody took, or a draft that nobody wrote.
        counts.keptApart += 1;
        continue;
      }
      if (merge.kind === 'known') continue;
      if (isAttempt) counts[before.length === 0 ? 'added' : 'longer'] += 1;
      events.push(...merge.added);
    }
    const { records, leftOut } =
      teaching === null ? NO_RECORDS : yield* valueOf(newRecords(file.records, store, teaching));
    const isKnown = here.includes(id);
    const isNothing = isKnown && events.length === 0 && records.length === 0;
    const { keptApart, ...ofAttempts } = counts;
    return {
      preview: {
        kind: isNothing ? 'nothing-new' : isKnown ? 'same-person' : 'new-person',
        ...{ profile: id, name, attempts: ofAttempts, keptApart },
        events: events.length,
        ...{ records: records.length, leftOut },
      },
      bundle: {
        lessons: new Map(file.lessons.map((lesson) => [hashOf(lesson), lesson])),
        keys: new Map(file.keys.map((key) => [hashOf(key), key])),
        ...{ events, records },
      },
    };
  });
}

/**
 * Existing records are left unchanged, so that an older file does not undo what was typed in or erased here. Work of
 * students who were erased here is not imported; its amount is reported.
 */
function newRecords(
  records: readonly ClassRecord[],
  store: DeskStore,
  { withoutErased }: Teaching,
): Result<NewRecords, Failure> {
  return resultOf(function* () {
    const taken: ClassRecord[] = [];
    let leftOut = 0;
    const byClass = new Map<ClassId, ClassRecord[]>();
    for (const record of records) {
      const of = byClass.get(record.class);
      if (of === undefined) byClass.set(record.class, [record]);
      else of.push(record);
    }
    for (const [of, came] of byClass) {
      const here = yield* valueOf(listAllRecords(store, of));
      const known = new Set(here.map(nameOf));
      const keep = withoutErased(here);
      for (const record of came) {
        if (known.has(nameOf(record))) continue;
        const kept = keep(record);
        if (kept !== null) taken.push(kept);
        else if (record.kind === 'hand-in' || record.kind === 'paper') leftOut += 1;
      }
    }
    return { records: taken, leftOut };
  });
}

/** An attempt whose lesson or key is missing could never be shown again. */
function findLost({ file, streams }: ReadProfile, archive: LessonArchive): string | null {
  const lessons = new Set(file.lessons.map(hashOf));
  const keys = new Set(file.keys.map(hashOf));
  for (const [stream, { at, events }] of streams) {
    const state = stream.startsWith('attempt:') ? foldAttempt(events) : null;
    if (state === null) continue;
    const key = whichKey(state);
    const isThere =
      (lessons.has(state.lesson) || archive.readLesson(state.lesson).ok) &&
      (key.kind !== 'named' || keys.has(key.hash) || archive.readKey(key.hash).ok);
    if (!isThere) return `events[${String(at)}].payload`;
  }
  // A class record whose lesson is missing could never be shown again.
  const lost = file.records.findIndex(({ id }) => {
    const lesson = lessonOfRecord(id);
    return lesson !== null && !lessons.has(lesson) && !archive.readLesson(lesson).ok;
  });
  return lost === -1 ? null : `records[${String(lost)}].id`;
}

const nameOf = ({ class: of, kind, id }: ClassRecord): string => JSON.stringify([of, kind, id]);
