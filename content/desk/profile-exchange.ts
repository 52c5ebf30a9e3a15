import type { ExportFile } from '../classroom/classroom.ts';
import { toSafePart } from '../classroom/safe-file-name.ts';
import { mergeStream } from '../exchange/merge-stream.ts';
import { parseProfileFile, type ReadProfile } from '../exchange/parse-profile-file.ts';
import { type ResponseRow, toProfileCsv } from '../exchange/profile-csv.ts';
import { toProfileText } from '../exchange/profile-file.ts';
import { type Failure, failure } from '../failure.ts';
import { hashOf } from '../hash/content-hash.ts';
import type { ClassId, JournalEvent, ProfileId, Stream } from '../journal/event.ts';
import { foldAttempt } from '../journal/fold-attempt.ts';
import type { AnswerKey, ContentHash, StudentHalf } from '../lesson/format.ts';
import { err, ok, type Result } from '../result.ts';
import type { Attempts } from './attempts.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { Profiles } from './profiles.ts';
import { attemptRows, practiceRows } from './response-rows.ts';
import type { AdoptedBundle, ClassRecord, ClassRecordKind, DeskStore, StreamKind } from './store.ts';

/** What taking in a profile file does, or would do. */
export interface ImportPreview {
  /**
   * `new-person`: nobody here has this profile, and it is added beside the others. `same-person`: it is somebody here,
   * who gets what is missing. `nothing-new`: everything in the file is here.
   */
  readonly kind: 'new-person' | 'same-person' | 'nothing-new';
  readonly profile: ProfileId;
  /** As the file has it; null for a person without a name. */
  readonly name: string | null;
  /** Attempts in the file: those that are not here, and those that go on further there than here. */
  readonly attempts: { readonly added: number; readonly longer: number };
  /**
   * Attempts that went on here and there, differently: the one here stays as it is, and the other stays in the file.
   */
  readonly keptApart: number;
  /** Everything that is written, down to a changed setting. */
  readonly events: number;
  /** What was handed in to the person's classes and is not here. */
  readonly records: number;
}

/**
 * The part of the desk that gives out and takes in whole profiles. It is asked by the machine alone: what it gives holds
 * answer keys, which no page may see.
 */
export interface ProfileExchange {
  /** Everything that a profile holds as JSON, or its responses as CSV. `profile-too-large` beyond what can be read again. */
  exportProfile(request: { readonly profile: ProfileId; readonly form: 'json' | 'csv' }): Result<ExportFile, Failure>;
  /** What taking in a file's text would do; nothing is written. The failures are those of `parseProfileFile`. */
  previewImport(request: { readonly text: string }): Result<ImportPreview, Failure>;
  /**
   * Takes in a file's text, all of it or nothing. `confirmed` is what the person was told it would be; when it has become
   * something else since, the answer is `not-allowed` and nothing is written.
   */
  importProfile(request: {
    readonly text: string;
    readonly confirmed: ImportPreview['kind'];
  }): Result<ImportPreview, Failure>;
}

const STREAM_KINDS: readonly StreamKind[] = ['profile', 'attempt', 'practice', 'class'];
const RECORD_KINDS: readonly ClassRecordKind[] = ['hand-in', 'paper', 'roster', 'vote'];

