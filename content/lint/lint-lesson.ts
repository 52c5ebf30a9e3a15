import { checkLessonFile } from '../lesson/check-lesson.ts';
import type { LessonFile } from '../lesson/format.ts';
import type { ProblemKind } from '../lesson/problem.ts';
import type { Finding } from './finding.ts';

type ProblemRule = 'inconsistent' | 'anchor' | 'overlap' | 'credits' | 'contested' | 'duplicate-id' | 'missing-field';

const RULES: Readonly<Record<ProblemKind, ProblemRule>> = {
  'id-repeated': 'duplicate-id',
  'id-reserved': 'inconsistent',
  'block-unknown': 'inconsistent',
  'claim-unknown': 'inconsistent',
  'quote-absent': 'anchor',
  'quote-ambiguous': 'anchor',
  'claims-overlap': 'overlap',
  'claims-out-of-order': 'inconsistent',
  'headline-claim-elsewhere': 'inconsistent',
  'key-of-another-lesson': 'inconsistent',
  'entries-unlike-claims': 'inconsistent',
  'primary-without-credit': 'credits',
  'contested-unexplained': 'contested',
  'explained-uncontested': 'contested',
  'bearing-of-headline': 'inconsistent',
  'bearing-missing': 'missing-field',
  'bearing-twice': 'inconsistent',
};

/**
 * The faults for which the app itself would refuse a lesson file, by rule, and a missing key: an exam edition can be
 * opened without one, but shipped content needs it. A key of another lesson is reported as a single fault; seal the
 * file first.
 */
export const checkLesson = (file: string, lesson: LessonFile): readonly Finding[] => [
  ...checkLessonFile(lesson).map(({ kind, place }): Finding => ({
    rule: RULES[kind],
    place: { file, field: place },
    values: { problem: kind, words: '' },
  })),
  ...(lesson.key === undefined
    ? [
        {
          rule: 'missing-field',
          place: { file, field: 'key' },
          values: { problem: 'field-absent', words: '' },
        } as const,
      ]
    : []),
];
