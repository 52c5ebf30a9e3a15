import { checkKey } from './check-key.ts';
import type { LessonFile } from './format.ts';
import { checkStudentHalf } from './check-student-half.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong with a lesson file that has the right form, in the order of the file; empty when nothing is. It looks at
 * what a schema cannot say: that each quote is found once, that claims do not overlap, that the key belongs to this very
 * lesson and speaks of every claim in its order. Whether a label is right is for people to say.
 */
export function checkLessonFile(file: LessonFile): readonly Problem[] {
  const ofLesson = [...checkStudentHalf(file.lesson), ...checkAssignment(file)];
  return file.key === undefined ? ofLesson : [...ofLesson, ...checkKey(file.lesson, file.key)];
}

/** Claims that are assigned and not in the lesson. */
function checkAssignment({ lesson, assignment }: LessonFile): readonly Problem[] {
  const ids = new Set(lesson.claims.map(({ id }) => id));
  return (assignment?.claims ?? []).flatMap((claim, at): readonly Problem[] =>
    ids.has(claim) ? [] : [{ kind: 'claim-unknown', place: `assignment.claims[${String(at)}]` }],
  );
}
