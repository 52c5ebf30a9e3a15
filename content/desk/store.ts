import type { Failure } from '../failure.ts';
import type { JournalEvent, ProfileId, Stream } from '../journal/event.ts';
import type { AnswerKey, ContentHash, LessonId, StudentHalf } from '../lesson/format.ts';
import type { Result } from '../result.ts';

/** A place on the shelf: which revision of a lesson is offered, and with which key. */
export interface ShelfEntry {
  readonly id: LessonId;
  readonly lesson: ContentHash;
  /** null for an exam edition. */
  readonly key: ContentHash | null;
  readonly isBuiltIn: boolean;
  readonly isRemoved: boolean;
}

/**
 * What a desk keeps things in. Adapters: SQLite in the main process, a plain map in tests.
 * A write that answers `ok` is durable: it survives the process, and in SQLite the power.
 */
export interface DeskStore {
  /** All events of a stream by ascending sequence. */
  readStream(stream: Stream): Result<readonly JournalEvent[], Failure>;
  /** The streams of a profile that begin with `kind:`, oldest first by arrival. */
  listStreams(profile: ProfileId, kind: 'attempt' | 'profile'): Result<readonly Stream[], Failure>;
  /** The profiles that have a stream, oldest first by arrival. */
  listProfiles(): Result<readonly ProfileId[], Failure>;
  /** Appends all or none. An event whose (stream, sequence) or id is taken is refused with `storage-failed`. */
  append(events: readonly JournalEvent[]): Result<null, Failure>;

  /** Keeps a student's half and its key under their hashes; what is already there is left as it is. */
  keepLesson(hash: ContentHash, lesson: StudentHalf): Result<null, Failure>;
  keepKey(hash: ContentHash, key: AnswerKey): Result<null, Failure>;
  readLesson(hash: ContentHash): Result<StudentHalf | null, Failure>;
  readKey(hash: ContentHash): Result<AnswerKey | null, Failure>;

  /** In the order in which they are shown: built-in lessons first as shipped, then files by arrival. */
  listShelf(): Result<readonly ShelfEntry[], Failure>;
  /** Adds or replaces the place of a lesson id. */
  putOnShelf(entry: ShelfEntry): Result<null, Failure>;

  readProfileInUse(): Result<ProfileId | null, Failure>;
  writeProfileInUse(profile: ProfileId): Result<null, Failure>;
}
