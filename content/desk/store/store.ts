import type { ClassRecord, ClassRecordKind } from '../../class/stored-record.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId, JournalEvent, ProfileId, Stream } from '../../journal/event.ts';
import type { AnswerKey, Assignment, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { Result } from '../../base/result.ts';

/** An entry on the shelf: which revision of a lesson is offered, and with which key. */
export interface ShelfEntry {
  readonly id: LessonId;
  readonly lesson: ContentHash;
  /** null for an exam edition. */
  readonly key: ContentHash | null;
  /** The assignment in the teacher's file; null if it has none. */
  readonly assignment: Assignment | null;
  readonly isBuiltIn: boolean;
  readonly isRemoved: boolean;
}

/** The prefix of a stream's name. */
export type StreamKind = 'attempt' | 'profile' | 'practice' | 'class' | 'draft';

/** A summary of a stream when it was last read: derived, may be deleted at any time, and must be checked before use. */
export interface DigestRow {
  readonly stream: Stream;
  /** The hash of the last event that it covers; another last event makes it stale. */
  readonly last: ContentHash;
  readonly json: string;
}

/** Data from another store. */
export interface AdoptedBundle {
  readonly lessons: ReadonlyMap<ContentHash, StudentHalf>;
  readonly keys: ReadonlyMap<ContentHash, AnswerKey>;
  readonly events: readonly JournalEvent[];
  readonly records: readonly ClassRecord[];
}

/**
 * The storage of a desk. Adapters: SQLite in the main process, a plain map in tests. A write that returns `ok` is
 * durable: in SQLite it survives a crash and a power cut.
 */
export interface DeskStore {
  /** All events of a stream by ascending sequence. */
  readStream(stream: Stream): Result<readonly JournalEvent[], Failure>;
  /**
   * The streams of a profile whose names begin with `kind:`, oldest first by arrival; null for all kinds, including
   * kinds that only a newer program knows.
   */
  listStreams(profile: ProfileId, kind: StreamKind | null): Result<readonly Stream[], Failure>;
  /** The profiles that have a stream, oldest first by arrival. */
  listProfiles(): Result<readonly ProfileId[], Failure>;
  /** Appends all or none. An event whose (stream, sequence) or id is taken is refused with `storage-failed`. */
  append(events: readonly JournalEvent[]): Result<null, Failure>;

  /** Store a student's half and a key under their hashes; existing ones are left unchanged. */
  keepLesson(hash: ContentHash, lesson: StudentHalf): Result<null, Failure>;
  keepKey(hash: ContentHash, key: AnswerKey): Result<null, Failure>;
  readLesson(hash: ContentHash): Result<StudentHalf | null, Failure>;
  readKey(hash: ContentHash): Result<AnswerKey | null, Failure>;
  /** The key for this student's half that was stored last; null if there is none. */
  readLastKeyOf(lesson: ContentHash): Result<AnswerKey | null, Failure>;

  /** In the order in which they are shown: built-in lessons first as shipped, then files by arrival. */
  listShelf(): Result<readonly ShelfEntry[], Failure>;
  /** Adds or replaces the entry of a lesson id. */
  putOnShelf(entry: ShelfEntry): Result<null, Failure>;

  /** The digests of a profile's streams of a kind whose last event is still the one they cover. */
  readDigests(profile: ProfileId, kind: StreamKind): Result<readonly DigestRow[], Failure>;
  /** Adds or replaces digests; losing them costs only time, so they need not be durable. */
  writeDigests(rows: readonly DigestRow[]): Result<null, Failure>;

  /** Adds or replaces all or none. */
  putRecords(records: readonly ClassRecord[]): Result<null, Failure>;
  /** Oldest first by arrival; a replaced record keeps its position. null for records of every kind. */
  listRecords(of: ClassId, kind: ClassRecordKind | null): Result<readonly ClassRecord[], Failure>;
  /** Erases records from the file, its WAL and its free pages; unknown ids are ignored. */
  eraseRecords(of: ClassId, kind: string, ids: readonly string[]): Result<null, Failure>;
  /**
   * Erases everything of a profile: its streams, digests and class records, from the file, its WAL and free pages, and
   * from backups and files that were set aside. If it was the current profile, there is none afterwards.
   */
  eraseProfile(profile: ProfileId): Result<null, Failure>;

  /**
   * Imports data from another store: all or nothing. Existing lessons and keys are left unchanged; events are appended
   * as by `append`, and records put as by `putRecords`.
   */
  adopt(bundle: AdoptedBundle): Result<null, Failure>;

  readProfileInUse(): Result<ProfileId | null, Failure>;
  /** null: there is none, and the next start asks. */
  writeProfileInUse(profile: ProfileId | null): Result<null, Failure>;
}
