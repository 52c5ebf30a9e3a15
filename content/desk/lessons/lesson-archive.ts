import { type Failure, failure } from '../../base/failure.ts';
import type { BuiltInLesson } from '../../lesson/built-in-lesson.ts';
import type { AnswerKey, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { toShownHalf } from '../../lesson/to-shown-half.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';

/** Every lesson and key that is or was offered, by hash: attempts find the ones they were started with here. */
export interface LessonArchive {
  /** In the form in which it is shown (`toShownHalf`). */
  readLesson(hash: ContentHash): Result<StudentHalf, Failure>;
  /** Exactly as stored: for export, so that its hash stays the same. */
  readSealed(hash: ContentHash): Result<StudentHalf, Failure>;
  /** The same as `readLesson` for a hash from outside: null if this computer never had it. */
  findLesson(hash: ContentHash): Result<StudentHalf | null, Failure>;
  readKey(hash: ContentHash): Result<AnswerKey, Failure>;
  /** Stores a lesson, and its key if there is one, permanently. */
  keep(
    hash: ContentHash,
    lesson: StudentHalf,
    key: { readonly hash: ContentHash; readonly key: AnswerKey } | null,
  ): Result<null, Failure>;
}

/** Creates the archive: built-in lessons from the program, all others from the store, each read once. */
export function createLessonArchive(tools: {
  readonly store: DeskStore;
  readonly builtIns: readonly BuiltInLesson[];
  readonly memory: DeskMemory;
}): LessonArchive {
  const { store, builtIns, memory } = tools;
  const lessons = memory.remember<ContentHash, StudentHalf>();
  const revisions = builtIns.flatMap((builtIn) => [builtIn, ...(builtIn.earlier ?? [])]);
  const shown = memory.remember<ContentHash, StudentHalf>();
  const keys = memory.remember<ContentHash, AnswerKey>();

  const toShown = (hash: ContentHash, sealed: StudentHalf): StudentHalf => {
    const half = shown.get(hash) ?? toShownHalf(sealed);
    shown.set(hash, half);
    return half;
  };
  const findSealed = (hash: ContentHash): Result<StudentHalf | null, Failure> => {
    const known = lessons.get(hash) ?? builtIns.find(({ lessonHash }) => lessonHash === hash)?.lesson;
    if (known !== undefined) return ok(known);
    const stored = store.readLesson(hash);
    if (!stored.ok) return stored;
    if (stored.value !== null) {
      lessons.set(hash, stored.value);
      return stored;
    }
    return ok(revisions.find(({ lessonHash }) => lessonHash === hash)?.lesson ?? null);
  };
  const readSealed: LessonArchive['readSealed'] = (hash) => readThrough(lessons, hash, () => findSealed(hash));

  return {
    readSealed,
    findLesson(hash) {
      const found = findSealed(hash);
      return found.ok && found.value !== null ? ok(toShown(hash, found.value)) : found;
    },
    readLesson(hash) {
      const sealed = readSealed(hash);
      return sealed.ok ? ok(toShown(hash, sealed.value)) : sealed;
    },
    readKey: (hash) =>
      resultOf(function* () {
        const known = keys.get(hash);
        if (known !== undefined) return known;
        const stored = yield* valueOf(store.readKey(hash));
        // Checked last, because it hashes each built-in key.
        const key = stored ?? revisions.find(({ keyHash }) => keyHash === hash)?.key ?? null;
        return yield* valueOf(readThrough(keys, hash, () => ok(key)));
      }),
    keep: (hash, lesson, key) =>
      resultOf(function* () {
        // The lesson may be the shown form; the store keeps the original under its hash.
        const sealed = yield* valueOf(findSealed(hash));
        const keptLesson = store.keepLesson(hash, sealed ?? lesson);
        if (!keptLesson.ok || key === null) return yield* valueOf(keptLesson);
        return yield* valueOf(store.keepKey(key.hash, key.key));
      }),
  };
}

function readThrough<T>(
  known: Map<ContentHash, T>,
  hash: ContentHash,
  read: () => Result<T | null, Failure>,
): Result<T, Failure> {
  return resultOf(function* () {
    const there = known.get(hash);
    if (there !== undefined) return there;
    const found = yield* valueOf(read());
    // A hash is only written after what it refers to; if that is missing, the store is damaged.
    if (found === null) return yield* failWith(failure('storage-failed', null, `missing ${hash}`));
    known.set(hash, found);
    return found;
  });
}
