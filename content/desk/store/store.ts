import type { ClassRecord, ClassRecordKind } from '../../class/stored-record.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId, JournalEvent, ProfileId, Stream } from '../../journal/event.ts';
import type { AnswerKey, Assignment, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { Result } from '../../base/result.ts';

/** A place on the shelf: which revision of a lesson is offered, and with which key. */
export interface ShelfEntry {
  readonly id: LessonId;
  readonly lesson: ContentHash;
  /** null for an exam edition. */
  readonly key: ContentHash | null;
  /** What the teacher asks who made the file; null when the file asks nothing. */
  readonly assignment: Assignment | null;
  readonly isBuiltIn: boolean;
  readonly isRemoved: boolean;
}

/** What a stream's name begins with. */
export type StreamKind = 'attempt' | 'profile' | 'practice' | 'class' | 'draft';

/** What a stream amounted to when it was last read: derived, may be deleted at any time, and is never believed blindly. */
export interface DigestRow {
  readonly stream: Stream;
  /** The hash of the last event that it covers; another last event makes it stale. */
  readonly last: ContentHash;
  readonly json: string;
}

/** What comes from another store. */
export interface AdoptedBundle {
  readonly lessons: ReadonlyMap<ContentHash, StudentHalf>;
  readonly keys: ReadonlyMap<ContentHash, AnswerKey>;
  readonly events: readonly JournalEvent[];
  readonly records: readonly ClassRecord[];
}

/**
 * What a desk keeps things in. Adapters: SQLite in the main process, a plain map in tests.
 * A write that answers `ok` is durable: it survives the process, and in SQLite the power.
 */
export interface DeskStore {
  /** All events of a stream by ascending sequence. */
  readStream(stream: Stream): Result<readonly JournalEvent[], Failure>;
  /**
   * The streams of a profile that begin with `kind:`, oldest first by arrival; null for those of every kind, also of kinds
   * that only a newer program knows.
   */
  listStreams(profile: ProfileId, kind: StreamKind | null): Result<readonly Stream[], Failure>;
  /** The profiles that have a stream, oldest first by arrival. */
  listProfiles(): Result<readonly ProfileId[], Failure>;
  /** Appends all or none. An event whose (stream, sequence) or id is taken is refused with `storage-failed`. */
  append(events: readonly JournalEvent[]): Result<null, Failure>;

  /** Keeps a student's half and its key under their hashes; what is already there is left as it is. */
  keepLesson(hash: ContentHash, lesson: StudentHalf): Result<null, Failure>;
  keepKey(hash: ContentHash, key: AnswerKey): Result<null, Failure>;
  readLesson(hash: ContentHash): Result<StudentHalf | null, Failure>;
  readKey(hash: ContentHash): Result<AnswerKey | null, Failure>;
  /** The key that was kept last among those that name this student's half; null when none was kept. */
  readLastKeyOf(lesson: ContentHash): Result<AnswerKey | null, Failure>;

  /** In the order in which they are shown: built-in lessons first as shipped, then files by arrival. */
  listShelf(): Result<readonly ShelfEntry[], Failure>;
  /** Adds or replaces the place of a lesson id. */
  putOnShelf(entry: ShelfEntry): Result<null, Failure>;

  /** The digests of a profile's streams of a kind whose last event is still the one they cover. */
  readDigests(profile: ProfileId, kind: StreamKind): Result<readonly DigestRow[], Failure>;
  /** Adds or replaces digests; losing them costs only time, so they need not be durable. */
  writeDigests(rows: readonly DigestRow[]): Result<null, Failure>;

  /** Adds or replaces all or none. */
  putRecords(records: readonly ClassRecord[]): Result<null, Failure>;
  /** Oldest first by arrival; a record that was replaced keeps its place. null for records of every kind. */
  listRecords(of: ClassId, kind: ClassRecordKind | null): Result<readonly ClassRecord[], Failure>;
  /** Erases records from the file, its WAL and its free pages; ids that are not there are passed over. */
  eraseRecords(of: ClassId, kind: string, ids: readonly string[]): Result<null, Failure>;
  /**
   * Erases everything of a profile: its streams, digests and class records, from the file, its WAL and free pages, and
   * from backups and files that were set aside. The profile in use becomes nobody if it was this one.
   */
  eraseProfile(profile: ProfileId): Result<null, Failure>;

  /**
   * Takes over what came from another store: all of it or nothing. Lessons and keys that are there are left as they are;
   * events are appended as `append` does, records put as `putRecords` does.
   */
  adopt(bundle: AdoptedBundle): Result<null, Failure>;

  readProfileInUse(): Result<ProfileId | null, Failure>;
  /** null: nobody is, and the next start asks. */
  writeProfileInUse(profile: ProfileId | null): Result<null, Failure>;
}
