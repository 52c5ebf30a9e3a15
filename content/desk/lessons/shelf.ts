import { MAX_STUDENT_NAME } from '../../class/limits.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { BuiltInLesson, KeyedRevision } from '../../lesson/built-in-lesson.ts';
import type { AnswerKey, Assignment, LessonFile, LessonId, StudentHalf } from '../../lesson/format.ts';
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
  /** The key for a person who sorts the lesson on their own; null while there is none on this computer. */
  readonly keyHash: () => ContentHash | null;
  readonly hasKey: boolean;
  /**
   * The key that a teacher released for the exam in `assignment`; null if none has arrived, and without an assignment.
   */
  readonly releasedKey: ContentHash | null;
  /** The teacher's assignment; an exam edition without details asks all claims. */
  readonly assignment: Assignment | null;
  readonly isBuiltIn: boolean;
}

/** A key with its hash, which is computed on first use. */
interface KeptKey {
  readonly key: AnswerKey;
  readonly hash: () => ContentHash;
}

/** The assignment of an exam edition without details: all claims, handed in wherever the student chooses. */
const ALL_CLAIMS: Assignment = {};

/** What the shelf needs to know about exams whose results wait for a key. */
export interface AwaitedKeys {
  /**
   * The effect of a key on handed-in exams on its lesson: it opens one that waits (`opens`), or only rescores what an
   * older key opened (`counts-anew`); null if it has no effect.
   */
  effectOf(key: AnswerKey, hash: ContentHash): Result<'opens' | 'counts-anew' | null, Failure>;
  /** Applies the effect and stores it. */
  release(key: AnswerKey, hash: ContentHash): Result<null, Failure>;
  /** The exams opened by this key: of all users, oldest first for each. */
  listOpen(key: AnswerKey, hash: ContentHash): Result<InstallOutcome['results'], Failure>;
  /** Whether an exam on another text of the lesson waits, which this key cannot open. */
  waitsForOther(key: AnswerKey, lesson: LessonId): Result<boolean, Failure>;
}

/** A lesson file that passed `parseLessonFile`, and the hashes of its halves. */
export interface CheckedLesson {
  readonly file: LessonFile;
  readonly hashes: {
    readonly lesson: ContentHash;
    /** null without a key. */
    readonly key: ContentHash | null;
  };
}

/** The part of the desk that manages which lessons are offered. */
export interface Shelf {
  /** The offered lessons: the built-in ones first, as shipped, then files by arrival. */
  list(): Result<readonly ShelvedLesson[], Failure>;
  /** The lesson with this hash; `not-found` if it is not offered. */
  find(hash: ContentHash): Result<ShelvedLesson, Failure>;
  /** The key with which a lesson is offered; if it is not offered, the last stored one; null while none has arrived. */
  findKey(lesson: ContentHash): Result<AnswerKey | null, Failure>;
  /**
   * Installs the text of a file; `awaited` knows which exams wait for its key. With `asksFirst`, a newer revision of a
   * lesson with its key is only stored, and offered (`offered`); built-in lessons and exams are installed as ever.
   */
  install(text: string, awaited: AwaitedKeys, asksFirst?: boolean): Result<InstallOutcome, Failure>;
  /** The same for a file that this program has checked and hashed before, as it did with the one in its own pages. */
  installChecked(checked: CheckedLesson, awaited: AwaitedKeys): Result<InstallOutcome, Failure>;
  /** Puts a stored newer revision on the shelf; `not-found` if there is none, `not-allowed` if it is not newer. */
  takeRevision(hash: ContentHash): Result<null, Failure>;
  remove(id: LessonId): Result<null, Failure>;
  restore(id: LessonId): Result<null, Failure>;
}

