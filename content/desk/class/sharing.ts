import { createIsErased, forgetErased, type ErasedTraits } from '../../class/erased-students.ts';
import { lessonOfRecord } from '../../class/class-records.ts';
import type { ClassEdit, ClassState } from '../../class/fold-class.ts';
import type { TitledFile } from '../export-file.ts';
import type { Edit } from '../../journal/edits.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { hashOf } from '../../base/hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import {
  type ClassContents,
  type ClassFile,
  type ClassFileRecord,
  classRecordSchema,
  SHARED_KINDS,
  toClassText,
} from '../../files/class-file.ts';
import { type ClassMerge, mergeClass, type MergeChanges } from '../../files/merge-class.ts';
import type { MergeAnswer } from '../../files/merge-answer.ts';
import type { ClassId, EventId, EventKind, JournalEvent, Payload, ProfileId } from '../../journal/event.ts';
import { nextEvent } from '../../journal/next-event.ts';
import { classStream } from '../../journal/stream.ts';
import type { AnswerKey, ClaimId, LessonId, StudentHalf } from '../../lesson/format.ts';
import { toShownName } from '../../lesson/to-shown-half.ts';
import { FILE_ENDING } from '../../text/file-name.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { Profiles } from '../people/profiles.ts';
import type { DeskStore } from '../store/store.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import type { ClassRecordStore } from './record-store.ts';
import { type ClassErased, toErasedRecord } from './erased.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassMergePreview } from './merge-preview.ts';
import { toComing, toView } from './merge-questions.ts';

/** The commands that give a class to a co-teacher and merge one from a co-teacher. */
export interface ClassSharing {
  /**
   * The file of a class, with the lessons and keys that its reports need. `class-too-large` if it could not be read
   * again.
   */
  makeClassFile(of: ClassId): Result<TitledFile, Failure>;
  /** What merging a class would do, and the questions before it; writes nothing. */
  previewClass(request: { readonly profile: ProfileId; readonly file: ClassFile }): Result<ClassMergePreview, Failure>;
  /**
   * Merges a class, all of it or nothing. `answers` has one for each question of the preview, by its id; if the
   * questions have changed since, the result is `not-allowed` and nothing is written.
   */
  takeClass(request: {
    readonly profile: ProfileId;
    readonly file: ClassFile;
    readonly answers: Readonly<Record<string, MergeAnswer>>;
  }): Result<{ readonly class: ClassId }, Failure>;
}

