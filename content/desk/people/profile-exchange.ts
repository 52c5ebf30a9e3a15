import { lessonOfRecord } from '../../class/class-records.ts';
import type { ExportFile } from '../export-file.ts';
import { FILE_ENDING, toSafePart } from '../../text/file-name.ts';
import { parseProfileFile } from '../../files/parse-profile-file.ts';
import { findBeyondVersion1, toProfileText } from '../../files/profile-file.ts';
import type { TableForm } from '../../text/table-form.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { ClassId, JournalEvent, ProfileId, Stream } from '../../journal/event.ts';
import { foldAttempt } from '../../journal/fold-attempt.ts';
import type { AnswerKey, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import { type ImportPlan, type ImportPreview, listAllRecords, planImport, type Teaching } from './plan-import.ts';
import type { Profiles } from './profiles.ts';
import type { OnStream, ToResponseTable } from './response-table.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import type { DeskStore, StreamKind } from '../store/store.ts';

export type { ImportPreview } from './plan-import.ts';

/**
 * The part of the desk that exports and imports whole profiles. Only the main process may call it: an export contains
 * answer keys, which no page may see.
 */
export interface ProfileExchange {
  /**
   * All data of a profile as JSON (`json`), the same without classes, hand-ins and drafts (`own`), or its responses as
   * a table. `profile-too-large` above the size that can be read again.
   */
  exportProfile(request: {
    readonly profile: ProfileId;
    readonly form: 'json' | 'own' | TableForm;
  }): Result<ExportFile, Failure>;
  /** Previews the import of a file's text without writing. The failures are those of `parseProfileFile`. */
  previewImport(request: { readonly text: string }): Result<ImportPreview, Failure>;
  /**
   * Imports a file's text, all or nothing. `confirmed` is the preview that the person accepted; if the effect has
   * changed since, the answer is `not-allowed` and nothing is written.
   */
  importProfile(request: {
    readonly text: string;
    readonly confirmed: ImportPreview['kind'];
  }): Result<ImportPreview, Failure>;
}

/** What is exported with the streams of a profile; `sat` are the lessons of exams in progress. */
interface Gathered {
  readonly lessons: Map<ContentHash, StudentHalf>;
  readonly keys: Map<ContentHash, AnswerKey>;
  readonly sat: ReadonlySet<LessonId>;
}

/**
 * Attempts come before classes, so that the exams in progress are known by then. Streams of kinds that only a newer
 * program knows come last.
 */
const STREAM_KINDS: readonly StreamKind[] = ['profile', 'attempt', 'practice', 'class', 'draft'];

/** Creates the part of the desk that exports and imports whole profiles. */
export function createProfileExchange(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly profiles: Profiles;
  readonly attempts: Attempts;
  readonly archive: LessonArchive;
  /** Makes tables of responses; null if profiles are only exported as JSON. */
  readonly toTable: ToResponseTable | null;
  /** What the teacher's part of a profile needs; null without it, when that part is neither exported nor imported. */
  readonly teaching: Teaching | null;
}): ProfileExchange {
  const { store, now, dayOf, profiles, attempts, archive, toTable, teaching } = tools;

  /** Passes every stream of a profile to `onStream`, in the order of their kinds, and stops at the first failure. */
  const eachStream = (profile: ProfileId, onStream: OnStream): Result<null, Failure> =>
    resultOf(function* () {
      const streams = yield* valueOf(store.listStreams(profile, null));
      for (const stream of [...streams].sort((one, other) => placeOf(one) - placeOf(other))) {
        const events = store.readStream(stream);
        yield* valueOf(events.ok ? onStream(stream, events.value) : events);
      }
      return null;
    });

  /** Adds the lessons of a class's hand-ins, and their keys except those of an exam that the person is taking. */
  const addLessonsOf = (records: readonly ClassRecord[], { lessons, keys, sat }: Gathered): Result<null, Failure> =>
    resultOf(function* () {
      for (const hash of new Set(records.map(({ id }) => lessonOfRecord(id)))) {
        if (hash === null) continue;
        const lesson = yield* valueOf(archive.readSealed(hash));
        lessons.set(hash, lesson);
        const key = yield* valueOf(store.readLastKeyOf(hash));
        if (key !== null && !sat.has(lesson.id)) keys.set(hashOf(key), key);
      }
      return null;
    });

  /** Adds the lessons that were made from a draft, with their keys, and the texts that were given to readers. */
  const addLessonsOfDraft = (
    events: readonly JournalEvent[],
    { lessons, keys, sat }: Gathered,
  ): Result<null, Failure> =>
    resultOf(function* () {
      const state = teaching?.readDraft(events) ?? null;
      if (state === null) return null;
      for (const hash of [...state.lent, ...state.finished.map(({ lesson }) => lesson)]) {
        // A draft can be opened without them; removed ones are not exported.
        if ((yield* valueOf(archive.findLesson(hash))) === null) continue;
        lessons.set(hash, yield* valueOf(archive.readSealed(hash)));
      }
      for (const { lesson, key: hash } of state.finished) {
        const key = yield* valueOf(store.readKey(hash));
        if (key?.lesson === lesson && lessons.has(lesson) && !sat.has(state.draft.lesson)) keys.set(hash, key);
      }
      return null;
    });

  const toJson = (profile: ProfileId, name: string | null, form: 'json' | 'own'): Result<string, Failure> =>
    resultOf(function* () {
      const lines = { events: [] as string[], records: [] as string[] };
      const holds = { streams: [] as Stream[], records: [] as ClassRecord[] };
      const lessons = new Map<ContentHash, StudentHalf>();
      const keys = new Map<ContentHash, AnswerKey>();
      const sat = new Set<LessonId>();
      yield* valueOf(
        eachStream(profile, (stream, events) =>
          resultOf(function* () {
            if (form === 'own' && !OF_LEARNERS.test(stream)) return null;
            holds.streams.push(stream);
            for (const event of events) lines.events.push(JSON.stringify(event));
            if (stream.startsWith('class:')) {
              const records = yield* valueOf(listAllRecords(store, classOf(stream)));
              holds.records.push(...records);
              for (const record of records) lines.records.push(JSON.stringify(record));
              return yield* valueOf(addLessonsOf(records, { lessons, keys, sat }));
            }
            if (stream.startsWith('draft:')) return yield* valueOf(addLessonsOfDraft(events, { lessons, keys, sat }));
            const state = stream.startsWith('attempt:') ? foldAttempt(events) : null;
            if (state === null) return null;
            const lesson = yield* valueOf(archive.readSealed(state.lesson));
            lessons.set(state.lesson, lesson);
            if (state.mode === 'exam' && !state.isHandedIn) sat.add(lesson.id);
            // A key that arrived for an exam edition is exported with the results that it opened, but never during an
            // exam.
            const key = state.key === null && !state.isHandedIn ? null : yield* valueOf(attempts.readKeyOf(state));
            if (key?.lesson === state.lesson) keys.set(state.key ?? hashOf(key), key);
            return null;
          }),
        ),
      );
      const kept = { lessons: [...lessons.values()], keys: [...keys.values()] };
      const version = findBeyondVersion1({ ...holds, ...kept }) === null ? 1 : 2;
      const text = toProfileText({ id: profile, name }, version, {
        ...lines,
        lessons: kept.lessons.map((lesson) => JSON.stringify(lesson)),
        keys: kept.keys.map((key) => JSON.stringify(key)),
      });
      return text ?? (yield* failWith(failure('profile-too-large')));
    });

  /** The last previewed file, so that confirming does not parse it again. */
  let looked: { readonly text: string; readonly read: ReturnType<typeof parseProfileFile> } | null = null;

  const readPlan = (text: string): Result<ImportPlan, Failure> => {
    if (looked?.text !== text) looked = { text, read: parseProfileFile(text) };
    const { read } = looked;
    if (!read.ok) return read;
    return planImport(read.value, { store, archive, teaching });
  };

  return {
    exportProfile: ({ profile, form }) =>
      resultOf(function* () {
        const person = yield* valueOf(profiles.read(profile));
        const { name } = person;
        const [who, day] = [toSafePart(name ?? '', 'claimsort'), dayOf(now())];
        if (form === 'json' || form === 'own') {
          const text = yield* valueOf(toJson(profile, name, form));
          return {
            fileName: `${who}-${form === 'own' ? 'practice' : 'profile'}-${day}.${FILE_ENDING}`,
            text,
            folder: null,
          };
        }
        if (toTable === null) return yield* failWith(failure('not-allowed', 'form'));
        const { ending, ...content } = yield* valueOf(toTable((onStream) => eachStream(profile, onStream), form));
        return { fileName: `${who}-${day}.${ending}`, folder: null, ...content };
      }),
    previewImport({ text }) {
      const planned = readPlan(text);
      return planned.ok ? ok(planned.value.preview) : planned;
    },
    importProfile({ text, confirmed }) {
      const planned = readPlan(text);
      looked = null;
      if (!planned.ok) return planned;
      const { preview, bundle } = planned.value;
      if (preview.kind !== confirmed) return err(failure('not-allowed', 'confirmed', preview.kind));
      if (preview.kind === 'nothing-new') return ok(preview);
      const adopted = store.adopt(bundle);
      return adopted.ok ? ok(preview) : adopted;
    },
  };
}

/** The streams of a person's own learning; unknown kinds from a newer program are excluded. */
const OF_LEARNERS = /^(?:profile|attempt|practice):/;

function placeOf(stream: Stream): number {
  const place = STREAM_KINDS.findIndex((kind) => stream.startsWith(`${kind}:`));
  return place === -1 ? STREAM_KINDS.length : place;
}

// The stream's name is `class:` and the id.
const classOf = (stream: Stream): ClassId => stream.slice('class:'.length) as ClassId;
