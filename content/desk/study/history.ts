import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId, ProfileId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { LessonId } from '../../lesson/format.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { compareClaims, type KeyedAttempt } from '../../study/compare-attempts.ts';
import type { Comparison, HistoryEntry } from '../../study/views.ts';
import type { SelfStudy } from './commands.ts';
import { summaryOf } from '../../study/summary-of.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** The part of the desk that tells what was done before. */
export interface History {
  read(profile: ProfileId): Result<readonly HistoryEntry[], Failure>;
  compare(request: Parameters<SelfStudy['compareAttempts']>[0]): Result<Comparison, Failure>;
}

/** Makes the part of the desk that tells what was done before. */
export function createHistory(tools: {
  readonly digests: Digests;
  readonly attempts: Pick<Attempts, 'readState' | 'readKeyOf'>;
  readonly archive: LessonArchive;
  readonly shelf: Shelf;
}): History {
  const { digests, attempts, archive, shelf } = tools;

  /** By lesson, the key that it is offered with now; null for an exam edition. */
  const keysOnShelf = (): Result<ReadonlyMap<LessonId, ContentHash | null>, Failure> => {
    const lessons = shelf.list();
    return lessons.ok ? ok(new Map(lessons.value.map(({ id, keyHash }) => [id, keyHash()]))) : lessons;
  };

  const read: History['read'] = (profile) => {
    const all = digests.withRetries(profile);
    if (!all.ok) return all;
    const keys = keysOnShelf();
    if (!keys.ok) return keys;
    const entries: HistoryEntry[] = [];
    for (const named of all.value.toReversed()) {
      const lesson = archive.readLesson(named.digest.lesson);
      if (!lesson.ok) return lesson;
      const { id, title } = lesson.value;
      entries.push(toEntry(named, { id, title }, keys.value.get(id) ?? null));
    }
    return ok(entries);
  };

  /** `bad-request` for an attempt that has no score yet, and for a retry: it asks other claims, whose reasons were read. */
  const readKeyed = (attempt: AttemptId, field: 'first' | 'second'): Result<KeyedAttempt, Failure> => {
    const state = attempts.readState(attempt);
    if (!state.ok) return state;
    if (!state.value.isHandedIn || state.value.again !== null) return err(failure('bad-request', field));
    const lesson = archive.readLesson(state.value.lesson);
    if (!lesson.ok) return lesson;
    const key = attempts.readKeyOf(state.value);
    if (!key.ok) return key;
    if (key.value === null) return err(failure('bad-request', field));
    return ok({ state: state.value, lesson: lesson.value, key: key.value });
  };

  return {
    read,
    compare({ first, second }) {
      const one = readKeyed(first, 'first');
      if (!one.ok) return one;
      const other = readKeyed(second, 'second');
      if (!other.ok) return other;
      const { state, lesson } = one.value;
      if (other.value.lesson.id !== lesson.id || other.value.state.profile !== state.profile)
        return err(failure('bad-request', 'second'));
      const entries = read(state.profile);
      if (!entries.ok) return entries;
      const all = digests.of(state.profile);
      if (!all.ok) return all;
      const [firstKey, secondKey] = [first, second].map(
        (id) => all.value.find(({ attempt }) => attempt === id)?.digest.key,
      );
      const [firstEntry, secondEntry] = [first, second].map((id) =>
        entries.value.find(({ attempt }) => attempt === id),
      );
      if (firstEntry === undefined || secondEntry === undefined) return err(failure('storage-failed'));
      return ok({
        ...{ lessonId: lesson.id, title: other.value.lesson.title, first: firstEntry, second: secondEntry },
        isOneKey: firstKey === secondKey,
        claims: compareClaims(one.value, other.value),
      });
    },
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
  // What was dropped is not read here; whoever asks for it all the same sees something that was left.
  if (standing === 'dropped') return 'set-aside';
  if (standing !== 'handed-in') return standing;
  return key === null ? 'awaiting-key' : 'done';
}
