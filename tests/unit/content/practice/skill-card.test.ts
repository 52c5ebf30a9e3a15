import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import {
  comesBackOn,
  type Grade,
  gradeOf,
  reviewCard,
  type SkillCard,
} from '../../../../content/practice/skill-card.ts';
import { utcDay } from '../../../builders/utc-day.ts';

const SKILL = { family: 'named-study', level: 'easy' } as const;
const START = '2026-01-01T10:00:00.000Z';
const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/** The cards after each review, each on the due date of the one before. */
function onDueDates(grades: readonly Grade[]): readonly SkillCard[] {
  return grades.reduce<readonly SkillCard[]>((cards, grade) => {
    const before = cards.at(-1) ?? null;
    return [...cards, reviewCard(SKILL, before, grade, before?.due ?? START)];
  }, []);
}

describe('reviewCard', () => {
  it('reproduces the published run of FSRS-6 with default weights', () => {
    // ts-fsrs, test "FSRS-6": ratings Good ×6, Again ×2, Good ×5, each on its due date.
    const grades = [...Array<Grade>(6).fill('good'), 'again', 'again', ...Array<Grade>(5).fill('good')] as const;
    expect(onDueDates(grades).map(({ scheduledDays }) => scheduledDays)).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  it('counts reviews and lapses, and says where the skill is', () => {
    const cards = onDueDates(['good', 'good', 'again', 'good']);
    expect(cards.map(({ state }) => state)).toEqual(['learning', 'review', 'relearning', 'review']);
    expect(cards.at(-1)).toMatchObject({ ...SKILL, reviews: 4, lapses: 1 });
  });

  it('takes a clock that was set back for no time at all', () => {
    const [, late] = onDueDates(['easy', 'easy']);
    const early = reviewCard(SKILL, late ?? null, 'good', START);
    expect(Date.parse(early.due)).toBeGreaterThan(Date.parse(START));
    expect(early.lastReview).toBe(START);
  });

  it('never comes back before it was reviewed, and stays within its bounds, whatever the clock did', () => {
    const reviews = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: -400, max: 400 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(reviews, (happened) => {
        let card: SkillCard | null = null;
        let day = 0;
        for (const [grade, days] of happened) {
          day += days;
          card = reviewCard(SKILL, card, grade, new Date(Date.UTC(2026, 0, 1 + day)).toISOString());
          expect(Date.parse(card.due)).toBeGreaterThan(Date.parse(card.lastReview));
          expect(card.difficulty).toBeGreaterThanOrEqual(1);
          expect(card.difficulty).toBeLessThanOrEqual(10);
          expect(card.stability).toBeGreaterThan(0);
        }
        expect(card?.reviews).toBe(happened.length);
      }),
    );
  });
});

describe('gradeOf', () => {
  it('grades a wrong answer again, however sure it was', () => {
    expect(CONFIDENCES.map((confidence) => gradeOf(0, confidence))).toEqual(['again', 'again', 'again']);
    expect(gradeOf(0.25, 'sure')).toBe('again');
  });

  it('grades a right answer by how sure it was, also where careful people differ', () => {
    expect(CONFIDENCES.map((confidence) => gradeOf(1, confidence))).toEqual(['hard', 'good', 'easy']);
    expect(CONFIDENCES.map((confidence) => gradeOf(0.5, confidence))).toEqual(['hard', 'good', 'easy']);
  });
});

describe('comesBackOn', () => {
  const [learning, review] = onDueDates(['good', 'good']);
  if (learning === undefined || review === undefined) throw new Error('There are cards.');

  it('brings a skill back on the day of its due date', () => {
    expect(review.due).toBe('2026-01-03T10:10:00.000Z');
    expect(comesBackOn(review, '2026-01-01', utcDay)).toBe('2026-01-03');
    expect(comesBackOn(review, '2026-02-01', utcDay)).toBe('2026-01-03');
  });

  it('brings a skill that was practised today back tomorrow at the earliest', () => {
    expect(learning.due).toBe('2026-01-01T10:10:00.000Z');
    expect(comesBackOn(learning, '2026-01-01', utcDay)).toBe('2026-01-02');
    expect(comesBackOn(reviewCard(SKILL, null, 'again', '2026-12-31T23:59:59.000Z'), '2026-12-31', utcDay)).toBe(
      '2027-01-01',
    );
  });

  it('does not believe a review on a day to come', () => {
    expect(comesBackOn(review, '2025-06-01', utcDay)).toBe('2025-06-01');
    // A clock that was set back within the day changes nothing.
    expect(comesBackOn(review, '2026-01-01', utcDay)).toBe('2026-01-03');
  });
});
