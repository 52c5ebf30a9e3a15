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
 * What the app itself would refuse in a lesson file, told by rule, and a key that is not there: an exam edition may be
 * opened, but what ships has its key. A key that belongs to another lesson is told as just that; seal the file first.
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
