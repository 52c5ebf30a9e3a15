import { MAX_STUDENT_NAME } from '../../class/limits.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { BuiltInLesson } from '../../lesson/built-in-lesson.ts';
import type { AnswerKey, Assignment, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { parseLessonFile } from '../../lesson/parse-lesson.ts';
import { toShownName } from '../../lesson/to-shown-half.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { toPlainName } from '../../text/to-plain-name.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { DeskStore, ShelfEntry } from '../store/store.ts';
import type { InstallOutcome, LessonTask } from '../views.ts';

/** A lesson that is offered. */
interface ShelvedLesson {
  readonly id: LessonId;
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** null for an exam edition. */
  readonly keyHash: () => ContentHash | null;
  readonly hasKey: boolean;
  /** What a teacher asks of those who got the file; an exam edition that names nothing asks for all claims. */
  readonly assignment: Assignment | null;
  readonly isBuiltIn: boolean;
}

/** An exam edition without a word of what is asked: all claims, handed in wherever the student chooses. */
const ALL_CLAIMS: Assignment = {};

/** The part of the desk that knows which lessons are offered. */
export interface Shelf {
  /** What is offered: the program's own lessons first, as shipped, then files by arrival. */
  list(): Result<readonly ShelvedLesson[], Failure>;
  /** The lesson of this hash; `not-found` when it is not offered. */
  find(hash: ContentHash): Result<ShelvedLesson, Failure>;
  /** The key that a lesson is offered with; for one that is not, the last that was kept; null while none has arrived. */
  findKey(lesson: ContentHash): Result<AnswerKey | null, Failure>;
  install(text: string): Result<InstallOutcome, Failure>;
  remove(id: LessonId): Result<null, Failure>;
  restore(id: LessonId): Result<null, Failure>;
}

/** Makes the part of the desk that knows which lessons are offered. */
export function createShelf(tools: {
  readonly store: DeskStore;
  readonly builtIns: readonly BuiltInLesson[];
  readonly archive: LessonArchive;
}): Shelf {
  const { store, builtIns, archive } = tools;

  const readEntry = (id: LessonId): Result<ShelfEntry | null, Failure> => {
    const entries = store.listShelf();
    return entries.ok ? ok(entries.value.find((entry) => entry.id === id) ?? null) : entries;
  };

  const fromStore = (entry: ShelfEntry): Result<ShelvedLesson, Failure> => {
    const lesson = archive.readLesson(entry.lesson);
    if (!lesson.ok) return lesson;
    const { id, lesson: hash, key, isBuiltIn } = entry;
    const hasKey = key !== null;
    const assignment = entry.assignment ?? (hasKey ? null : ALL_CLAIMS);
    return ok({ id, hash, lesson: lesson.value, keyHash: () => key, hasKey, assignment, isBuiltIn });
  };

  /**
   * A file of the same id stands in for a lesson of the program, until the program comes with a newer revision. An exam
   * that was handed out stays as it was handed out, whatever the program comes with.
   */
  const choose = (builtIn: BuiltInLesson, entry: ShelfEntry | undefined): Result<ShelvedLesson, Failure> => {
    if (entry === undefined) return ok(fromProgram(builtIn));
    const file = fromStore(entry);
    if (!file.ok) return file;
    const { assignment, lesson } = file.value;
    return ok(assignment === null && lesson.revision < builtIn.lesson.revision ? fromProgram(builtIn) : file.value);
  };

  const list: Shelf['list'] = () => {
    const entries = store.listShelf();
    if (!entries.ok) return entries;
    const ids = new Set(builtIns.map(({ lesson }) => lesson.id));
    const offered = [
      ...builtIns.map((builtIn) =>
        choose(
          builtIn,
          entries.value.find(({ id }) => id === builtIn.lesson.id),
        ),
      ),
      ...entries.value.filter((entry) => !ids.has(entry.id) && !entry.isRemoved).map(fromStore),
    ];
    const lessons: ShelvedLesson[] = [];
    for (const lesson of offered) {
      if (!lesson.ok) return lesson;
      lessons.push(lesson.value);
    }
    return ok(lessons);
  };

  const find: Shelf['find'] = (hash) => {
    const lessons = list();
    if (!lessons.ok) return lessons;
    const found = lessons.value.find((lesson) => lesson.hash === hash);
    return found === undefined ? err(failure('not-found', 'lesson')) : ok(found);
  };

  const findKey: Shelf['findKey'] = (hash) => {
    const lessons = list();
    if (!lessons.ok) return lessons;
    const keyHash = lessons.value.find((lesson) => lesson.hash === hash)?.keyHash() ?? null;
    if (keyHash !== null) return archive.readKey(keyHash);
    const kept = store.readLastKeyOf(hash);
    if (!kept.ok || kept.value !== null) return kept;
    // The program's own lesson has its key also while a file of another revision stands in for it, and so have its earlier
    // revisions.
    const revisions = builtIns.flatMap((builtIn) => [builtIn, ...(builtIn.earlier ?? [])]);
    return ok(revisions.find(({ lessonHash }) => lessonHash === hash)?.key ?? null);
  };

  /**
   * What a file with a key does that is older than what is offered; null for one that is not. `key-added`: its text is on
   * this computer, and no key as new as this one came for it, so that the results of that text take it.
   */
  const outcomeOfOlder = (
    there: ShelvedLesson,
    { hash, lesson, key }: { readonly hash: ContentHash; readonly lesson: StudentHalf; readonly key: AnswerKey },
  ): Result<'older' | 'key-added' | null, Failure> => {
    if (there.hash === hash) {
      const keyHash = there.keyHash();
      const offered = keyHash === null ? ok(null) : archive.readKey(keyHash);
      if (!offered.ok) return offered;
      return ok(offered.value !== null && key.revision < offered.value.revision ? 'older' : null);
    }
    if (lesson.revision >= there.lesson.revision) return ok(null);
    const before = archive.findLesson(hash);
    if (!before.ok) return before;
    // A text that was never here has no results to open.
    if (before.value === null) return ok('older');
    const last = findKey(hash);
    if (!last.ok) return last;
    return ok(last.value !== null && key.revision <= last.value.revision ? 'older' : 'key-added');
  };

  const changeRemoved = (id: LessonId, isRemoved: boolean): Result<null, Failure> => {
    if (builtIns.some(({ lesson }) => lesson.id === id))
      return isRemoved ? err(failure('not-allowed', 'lesson')) : ok(null);
    const entry = readEntry(id);
    if (!entry.ok) return entry;
    if (entry.value === null) return err(failure('not-found', 'lesson'));
    return entry.value.isRemoved === isRemoved ? ok(null) : store.putOnShelf({ ...entry.value, isRemoved });
  };

  /** What a teacher asks of a lesson that is here already; its key, if there is one, stays. */
  const assign = (there: ShelvedLesson, assignment: Assignment): Result<null, Failure> => {
    if (there.assignment !== null && hashOf(there.assignment) === hashOf(assignment)) return ok(null);
    const { id, hash, lesson, isBuiltIn } = there;
    const keyHash = there.keyHash();
    const key = keyHash === null ? ok(null) : archive.readKey(keyHash);
    if (!key.ok) return key;
    // The store takes no place on the shelf whose lesson or key it does not have.
    const kept = archive.keep(
      hash,
      lesson,
      keyHash === null || key.value === null ? null : { hash: keyHash, key: key.value },
    );
    if (!kept.ok) return kept;
    return store.putOnShelf({ id, lesson: hash, key: keyHash, assignment, isBuiltIn, isRemoved: false });
  };

  return {
    list,
    find,
    findKey,
    install(text) {
      const file = parseLessonFile(text);
      if (!file.ok) return file;
      const { lesson, key } = file.value;
      const assignment = file.value.assignment ?? (key === undefined ? ALL_CLAIMS : null);
      const lessons = list();
      if (!lessons.ok) return lessons;
      const there = lessons.value.find(({ id }) => id === lesson.id) ?? null;
      const hash = hashOf(lesson);
      const keyHash = key === undefined ? null : hashOf(key);
      const isHere = there?.hash === hash;
      const older = key === undefined || there === null ? ok(null) : outcomeOfOlder(there, { hash, lesson, key });
      if (!older.ok) return older;
      const hidesNothing = keyHash === null && isHere && there.hasKey;
      const kind = older.value ?? outcomeOf(there, hash, keyHash);
      const outcome = ok({
        kind,
        id: lesson.id,
        hash,
        title: toShownName(lesson.title),
        asks: asksOf(lesson, assignment),
        hidesNothing,
      });
      if (kind === 'older') return outcome;
      if (isHere && (keyHash === null || keyHash === there.keyHash())) {
        const asked = assignment === null ? ok(null) : assign(there, assignment);
        return asked.ok ? outcome : asked;
      }

      const kept = archive.keep(hash, lesson, key === undefined || keyHash === null ? null : { hash: keyHash, key });
      if (!kept.ok) return kept;
      // The newer revision stays on the shelf: this file came for the results of the earlier one.
      if (older.value !== null) return outcome;
      const isBuiltIn = builtIns.some((builtIn) => builtIn.lesson.id === lesson.id);
      const put = store.putOnShelf({
        ...{ id: lesson.id, lesson: hash, key: keyHash },
        // The key of a lesson that was assigned comes without the assignment, which still holds for who has not begun.
        assignment: assignment ?? (isHere ? there.assignment : null),
        ...{ isBuiltIn, isRemoved: false },
      });
      return put.ok ? outcome : put;
    },
    remove: (id) => changeRemoved(id, true),
    restore: (id) => changeRemoved(id, false),
  };
}

const asksOf = (lesson: StudentHalf, assignment: Assignment | null): number =>
  assignment?.claims?.length ?? lesson.claims.length;

/** Names of a file that may be anybody's, as they can be shown and handed in. */
const toNames = (names: readonly string[]): readonly string[] => {
  const plain = names.map(toPlainName).filter((name) => name !== '' && name.length <= MAX_STUDENT_NAME);
  return [...new Set(plain)];
};

/** What is asked of who opens a lesson. */
export const toTask = ({ lesson, hasKey, assignment }: ShelvedLesson): LessonTask => ({
  asks: asksOf(lesson, assignment),
  minutes: Math.max(1, Math.round((lesson.minutes * asksOf(lesson, assignment)) / lesson.claims.length)),
  folder: assignment?.folder ?? null,
  asksNumber: assignment?.asksFor === 'number',
  names: toNames(assignment?.names ?? []),
  isSet: assignment !== null,
  hidesNothing: hasKey && assignment !== null,
});

const fromProgram = (builtIn: BuiltInLesson): ShelvedLesson => ({
  id: builtIn.lesson.id,
  hash: builtIn.lessonHash,
  lesson: builtIn.lesson,
  keyHash: () => builtIn.keyHash,
  hasKey: true,
  assignment: null,
  isBuiltIn: true,
});

/** A file without a key is an exam to sit, whatever was here before; it never takes away a key that is there. */
function outcomeOf(
  there: ShelvedLesson | null,
  hash: ContentHash,
  keyHash: ContentHash | null,
): InstallOutcome['kind'] {
  if (keyHash === null) return 'assigned';
  if (there === null) return 'added';
  if (there.hash !== hash) return 'updated';
  if (keyHash === there.keyHash()) return 'already-there';
  return there.hasKey ? 'key-updated' : 'key-added';
}
