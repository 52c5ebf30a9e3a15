import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId, ProfileId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { LessonId } from '../../lesson/format.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { compareClaims, type KeyedAttempt } from '../../study/compare-attempts.ts';
import type { Comparison, HistoryEntry } from '../../study/views.ts';
import type { SelfStudy } from './commands.ts';
import { summaryOf } from '../../study/summary-of.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** The part of the desk for past attempts. */
export interface History {
  read(profile: ProfileId): Result<readonly HistoryEntry[], Failure>;
  compare(request: Parameters<SelfStudy['compareAttempts']>[0]): Result<Comparison, Failure>;
}

/** Creates the part of the desk for past attempts. */
export function createHistory(tools: {
  readonly digests: Digests;
  readonly attempts: Pick<Attempts, 'readState' | 'readKeyOf'>;
  readonly archive: LessonArchive;
  readonly shelf: Shelf;
}): History {
  const { digests, attempts, archive, shelf } = tools;

  /** The key with which each lesson is currently offered; null for an exam edition. */
  const keysOnShelf = (): Result<ReadonlyMap<LessonId, ContentHash | null>, Failure> => {
    const lessons = shelf.list();
    return lessons.ok ? ok(new Map(lessons.value.map(({ id, keyHash }) => [id, keyHash()]))) : lessons;
  };

  const read: History['read'] = (profile) =>
    resultOf(function* () {
      const all = yield* valueOf(digests.withRetries(profile));
      const keys = yield* valueOf(keysOnShelf());
      const entries: HistoryEntry[] = [];
      for (const named of all.toReversed()) {
        const lesson = yield* valueOf(archive.readLesson(named.digest.lesson));
        const { id, title } = lesson;
        entries.push(toEntry(named, { id, title }, keys.get(id) ?? null));
      }
      return entries;
    });

  /**
   * `bad-request` for an attempt without a score, and for a retry: it asks other claims, whose reasons were already
   * read.
   */
  const readKeyed = (attempt: AttemptId, field: 'first' | 'second'): Result<KeyedAttempt, Failure> =>
    resultOf(function* () {
      const state = yield* valueOf(attempts.readState(attempt));
      if (!state.isHandedIn || state.again !== null) return yield* failWith(failure('bad-request', field));
      const lesson = yield* valueOf(archive.readLesson(state.lesson));
      const key = yield* valueOf(attempts.readKeyOf(state));
      if (key === null) return yield* failWith(failure('bad-request', field));
      return { state, lesson, key };
    });

  return {
    read,
    compare: ({ first, second }) =>
      resultOf(function* () {
        const one = yield* valueOf(readKeyed(first, 'first'));
        const other = yield* valueOf(readKeyed(second, 'second'));
        const { state, lesson } = one;
        if (other.lesson.id !== lesson.id || other.state.profile !== state.profile)
          return yield* failWith(failure('bad-request', 'second'));
        const entries = yield* valueOf(read(state.profile));
        const all = yield* valueOf(digests.of(state.profile));
        const [firstKey, secondKey] = [first, second].map(
          (id) => all.find(({ attempt }) => attempt === id)?.digest.key,
        );
        const [firstEntry, secondEntry] = [first, second].map((id) => entries.find(({ attempt }) => attempt === id));
        if (firstEntry === undefined || secondEntry === undefined) return yield* failWith(failure('storage-failed'));
        return {
          ...{ lessonId: lesson.id, title: other.lesson.title, first: firstEntry, second: secondEntry },
          isOneKey: firstKey === secondKey,
          claims: compareClaims(one, other),
        };
      }),
  };
}

function toEntry(
  { attempt, digest }: NamedDigest,
  { id, title }: { readonly id: LessonId; readonly title: string },
  keyNow: ContentHash | null,
): HistoryEntry {
  const { lesson, mode, startedAt, seconds, key, again, full } = digest;
  return {
    ...{ attempt, lessonId: id, lesson, title, mode, standing: standingOf(digest), startedAt, seconds },
    score: summaryOf(digest),
    retry: again === null ? null : { of: again, fixed: full },
    hasNewerKey: key !== null && keyNow !== null && keyNow !== key,
  };
}

function standingOf({ standing, key }: NamedDigest['digest']): HistoryEntry['standing'] {
  // Discarded attempts are not listed; if one is requested anyway, it is shown as set aside.
  if (standing === 'dropped') return 'set-aside';
  if (standing !== 'handed-in') return standing;
  return key === null ? 'awaiting-key' : 'done';
}