/** Creates the commands that give a class to a co-teacher and merge one from a co-teacher. */
export function createClassSharing(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly newId: () => string;
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly erased: ClassErased;
  readonly lessons: KeyedLessons;
}): ClassSharing {
  const { store, now, dayOf, newId, profiles, shelf, archive, journal, recordStore, lessons } = tools;

  /** The data of a class that is sent, and with which a received class is compared. */
  const readContents = (of: ClassId, state: ClassState, by: string | null): Result<ClassContents, Failure> => {
    const records: ClassFileRecord[] = [];
    for (const kind of SHARED_KINDS) {
      const kept = recordStore.list(of, kind);
      if (!kept.ok) return kept;
      for (const { id, json } of kept.value) {
        // Records of a newer version of the program are skipped, as everywhere.
        const record = classRecordSchema.safeParse({ kind, id, record: JSON.parse(json) as unknown });
        if (record.success) records.push(record.data);
      }
    }
    const withName = (edits: readonly ClassEdit[]): readonly Edit[] =>
      edits.map(({ id, at, by: who }) => ({ id, at, by: who === undefined ? by : who }));
    const readings: ClassContents['readings'][number][] = [];
    const revisions: ClassContents['revisions'][number][] = [];
    for (const [fact, edits] of state.edits) {
      const [lesson, claim] = partsOf(fact);
      if (claim === null) {
        revisions.push({ lesson, revision: state.revisions.get(lesson) ?? null, edits: withName(edits) });
        continue;
      }
      const change = state.changes.get(lesson)?.get(claim);
      const reading =
        change === undefined ? null : { label: change.label, credits: change.credits, reason: change.reason };
      readings.push({ lesson, claim, reading, edits: withName(edits) });
    }
    const sheets = [...state.sheets].map(([lesson, claims]) => ({ lesson, claims }));
    return ok({ readings, revisions, sheets, records });
  };

  /**
   * The texts that records and choices refer to, with their keys, except those of an exam that the teacher is taking.
   */
  const gatherLessons = (
    { records, readings, revisions, sheets }: ClassContents,
    profile: ProfileId,
  ): Result<Pick<ClassFile, 'lessons' | 'keys'>, Failure> => {
    const shelved = shelf.list();
    if (!shelved.ok) return shelved;
    const named = new Set<LessonId>([...readings, ...sheets].map(({ lesson }) => lesson));
    const hashes = new Set<ContentHash>([
      ...records.flatMap(({ id }) => lessonOfRecord(id) ?? []),
      ...revisions.flatMap(({ revision }) => revision ?? []),
      ...shelved.value.flatMap(({ id, hash }) => (named.has(id) ? [hash] : [])),
    ]);
    const halves: StudentHalf[] = [];
    const keys: AnswerKey[] = [];
    for (const hash of hashes) {
      const half = archive.findLesson(hash);
      if (!half.ok) return half;
      // It is only on another computer.
      if (half.value === null) continue;
      const sealed = archive.readSealed(hash);
      if (!sealed.ok) return sealed;
      halves.push(sealed.value);
      const keyed = lessons.read(hash, profile);
      if (keyed.ok) keys.push(keyed.value.key);
      else if (keyed.error.code !== 'not-found' && keyed.error.code !== 'not-allowed') return keyed;
    }
    return ok({ lessons: halves, keys });
  };

  const findHere = (profile: ProfileId, shared: ClassId) => {
    const classes = journal.list(profile);
    if (!classes.ok) return classes;
    return ok(classes.value.find(({ state }) => state.shared === shared) ?? null);
  };

  interface Plan {
    readonly here: { readonly class: ClassId; readonly state: ClassState } | null;
    readonly contents: ClassContents;
    readonly merge: ClassMerge;
    /** Lessons whose key is missing here and therefore comes from the file. */
    readonly keys: readonly AnswerKey[];
    /** Titles of lessons whose text is not here. */
    readonly newLessons: readonly string[];
    /** Titles of lessons whose key differs between here and the file. */
    readonly otherKeys: readonly string[];
    readonly by: string | null;
  }

  const plan = (profile: ProfileId, file: ClassFile): Result<Plan, Failure> => {
    const person = profiles.read(profile);
    if (!person.ok) return person;
    const found = findHere(profile, file.class.id);
    if (!found.ok) return found;
    const here = found.value;
    const by = person.value.name;
    const contents = here === null ? ok(NOTHING) : readContents(here.class, here.state, by);
    if (!contents.ok) return contents;
    const erased = here === null ? ok(null) : tools.erased.read(here.class);
    if (!erased.ok) return erased;
    const keys: AnswerKey[] = [];
    const [newLessons, otherKeys] = [[] as string[], [] as string[]];
    for (const lesson of file.lessons) {
      const hash = hashOf(lesson);
      const there = archive.findLesson(hash);
      if (!there.ok) return there;
      const title = toShownName(lesson.title);
      if (there.value === null) newLessons.push(title);
      const keyed = lessons.read(hash, profile);
      // A person taking an exam must not learn its key through a class.
      if (!keyed.ok && keyed.error.code !== 'not-found') return keyed;
      const theirs = file.keys.find((key) => key.lesson === hash);
      if (theirs === undefined) continue;
      // The key on this computer stays: the reports of all classes are computed by it.
      if (!keyed.ok) keys.push(theirs);
      else if (hashOf(keyed.value.key) !== hashOf(theirs)) otherKeys.push(title);
    }
    const merge = mergeClass(contents.value, file, createIsErased(erased.value));
    return ok({ here, contents: contents.value, merge, keys, newLessons, otherKeys, by });
  };

  /** The records to be written, including the updated record of erased students. */
  const toRecords = (of: ClassId, { records, back }: MergeChanges): Result<readonly ClassRecord[], Failure> => {
    const written = records.map(({ kind, id, record }) => ({ class: of, kind, id, json: JSON.stringify(record) }));
    const erased = back.length === 0 ? ok(null) : tools.erased.read(of);
    if (!erased.ok) return erased;
    if (erased.value === null) return ok(written);
    const left = back.reduce((memory, traits: ErasedTraits) => forgetErased(memory, traits), erased.value);
    return ok([...written, toErasedRecord(of, left)]);
  };

  /** The events that the merge adds to the journal of the class. */
  const toEvents = (
    profile: ProfileId,
    of: ClassId,
    { readings, revisions, sheets }: MergeChanges,
    made: Payload<'class-created'> | null,
  ): Result<readonly JournalEvent[], Failure> => {
    const before = store.readStream(classStream(of));
    if (!before.ok) return before;
    const events: JournalEvent[] = [];
    const add = <K extends EventKind>(kind: K, payload: Payload<K>): void => {
      const last = events.at(-1) ?? before.value.at(-1) ?? null;
      // `newId` returns a UUID.
      events.push(
        nextEvent(last, { profile, stream: classStream(of), kind, payload }, now().toISOString(), newId() as EventId),
      );
    };
    if (made !== null) add('class-created', made);
    for (const { lesson, claim, reading, edits } of readings) {
      if (reading === null) add('key-change-undone', { lesson, claim, edits: [...edits] });
      else add('key-changed', { lesson, claim, ...reading, edits: [...edits] });
    }
    for (const { lesson, revision, edits } of revisions)
      add('revision-chosen', { lesson, revision, edits: [...edits] });
    for (const { lesson, claims } of sheets) add('sheet-chosen', { lesson, claims: [...claims] });
    return ok(events);
  };

  return {
    makeClassFile(of) {
      const state = journal.read(of);
      if (!state.ok) return state;
      const { profile, name, shared, madeAt } = state.value;
      const teacher = profiles.read(profile);
      if (!teacher.ok) return teacher;
      const contents = readContents(of, state.value, teacher.value.name);
      if (!contents.ok) return contents;
      const kept = gatherLessons(contents.value, profile);
      if (!kept.ok) return kept;
      const savedAt = now().toISOString();
      const text = toClassText({
        ...{ class: { id: shared, name, madeAt }, from: teacher.value.name, savedAt },
        ...contents.value,
        ...kept.value,
      });
      if (text === null) return err(failure('class-too-large'));
      const day = dayOf(new Date(savedAt));
      return ok({ name: { what: 'class', className: name, day, ending: FILE_ENDING }, text, folder: null });
    },
    previewClass({ profile, file }) {
      const planned = plan(profile, file);
      if (!planned.ok) return planned;
      const { here, contents, merge, newLessons, otherKeys, keys } = planned.value;
      const seen = { here: contents, there: file, findHalf };
      const isNothing =
        merge.questions.length === 0 &&
        Object.values(merge.counts).every((count) => count === 0) &&
        keys.length === 0 &&
        newLessons.length === 0;
      return ok({
        kind: here === null ? 'new-class' : isNothing ? 'nothing-new' : 'known-class',
        name: file.class.name,
        here: here === null ? null : { class: here.class, name: here.state.name },
        ...{ from: file.from, savedAt: file.savedAt, newLessons, otherKeys },
        comes: toComing(merge, seen),
        questions: merge.questions.map((question) => toView(question, seen)),
      });
    },
    takeClass({ profile, file, answers }) {
      const planned = plan(profile, file);
      if (!planned.ok) return planned;
      const { here, merge, keys, by } = planned.value;
      const given = new Map(Object.entries(answers));
      const newEdit = (): Edit => ({ id: newId(), at: now().toISOString(), by });
      const changes = given.size === merge.questions.length ? merge.resolve(given, newEdit) : null;
      // The teacher answered the questions that were shown; they have changed since.
      if (changes === null) return err(failure('not-allowed', 'answers'));
      const { id, name, madeAt } = file.class;
      // `newId` returns a UUID.
      const of = here?.class ?? (newId() as ClassId);
      const events = toEvents(profile, of, changes, here === null ? { name, shared: { id, madeAt } } : null);
      if (!events.ok) return events;
      const records = toRecords(of, changes);
      if (!records.ok) return records;
      const adopted = store.adopt({
        lessons: new Map(file.lessons.map((lesson) => [hashOf(lesson), lesson])),
        keys: new Map(keys.map((key) => [hashOf(key), key])),
        ...{ events: events.value, records: records.value },
      });
      return adopted.ok ? ok({ class: of }) : adopted;
    },
  };

  function findHalf(hash: ContentHash): StudentHalf | null {
    const half = archive.findLesson(hash);
    return half.ok ? half.value : null;
  }
}

const NOTHING: ClassContents = { readings: [], revisions: [], sheets: [], records: [] };

/** The lesson and the claim of a fact, as joined by `factOf`; ids contain no space. */
function partsOf(fact: string): readonly [LessonId, ClaimId | null] {
  const [lesson, claim] = fact.split(' ');
  return [lesson as LessonId, claim === undefined ? null : (claim as ClaimId)];
}
