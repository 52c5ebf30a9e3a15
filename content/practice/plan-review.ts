import { FAMILY_IDS, labelOf, PASSAGE_LEVELS } from '../bank/families.ts';
import type { PracticeState } from './fold-practice.ts';
import { daysBetween } from './local-days.ts';
import { isDue, type Skill, type SkillCard, skillName } from './skill-card.ts';

/** The most answers of review on one day. */
export const DAILY_CAP = 20;
/** The most passages of one session: about five minutes. */
export const SESSION_LENGTH = 10;
/** The most passages on the day of a return. */
export const WELCOME_LENGTH = 5;
/** From how many days without practice a return is welcomed. */
export const AWAY_FROM = 7;
/** The most skills that are begun on one day. */
export const NEW_SKILLS_PER_DAY = 5;

/** What review there is now. */
export interface ReviewPlan {
  /** The skills to practise, as many as one session takes; those that wait longest first, then new ones. */
  readonly skills: readonly Skill[];
  /** Skills that could be practised now, whatever a session or a day takes. */
  readonly due: number;
  /** Days without anything done, on the day of a return after a week or more; otherwise null. */
  readonly daysAway: number | null;
  /** When the next skill comes back that is not due now, ISO 8601; null when none is planned. */
  readonly nextDue: string | null;
}

/** What a plan is made from. */
export interface PlanTools {
  readonly now: Date;
  /** The local day of a time, as yyyy-mm-dd. */
  readonly dayOf: (time: Date) => string;
  /** The skills that the bank has passages for. */
  readonly skills: readonly Skill[];
  /** Whether new skills may be begun by themselves: after the first lesson, so that nobody starts with a test. */
  readonly mayBegin: boolean;
  /** When anything was done (ISO 8601, UTC) besides the practice, in any order. */
  readonly activity: readonly string[];
}

/**
 * What to review now. Skills that are due come first, longest due first; a session is filled up with a few new skills,
 * easy ones first, the labels mixed. A day takes at most a cap of answers, and the day of a return after a week or more
 * only a few: what waited longer than that waits until tomorrow, instead of a pile.
 */
export function planReview(practice: PracticeState, tools: PlanTools): ReviewPlan {
  const { now, dayOf } = tools;
  const isInBank = new Set(tools.skills.map(skillName));
  const cards = [...practice.cards.values()].filter((card) => isInBank.has(skillName(card)));
  const due = cards.filter((card) => isDue(card, now, dayOf)).toSorted(byDue);
  const daysAway = daysAwayOn(practice, tools);
  const [cap, length] = daysAway === null ? [DAILY_CAP, SESSION_LENGTH] : [WELCOME_LENGTH, WELCOME_LENGTH];
  const left = Math.max(0, cap - countReviewsOn(practice, dayOf(now), dayOf));
  // Nothing is begun on the day of a return while something waits.
  const fresh = daysAway !== null && due.length > 0 ? [] : newSkills(practice, tools);
  const skills = left === 0 ? [] : [...due, ...fresh];
  const [next] = cards.filter((card) => !isDue(card, now, dayOf)).toSorted(byDue);
  return { skills: skills.slice(0, Math.min(length, left)), due: skills.length, daysAway, nextDue: next?.due ?? null };
}

/** The skills that the bank has passages for: easy ones first, and the families of a level in their order. */
export function skillsOf(bank: readonly Skill[]): readonly Skill[] {
  const names = new Set(bank.map(skillName));
  return PASSAGE_LEVELS.flatMap((level) => FAMILY_IDS.map((family) => ({ family, level }))).filter((skill) =>
    names.has(skillName(skill)),
  );
}

const byDue = (one: SkillCard, other: SkillCard): number =>
  Date.parse(one.due) - Date.parse(other.due) || (skillName(one) < skillName(other) ? -1 : 1);

const countReviewsOn = ({ answers }: PracticeState, day: string, dayOf: PlanTools['dayOf']): number =>
  answers.filter(({ why, time }) => why === 'review' && dayOf(new Date(time)) === day).length;

/** As many new skills as may still be begun today. */
function newSkills(practice: PracticeState, { now, dayOf, skills, mayBegin }: PlanTools): readonly Skill[] {
  if (!mayBegin) return [];
  const today = dayOf(now);
  const begun = new Set<string>();
  const begunToday = practice.answers.filter((answer) => {
    if (answer.why !== 'review' || begun.has(skillName(answer))) return false;
    begun.add(skillName(answer));
    return dayOf(new Date(answer.time)) === today;
  }).length;
  const fresh = skills.filter((skill) => !practice.cards.has(skillName(skill)));
  return mixLabels(fresh).slice(0, Math.max(0, NEW_SKILLS_PER_DAY - begunToday));
}

/** One of each label in turn within a level, so that a few new skills are never all of one label. */
function mixLabels(skills: readonly Skill[]): readonly Skill[] {
  const seen = new Map<string, number>();
  const placed = skills.map((skill) => {
    const group = `${skill.level} ${labelOf(skill.family)}`;
    const rank = seen.get(group) ?? 0;
    seen.set(group, rank + 1);
    return { skill, rank, level: PASSAGE_LEVELS.indexOf(skill.level) };
  });
  return placed.toSorted((one, other) => one.level - other.level || one.rank - other.rank).map(({ skill }) => skill);
}

/** Days since the last day before today on which anything was done, if they are many enough; otherwise null. */
function daysAwayOn(practice: PracticeState, { now, dayOf, activity }: PlanTools): number | null {
  const today = dayOf(now);
  let last = '';
  // What was done last stands at the end, so that going backwards looks at the calendar for a few of thousands only.
  for (const time of [...activity, ...practice.answers.map((answer) => answer.time)].toReversed()) {
    // A day after today was written by a clock that was wrong, and says nothing.
    if (time > last && dayOf(new Date(time)) < today) last = time;
  }
  const away = last === '' ? 0 : daysBetween(dayOf(new Date(last)), today);
  return away >= AWAY_FROM ? away : null;
}
