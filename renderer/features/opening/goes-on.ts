import type { LessonPreview, Standing } from '../../../content/desk/views.ts';

/**
 * The attempt under way that this screen goes on with; null where there is none, and where a teacher has set an exam
 * since: what somebody began on their own is not that exam.
 */
export function goesOnWith({
  standing,
  task,
}: Pick<LessonPreview, 'standing' | 'task'>): Extract<Standing, { readonly kind: 'underway' }> | null {
  if (standing.kind !== 'underway') return null;
  return !task.isSet || (standing.isSet && standing.place.of === task.asks) ? standing : null;
}
