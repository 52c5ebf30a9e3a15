// What the workshop asks of a teacher's hands, for the article that ships made again from its bare text.
import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { toNextRevision } from '../../../../content/workshop/from-lesson.ts';
import { sentencesIn } from '../../../../content/workshop/segments.ts';
import { sum } from '../../../../content/statistics/sums.ts';
import { planKeys } from '../../../builders/key-plan.ts';

/** Seconds of the keystroke-level model (Card, Moran and Newell, 1980): a key of an average typist, and a decision. */
const K = 0.28;
const M = 1.35;
/** Whether it is a claim, its label, its words, its kind. */
const DECISIONS = 4;

describe('the keys of a claim', () => {
  const shipped = builtInLessons.find(({ lesson }) => lesson.claims.length === 29);
  if (shipped === undefined) throw new Error('The article of 29 claims ships.');
  const draft = toNextRevision('again', { lesson: shipped.lesson, hash: shipped.lessonHash, key: shipped.key });
  const plan = planKeys(draft);
  const presses = plan.map(({ mark, key }) => mark.length + key.length);

  it('are at most 12 on average, as docs/authoring.md says', () => {
    const mean = sum(presses) / plan.length;
    expect([plan.length, sum(presses), Math.max(...presses)]).toEqual([29, 307, 25]);
    expect(mean).toBeLessThanOrEqual(12);
    expect(mean * K + DECISIONS * M).toBeLessThanOrEqual(40);
  });

  it('mark 25 claims as the sentence or the rest of one that they are, and move the ends of four', () => {
    const whole = plan.filter(({ moved }) => moved === 0).length;
    const sentences = draft.blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'headline')
      .flatMap(({ text }) => sentencesIn(text, 'en')).length;
    expect([whole, sum(plan.map(({ moved }) => moved)), sentences]).toEqual([25, 9, 25]);
  });
});
