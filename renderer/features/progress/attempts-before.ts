import type { AttemptId } from '../../../content/journal/event.ts';
import type { LessonId } from '../../../content/lesson/format.ts';
import type { HistoryEntry } from '../../../content/study/views.ts';

/**
 * For each finished attempt, the previous finished one at the same lesson, without retries; `entries` are newest first.
 */
export function attemptsBefore(entries: readonly HistoryEntry[]): ReadonlyMap<AttemptId, AttemptId> {
  const before = new Map<AttemptId, AttemptId>();
  const newer = new Map<LessonId, AttemptId>();
  for (const { attempt, lessonId, standing, retry } of entries) {
    if (standing !== 'done' || retry !== null) continue;
    const next = newer.get(lessonId);
    if (next !== undefined) before.set(next, attempt);
    newer.set(lessonId, attempt);
  }
  return before;
}
