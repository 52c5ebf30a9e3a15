import type { LessonPreview, Standing } from '../../../content/desk/views.ts';

/**
 * The attempt that this screen continues; null if there is none, or if a teacher has set an exam since: an attempt that
 * a person started on their own is not that exam.
 */
export function goesOnWith({
  standing,
  task,
}: Pick<LessonPreview, 'standing' | 'task'>): Extract<Standing, { readonly kind: 'underway' }> | null {
  if (standing.kind !== 'underway') return null;
  return !task.isSet || (standing.isSet && standing.place.of === task.asks) ? standing : null;
}