/** Creates the part of the desk that manages which lessons are offered. */
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

  /** The newest key of a lesson among the stored and the built-in ones; null if there is none. */
  const findKeptKey = (lesson: ContentHash): Result<KeptKey | null, Failure> =>
    resultOf(function* () {
      const kept = yield* valueOf(store.readLastKeyOf(lesson));
      const isIt = ({ lessonHash }: KeyedRevision): boolean => lessonHash === lesson;
      // A built-in lesson has its key even while a file of another revision replaces it, and so have its earlier
      // revisions.
      const own = builtIns.find(isIt) ?? builtIns.flatMap(({ earlier }) => earlier ?? []).find(isIt);
      if (kept !== null && (own === undefined || kept.revision >= own.key.revision))
        return { key: kept, hash: () => hashOf(kept) };
      return own === undefined ? null : { key: own.key, hash: () => own.keyHash };
    });

  /** For an exam set by a teacher, the shelf uses the key released for it, whatever other key is available. */
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
   * A file with the same id replaces a built-in lesson until the program ships a newer revision. An exam that was
   * handed out stays as it is, whatever the program ships.
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
   * The effect of a file with a key that is older than what is offered; null for one that is not. `key-added`: its text
   * is on this computer, and no key as new as this one has arrived for it, so that the results of that text use it.
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
   * Sets a teacher's assignment for a lesson that is already here. Its key, if there is one, stays on this computer,
   * but is not used as the released one: another exam waits for its own key.
   */
  const assign = (there: ShelvedLesson, assignment: Assignment): Result<null, Failure> =>
    resultOf(function* () {
      if (there.assignment !== null && hashOf(there.assignment) === hashOf(assignment)) return null;
      const { id, hash, lesson, isBuiltIn } = there;
      // The store refuses a shelf entry for a lesson that it does not have.
      yield* valueOf(archive.keep(hash, lesson, null));
      return yield* valueOf(store.putOnShelf({ id, lesson: hash, key: null, assignment, isBuiltIn, isRemoved: false }));
    });

  const installChecked = (
    { file, hashes }: CheckedLesson,
    awaited: AwaitedKeys,
    asksFirst: boolean,
  ): Result<InstallOutcome, Failure> =>
    resultOf(function* () {
      const { lesson, key } = file;
      const assignment = file.assignment ?? (key === undefined ? ALL_CLAIMS : null);
      const lessons = yield* valueOf(list());
      const there = lessons.find(({ id }) => id === lesson.id) ?? null;
      const { lesson: hash, key: keyHash } = hashes;
      const isHere = there?.hash === hash;
      const older =
        key === undefined || there === null ? null : yield* valueOf(outcomeOfOlder(there, { hash, lesson, key }));
      const hidesNothing = keyHash === null && isHere && there.hasKey;
      const effect = key === undefined || keyHash === null ? null : yield* valueOf(awaited.effectOf(key, keyHash));
      const found = older ?? outcomeOf(there, hash, keyHash);
      // Even if the shelf does not change, the file may affect exams.
      const isForExams = effect !== null && (found === 'older' || found === 'already-there');
      const isOffered =
        asksFirst && found === 'updated' && effect === null && assignment === null && isNewerThan(there, lesson);
      const kind =
        isForExams || found === 'key-updated' ? KIND_BY_EFFECT[effect ?? 'counts-anew'] : isOffered ? 'offered' : found;
      // Results that this key is about to open are listed after it has.
      const results =
        key === undefined || keyHash === null || effect !== null ? [] : yield* valueOf(awaited.listOpen(key, keyHash));
      const isOther =
        key !== undefined &&
        effect === null &&
        results.length === 0 &&
        (yield* valueOf(awaited.waitsForOther(key, lesson.id)));
      const outcome: InstallOutcome = {
        kind: isOther && !isOffered ? 'other-key' : kind,
        id: lesson.id,
        hash,
        title: toShownName(lesson.title),
        revision: lesson.revision,
        before: there === null ? null : { hash: there.hash, revision: there.lesson.revision },
        asks: asksOf(lesson, assignment),
        isSecondReading: assignment?.isSecondReading === true,
        hidesNothing,
        results,
      };
      if (kind === 'older') return outcome;
      if (isHere && (keyHash === null || kind === 'already-there')) {
        if (assignment !== null) yield* valueOf(assign(there, assignment));
        return outcome;
      }

      yield* valueOf(archive.keep(hash, lesson, key === undefined || keyHash === null ? null : { hash: keyHash, key }));
      // If the shelf has a newer revision or key, that stays: this file came for results that wait for it.
      if (older === null && !isForExams && !isOffered) {
        const isBuiltIn = builtIns.some((builtIn) => builtIn.lesson.id === lesson.id);
        yield* valueOf(
          store.putOnShelf({
            ...{ id: lesson.id, lesson: hash, key: keyHash },
            // The key of an assigned lesson comes without the assignment, which still applies to students who have
            // not started;
            // a lesson with its key is finished and needs no second reader.
            assignment: assignment ?? (isHere && there.assignment?.isSecondReading !== true ? there.assignment : null),
            ...{ isBuiltIn, isRemoved: false },
          }),
        );
      }
      if (effect === null || key === undefined || keyHash === null) return outcome;
      yield* valueOf(awaited.release(key, keyHash));
      return { ...outcome, results: yield* valueOf(awaited.listOpen(key, keyHash)) };
    });

  return {
    list,
    find,
    findKey,
    install: (text, awaited, asksFirst = false) =>
      resultOf(function* () {
        const file = yield* valueOf(parseLessonFile(text));
        const { lesson, key } = file;
        const hashes = { lesson: hashOf(lesson), key: key === undefined ? null : hashOf(key) };
        return yield* valueOf(installChecked({ file, hashes }, awaited, asksFirst));
      }),
    installChecked: (checked, awaited) => installChecked(checked, awaited, false),
    takeRevision: (hash) =>
      resultOf(function* () {
        const lesson = yield* valueOf(archive.findLesson(hash));
        if (lesson === null) return yield* failWith(failure('not-found', 'lesson'));
        const lessons = yield* valueOf(list());
        const there = lessons.find(({ id }) => id === lesson.id) ?? null;
        if (there?.hash === hash) return null;
        const kept = yield* valueOf(findKeptKey(hash));
        if (kept === null) return yield* failWith(failure('not-found', 'key'));
        if (!isNewerThan(there, lesson)) return yield* failWith(failure('not-allowed', 'lesson'));
        const entry = { id: lesson.id, lesson: hash, key: kept.hash(), assignment: null };
        return yield* valueOf(store.putOnShelf({ ...entry, isBuiltIn: false, isRemoved: false }));
      }),
    remove: (id) => changeRemoved(id, true),
    restore: (id) => changeRemoved(id, false),
  };
}

/** Whether a lesson is a newer revision of one on the shelf that is neither built in nor set as an exam. */
const isNewerThan = (there: ShelvedLesson | null, { revision }: StudentHalf): boolean =>
  there !== null && !there.isBuiltIn && there.assignment === null && there.hasKey && revision > there.lesson.revision;

const asksOf = (lesson: StudentHalf, assignment: Assignment | null): number =>
  assignment?.claims?.length ?? lesson.claims.length;

/** Names from a file, which is untrusted input, in the form for display and hand-in. */
const toNames = (names: readonly string[]): readonly string[] => {
  const plain = names.map(toPlainName).filter((name) => name !== '' && name.length <= MAX_STUDENT_NAME);
  return [...new Set(plain)];
};

/** The task shown to a person who opens a lesson. */
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

/**
 * The key that a file with a key would replace: for an exam set by a teacher the released one, otherwise the offered
 * one.
 */
const keyInPlace = ({ assignment, releasedKey, keyHash }: ShelvedLesson): ContentHash | null =>
  assignment === null ? keyHash() : releasedKey;

/** A file without a key is an exam to take, whatever was here before; it never removes an existing key. */
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
