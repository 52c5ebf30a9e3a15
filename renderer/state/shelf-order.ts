import type { LessonCard } from '../../content/desk/views.ts';

/** The one lesson to go on with: what is under way before what is new, in the order of the shelf; null when all are done. */
export const nextLesson = (lessons: readonly LessonCard[]): LessonCard | null =>
  lessons.find(({ standing }) => standing.kind === 'underway') ??
  lessons.find(({ standing }) => standing.kind === 'new') ??
  null;
