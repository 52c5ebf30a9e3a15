import { MAX_STUDENT_NAME } from '../../class/limits.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { BuiltInLesson, KeyedRevision } from '../../lesson/built-in-lesson.ts';
import type { AnswerKey, Assignment, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { parseLessonFile } from '../../lesson/parse-lesson.ts';
import { toShownName } from '../../lesson/to-shown-half.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { toPlainName } from '../../text/to-plain-name.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { DeskStore, ShelfEntry } from '../store/store.ts';
import type { InstallOutcome, LessonTask } from '../views.ts';

/** A lesson that is offered. */
interface ShelvedLesson {
  readonly id: LessonId;
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** The key for a person who sorts it alone; null while none is on this computer. */
  readonly keyHash: () => ContentHash | null;
  readonly hasKey: boolean;
  /**
   * The key that a teacher released for the exam that `assignment` asks for; null while none came, and where nothing is
   * asked.
   */
  readonly releasedKey: ContentHash | null;
  /** What a teacher asks of those who got the file; an exam edition that names nothing asks for all claims. */
  readonly assignment: Assignment | null;
  readonly isBuiltIn: boolean;
}

/** A key with its hash, which is computed only where it is asked for. */
interface KeptKey {
  readonly key: AnswerKey;
  readonly hash: () => ContentHash;
}

/** An exam edition without a word of what is asked: all claims, handed in wherever the student chooses. */
const ALL_CLAIMS: Assignment = {};

/** What the shelf asks about exams whose results wait for a key. */
export interface AwaitedKeys {
  /**
   * What a key does to exams on its lesson that were handed in: it opens one that waits (`opens`), or only counts anew what
   * an older key opened (`counts-anew`); null when it does nothing.
   */
  effectOf(key: AnswerKey, hash: ContentHash): Result<'opens' | 'counts-anew' | null, Failure>;
  /** Does that, and writes it down. */
  release(key: AnswerKey, hash: ContentHash): Result<null, Failure>;
  /** The exams that are open by this key: of everybody, oldest first for each. */
  listOpen(key: AnswerKey, hash: ContentHash): Result<InstallOutcome['results'], Failure>;
}

/** The part of the desk that knows which lessons are offered. */
export interface Shelf {
  /** What is offered: the program's own lessons first, as shipped, then files by arrival. */
  list(): Result<readonly ShelvedLesson[], Failure>;
  /** The lesson of this hash; `not-found` when it is not offered. */
  find(hash: ContentHash): Result<ShelvedLesson, Failure>;
  /** The key that a lesson is offered with; for one that is not, the last that was kept; null while none has arrived. */
  findKey(lesson: ContentHash): Result<AnswerKey | null, Failure>;
  /** Takes in the text of a file; `awaited` says which exams wait for its key. */
  install(text: string, awaited: AwaitedKeys): Result<InstallOutcome, Failure>;
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

  /** The newest key of a lesson among those that were kept and those of the program; null while there is none. */
  const findKeptKey = (lesson: ContentHash): Result<KeptKey | null, Failure> =>
    resultOf(function* () {
      const kept = yield* valueOf(store.readLastKeyOf(lesson));
      const isIt = ({ lessonHash }: KeyedRevision): boolean => lessonHash === lesson;
      // The program's own lesson has its key also while a file of another revision stands in for it, and so have its
      // earlier revisions.
      const own = builtIns.find(isIt) ?? builtIns.flatMap(({ earlier }) => earlier ?? []).find(isIt);
      if (kept !== null && (own === undefined || kept.revision >= own.key.revision))
        return { key: kept, hash: () => hashOf(kept) };
      return own === undefined ? null : { key: own.key, hash: () => own.keyHash };
    });

  /** On the shelf an exam that a teacher set has the key that was released for it, whatever other key is here. */
  const fromStore = (entry: ShelfEntry): Result<ShelvedLesson, Failure> =>
    resultOf(function* () {
      const lesson = yield* valueOf(archive.readLesson(entry.lesson));
      const { id, lesson: hash, key, isBuiltIn } = entry;
      const assignment = entry.assignment ?? (key === null ? ALL_CLAIMS : null);
      const kept = key === null ? yield* valueOf(findKeptKey(hash)) : null;
      const keyHash = () => key ?? kept?.hash() ?? null;
      const hasKey = key !== null || kept !== null;
      return {
        id,
        hash,
        lesson,
        keyHash,
        hasKey,
        releasedKey: assignment === null ? null : key,
        assignment,
        isBuiltIn,
      };
    });

  /**
   * A file of the same id stands in for a lesson of the program, until the program comes with a newer revision. An exam
   * that was handed out stays as it was handed out, whatever the program comes with.
   */
  const choose = (builtIn: BuiltInLesson, entry: ShelfEntry | undefined): Result<ShelvedLesson, Failure> =>
    resultOf(function* () {
      if (entry === undefined) return fromProgram(builtIn);
      const file = yield* valueOf(fromStore(entry));
      const { assignment, lesson } = file;
      return assignment === null && lesson.revision < builtIn.lesson.revision ? fromProgram(builtIn) : file;
    });

  const list: Shelf['list'] = () =>
    resultOf(function* () {
      const entries = yield* valueOf(store.listShelf());
      const ids = new Set(builtIns.map(({ lesson }) => lesson.id));
      const offered = [
        ...builtIns.map((builtIn) =>
          choose(
            builtIn,
            entries.find(({ id }) => id === builtIn.lesson.id),
          ),
        ),
        ...entries.filter((entry) => !ids.has(entry.id) && !entry.isRemoved).map(fromStore),
      ];
      const lessons: ShelvedLesson[] = [];
      for (const lesson of offered) lessons.push(yield* valueOf(lesson));
      return lessons;
    });

  const find: Shelf['find'] = (hash) =>
    resultOf(function* () {
      const lessons = yield* valueOf(list());
      const found = lessons.find((lesson) => lesson.hash === hash);
      return found ?? (yield* failWith(failure('not-found', 'lesson')));
    });

  const findKey: Shelf['findKey'] = (hash) =>
    resultOf(function* () {
      const lessons = yield* valueOf(list());
      const keyHash = lessons.find((lesson) => lesson.hash === hash)?.keyHash() ?? null;
      if (keyHash !== null) return yield* valueOf(archive.readKey(keyHash));
      return (yield* valueOf(findKeptKey(hash)))?.key ?? null;
    });

  /**
   * What a file with a key does that is older than what is offered; null for one that is not. `key-added`: its text is on
   * this computer, and no key as new as this one came for it, so that the results of that text take it.
   */
  const outcomeOfOlder = (
    there: ShelvedLesson,
    { hash, lesson, key }: { readonly hash: ContentHash; readonly lesson: StudentHalf; readonly key: AnswerKey },
  ): Result<'older' | 'key-added' | null, Failure> =>
    resultOf(function* () {
      if (there.hash === hash) {
        const keyHash = keyInPlace(there);
        const offered = keyHash === null ? null : yield* valueOf(archive.readKey(keyHash));
        return offered !== null && key.revision < offered.revision ? 'older' : null;
      }
      if (lesson.revision >= there.lesson.revision) return null;
      const before = yield* valueOf(archive.findLesson(hash));
      // A text that was never here has no results to open.
      if (before === null) return 'older';
      const last = yield* valueOf(findKey(hash));
      return last !== null && key.revision <= last.revision ? 'older' : 'key-added';
    });

  const changeRemoved = (id: LessonId, isRemoved: boolean): Result<null, Failure> =>
    resultOf(function* () {
      if (builtIns.some(({ lesson }) => lesson.id === id))
        return isRemoved ? yield* failWith(failure('not-allowed', 'lesson')) : null;
      const entry = yield* valueOf(readEntry(id));
      if (entry === null) return yield* failWith(failure('not-found', 'lesson'));
      return entry.isRemoved === isRemoved ? null : yield* valueOf(store.putOnShelf({ ...entry, isRemoved }));
    });

  /**
   * What a teacher asks of a lesson that is here already. Its key, if there is one, stays on this computer, but not in the
   * place of the released one: another exam waits for its own.
   */
  const assign = (there: ShelvedLesson, assignment: Assignment): Result<null, Failure> =>
    resultOf(function* () {
      if (there.assignment !== null && hashOf(there.assignment) === hashOf(assignment)) return null;
      const { id, hash, lesson, isBuiltIn } = there;
      // The store takes no place on the shelf whose lesson it does not have.
      yield* valueOf(archive.keep(hash, lesson, null));
      return yield* valueOf(store.putOnShelf({ id, lesson: hash, key: null, assignment, isBuiltIn, isRemoved: false }));
    });

  return {
    list,
    find,
    findKey,
    install: (text, awaited) =>
      resultOf(function* () {
        const file = yield* valueOf(parseLessonFile(text));
        const { lesson, key } = file;
        const assignment = file.assignment ?? (key === undefined ? ALL_CLAIMS : null);
        const lessons = yield* valueOf(list());
        const there = lessons.find(({ id }) => id === lesson.id) ?? null;
        const hash = hashOf(lesson);
        const keyHash = key === undefined ? null : hashOf(key);
        const isHere = there?.hash === hash;
        const older =
          key === undefined || there === null ? null : yield* valueOf(outcomeOfOlder(there, { hash, lesson, key }));
        const hidesNothing = keyHash === null && isHere && there.hasKey;
        const effect = key === undefined || keyHash === null ? null : yield* valueOf(awaited.effectOf(key, keyHash));
        const found = older ?? outcomeOf(there, hash, keyHash);
        // What the shelf has already may be news to an exam.
        const isForExams = effect !== null && (found === 'older' || found === 'already-there');
        const kind = isForExams || found === 'key-updated' ? KIND_BY_EFFECT[effect ?? 'counts-anew'] : found;
        const outcome: InstallOutcome = {
          kind,
          id: lesson.id,
          hash,
          title: toShownName(lesson.title),
          asks: asksOf(lesson, assignment),
          isSecondReading: assignment?.isSecondReading === true,
          hidesNothing,
          // What this key opens only now is listed once it is open.
          results:
            key === undefined || keyHash === null || effect !== null
              ? []
              : yield* valueOf(awaited.listOpen(key, keyHash)),
        };
        if (kind === 'older') return outcome;
        if (isHere && (keyHash === null || kind === 'already-there')) {
          if (assignment !== null) yield* valueOf(assign(there, assignment));
          return outcome;
        }

        yield* valueOf(
          archive.keep(hash, lesson, key === undefined || keyHash === null ? null : { hash: keyHash, key }),
        );
        // Where the shelf has a newer revision or key, it stays: this file came for results that wait for it.
        if (older === null && !isForExams) {
          const isBuiltIn = builtIns.some((builtIn) => builtIn.lesson.id === lesson.id);
          yield* valueOf(
            store.putOnShelf({
              ...{ id: lesson.id, lesson: hash, key: keyHash },
              // The key of a lesson that was assigned comes without the assignment, which still holds for who has not begun;
              // a lesson that comes with its key is finished and needs no second reader.
              assignment:
                assignment ?? (isHere && there.assignment?.isSecondReading !== true ? there.assignment : null),
              ...{ isBuiltIn, isRemoved: false },
            }),
          );
        }
        if (effect === null || key === undefined || keyHash === null) return outcome;
        yield* valueOf(awaited.release(key, keyHash));
        return { ...outcome, results: yield* valueOf(awaited.listOpen(key, keyHash)) };
      }),
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
  isSecondReading: assignment?.isSecondReading === true,
  hidesNothing: hasKey && assignment !== null,
});

const fromProgram = (builtIn: BuiltInLesson): ShelvedLesson => ({
  id: builtIn.lesson.id,
  hash: builtIn.lessonHash,
  lesson: builtIn.lesson,
  keyHash: () => builtIn.keyHash,
  hasKey: true,
  releasedKey: null,
  assignment: null,
  isBuiltIn: true,
});

const KIND_BY_EFFECT = { opens: 'key-added', 'counts-anew': 'key-updated' } as const;

/** The key that a file with a key would replace: of an exam that a teacher set the released one, otherwise the offered one. */
const keyInPlace = ({ assignment, releasedKey, keyHash }: ShelvedLesson): ContentHash | null =>
  assignment === null ? keyHash() : releasedKey;

/** A file without a key is an exam to sit, whatever was here before; it never takes away a key that is there. */
function outcomeOf(
  there: ShelvedLesson | null,
  hash: ContentHash,
  keyHash: ContentHash | null,
): InstallOutcome['kind'] {
  if (keyHash === null) return 'assigned';
  if (there === null) return 'added';
  if (there.hash !== hash) return 'updated';
  const before = keyInPlace(there);
  if (keyHash === before) return 'already-there';
  return before === null ? 'key-added' : 'key-updated';
}
