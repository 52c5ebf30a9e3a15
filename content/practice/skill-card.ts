import { createEmptyCard, type Card, fsrs, Rating, State, type FSRS } from 'ts-fsrs';
import type { Confidence } from '../attempt/confidence.ts';
import type { FamilyId, PassageLevel } from '../bank/families.ts';
import { type Credit, isDefensible } from '../lesson/credit.ts';
import { addDays } from './local-days.ts';

/** A skill: one family at one level. Skills are scheduled, not single passages. */
export interface Skill {
  readonly family: FamilyId;
  readonly level: PassageLevel;
}

/** A practised skill in the schedule. Times are ISO 8601, UTC. */
export interface SkillCard extends Skill {
  /** The state of learning, in the terms of FSRS. */
  readonly state: 'learning' | 'review' | 'relearning';
  readonly due: string;
  readonly lastReview: string;
  /** Days until the probability of recall falls to the target retention. */
  readonly stability: number;
  /** 1 easiest, 10 hardest. */
  readonly difficulty: number;
  /** Days from the last review to the due date; 0 for a step of minutes. */
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reviews: number;
  readonly lapses: number;
}

/** The grade of an answer, in the terms of FSRS. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/**
 * Whether an answer was right: if careful people differ, either label is. After a wrong answer the skill is asked again
 * soon.
 */
export const isRight = isDefensible;

const GRADE_WHEN_RIGHT = { guess: 'hard', fairly: 'good', sure: 'easy' } as const satisfies Record<Confidence, Grade>;

/**
 * The grade of an answer: wrong is *again*; right with guess, fairly sure and sure is *hard*, *good* and *easy*. It is
 * derived from the confidence, so that learners need not grade themselves, and never from the time taken, so that
 * thinking is not penalised.
 */
export const gradeOf = (credit: Credit, confidence: Confidence): Grade =>
  isRight(credit) ? GRADE_WHEN_RIGHT[confidence] : 'again';

/** The name of a skill, used as a key for look-ups. */
export const skillName = ({ family, level }: Skill): string => `${family}/${level}`;

/**
 * The card after a review at `time` (ISO 8601); `before` is null for a new skill. FSRS-6 with its default weights, a
 * retention of 0.9 and no fuzz (Ye, Su and Cao 2022, "A Stochastic Shortest Path Algorithm for Optimizing Spaced
 * Repetition Scheduling", KDD '22; as implemented by `ts-fsrs`), so the same reviews always give the same card.
 *
 * If the clock was set back, the time since the last review counts as 0, not as negative.
 */
export function reviewCard(skill: Skill, before: SkillCard | null, grade: Grade, time: string): SkillCard {
  const now = new Date(time);
  const { card } = scheduler().next(before === null ? createEmptyCard(now) : toCard(before, now), now, RATING[grade]);
  return {
    family: skill.family,
    level: skill.level,
    state: NAME_OF_STATE[card.state],
    due: card.due.toISOString(),
    lastReview: now.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reviews: card.reps,
    lapses: card.lapses,
  };
}

/**
 * The local date (yyyy-mm-dd) on which a skill is asked again: its due date, but tomorrow at the earliest if it was
 * practised today, because a finished day stays finished. A last review on a day after today was made with a wrong
 * clock: the skill is then due today.
 *
 * @param dayOf the local date of a time, as yyyy-mm-dd
 */
export function comesBackOn(card: SkillCard, today: string, dayOf: (time: Date) => string): string {
  const reviewed = dayOf(new Date(card.lastReview));
  if (reviewed > today) return today;
  const [due, after] = [dayOf(new Date(card.due)), addDays(reviewed, 1)];
  return due > after ? due : after;
}

const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

const STATE_OF_NAME = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Record<SkillCard['state'], State>;

const NAME_OF_STATE: Readonly<Record<State, SkillCard['state']>> = {
  // A reviewed card is never new, but the library's type allows it.
  [State.New]: 'learning',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

let made: FSRS | null = null;

// Created on first use: starting the program does not need a scheduler.
function scheduler(): FSRS {
  made ??= fsrs({ request_retention: 0.9, enable_fuzz: false });
  return made;
}

function toCard(card: SkillCard, now: Date): Card {
  const last = new Date(card.lastReview);
  return {
    ...createEmptyCard(now),
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reviews,
    lapses: card.lapses,
    state: STATE_OF_NAME[card.state],
    last_review: last > now ? now : last,
  };
}