/** Makes the part of the desk that gives out and takes in whole profiles. */
export function createProfileExchange(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly profiles: Profiles;
  readonly attempts: Attempts;
  readonly archive: LessonArchive;
}): ProfileExchange {
  const { store, now, profiles, attempts, archive } = tools;

  /** Gives every stream of a profile to `onStream`, and stops at the first failure. */
  const eachStream = (
    profile: ProfileId,
    kinds: readonly StreamKind[],
    onStream: (stream: Stream, events: readonly JournalEvent[]) => Result<null, Failure>,
  ): Result<null, Failure> => {
    for (const kind of kinds) {
      const streams = store.listStreams(profile, kind);
      if (!streams.ok) return streams;
      for (const stream of streams.value) {
        const events = store.readStream(stream);
        const done = events.ok ? onStream(stream, events.value) : events;
        if (!done.ok) return done;
      }
    }
    return ok(null);
  };

  const listRecords = (of: ClassId): Result<readonly ClassRecord[], Failure> => {
    const records: ClassRecord[] = [];
    for (const kind of RECORD_KINDS) {
      const found = store.listRecords(of, kind);
      if (!found.ok) return found;
      records.push(...found.value);
    }
    return ok(records);
  };

  const toJson = (profile: ProfileId, name: string | null): Result<string, Failure> => {
    const lines = { events: [] as string[], records: [] as string[] };
    const lessons = new Map<ContentHash, StudentHalf>();
    const keys = new Map<ContentHash, AnswerKey>();
    const gathered = eachStream(profile, STREAM_KINDS, (stream, events) => {
      for (const event of events) lines.events.push(JSON.stringify(event));
      if (stream.startsWith('class:')) {
        const records = listRecords(classOf(stream));
        if (!records.ok) return records;
        for (const record of records.value) lines.records.push(JSON.stringify(record));
      }
      const state = stream.startsWith('attempt:') ? foldAttempt(events) : null;
      if (state === null) return ok(null);
      const lesson = archive.readLesson(state.lesson);
      if (!lesson.ok) return lesson;
      lessons.set(state.lesson, lesson.value);
      // A key that arrived for an exam edition goes with what it opened, and never with an exam that is under way.
      const key = state.key === null && !state.isHandedIn ? ok(null) : attempts.readKeyOf(state);
      if (!key.ok) return key;
      if (key.value?.lesson === state.lesson) keys.set(state.key ?? hashOf(key.value), key.value);
      return ok(null);
    });
    if (!gathered.ok) return gathered;
    const text = toProfileText(
      { id: profile, name },
      {
        ...lines,
        lessons: [...lessons.values()].map((lesson) => JSON.stringify(lesson)),
        keys: [...keys.values()].map((key) => JSON.stringify(key)),
      },
    );
    return text === null ? err(failure('profile-too-large')) : ok(text);
  };

  const toTable = (profile: ProfileId): Result<string, Failure> => {
    const rows: ResponseRow[] = [];
    const gathered = eachStream(profile, ['attempt', 'practice'], (stream, events) => {
      const added = stream.startsWith('practice:') ? ok(practiceRows(events)) : attemptRows(stream, events, tools);
      if (added.ok) rows.push(...added.value);
      return added.ok ? ok(null) : added;
    });
    return gathered.ok ? ok(toProfileCsv(rows)) : gathered;
  };

  const plan = ({ file, streams }: ReadProfile): Result<Plan, Failure> => {
    const { id, name } = file.profile;
    const here = store.listProfiles();
    if (!here.ok) return here;
    const events: JournalEvent[] = [];
    const counts = { added: 0, longer: 0, keptApart: 0 };
    for (const [stream, came] of streams) {
      const before = store.readStream(stream);
      if (!before.ok) return before;
      // The same random id in two journals of different people is not chance.
      if (before.value[0] !== undefined && before.value[0].profile !== id) {
        return err(failure('damaged-profile', `events[${String(came.at)}].stream`));
      }
      const merge = mergeStream(before.value, came.events);
      const isAttempt = stream.startsWith('attempt:');
      if (isAttempt && merge.kind === 'diverged') {
        // Two halves of two sittings would make an attempt that nobody sat.
        counts.keptApart += 1;
        continue;
      }
      if (merge.kind === 'known') continue;
      if (isAttempt) counts[before.value.length === 0 ? 'added' : 'longer'] += 1;
      events.push(...merge.added);
    }
    const records = newRecords(file.records);
    if (!records.ok) return records;
    const isKnown = here.value.includes(id);
    const isNothing = isKnown && events.length === 0 && records.value.length === 0;
    const { keptApart, ...ofAttempts } = counts;
    return ok({
      preview: {
        kind: isNothing ? 'nothing-new' : isKnown ? 'same-person' : 'new-person',
        ...{ profile: id, name, attempts: ofAttempts, keptApart },
        events: events.length,
        records: records.value.length,
      },
      bundle: {
        lessons: new Map(file.lessons.map((lesson) => [hashOf(lesson), lesson])),
        keys: new Map(file.keys.map((key) => [hashOf(key), key])),
        ...{ events, records: records.value },
      },
    });
  };

  /** A record that is here is left as it is: what was typed in or erased here is not undone by an older file. */
  const newRecords = (records: readonly ClassRecord[]): Result<readonly ClassRecord[], Failure> => {
    const known = new Set<string>();
    for (const of of new Set(records.map((record) => record.class))) {
      const found = listRecords(of);
      if (!found.ok) return found;
      for (const record of found.value) known.add(nameOf(record));
    }
    return ok(records.filter((record) => !known.has(nameOf(record))));
  };

  /** An attempt whose lesson or key is nowhere could never be shown again. */
  const findLost = ({ file, streams }: ReadProfile): string | null => {
    const lessons = new Set(file.lessons.map(hashOf));
    const keys = new Set(file.keys.map(hashOf));
    for (const [stream, { at, events }] of streams) {
      const state = stream.startsWith('attempt:') ? foldAttempt(events) : null;
      if (state === null) continue;
      const isThere =
        (lessons.has(state.lesson) || archive.readLesson(state.lesson).ok) &&
        (state.key === null || keys.has(state.key) || archive.readKey(state.key).ok);
      if (!isThere) return `events[${String(at)}].payload`;
    }
    return null;
  };

  /** The file that was looked at last: what is confirmed is not read a second time. */
  let looked: { readonly text: string; readonly read: ReturnType<typeof parseProfileFile> } | null = null;

  const readPlan = (text: string): Result<Plan, Failure> => {
    if (looked?.text !== text) looked = { text, read: parseProfileFile(text) };
    const { read } = looked;
    if (!read.ok) return read;
    const lost = findLost(read.value);
    return lost === null ? plan(read.value) : err(failure('damaged-profile', lost));
  };

  return {
    exportProfile({ profile, form }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      const { name } = person.value;
      const text = form === 'json' ? toJson(profile, name) : toTable(profile);
      if (!text.ok) return text;
      const start = `${toSafePart(name ?? '', 'claimsort')}-${now().toISOString().slice(0, 10)}`;
      return ok({ fileName: `${start}.${form === 'json' ? 'profile.json' : 'csv'}`, text: text.value, folder: null });
    },
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

interface Plan {
  readonly preview: ImportPreview;
  readonly bundle: AdoptedBundle;
}

// The stream is `class:` and the id.
const classOf = (stream: Stream): ClassId => stream.slice('class:'.length) as ClassId;

const nameOf = ({ class: of, kind, id }: ClassRecord): string => JSON.stringify([of, kind, id]);
