import { BANK_FAMILY_IDS, labelOf, PASSAGE_LEVELS } from '../bank/families.ts';
import type { PracticeState } from './fold-practice.ts';
import { addDays, daysBetween } from './local-days.ts';
import { comesBackOn, type Skill, type SkillCard, skillName } from './skill-card.ts';

/** The most review passages on one day. */
export const DAILY_CAP = 20;
/** The most passages in one round: about five minutes. */
export const ROUND_LENGTH = 10;
/** The most passages on the day of a return after a break. */
export const WELCOME_CAP = 5;
/** A break of at least this many days counts as a return. */
export const AWAY_FROM = 7;
/** The most new skills on one day. */
export const NEW_SKILLS_PER_DAY = 5;

/** How many passages a later day will have, if every day before it is completed. */
export interface ComingDay {
  /** yyyy-mm-dd. */
  readonly day: string;
  /** Passages of skills that were practised before. */
  readonly back: number;
  /** Passages of skills that are new. */
  readonly fresh: number;
}

/**
 * The plan of a day. Every figure about today that the app shows comes from here: a round takes the first `round` of
 * `due`, one passage each, and if `due` is empty no round can be started.
 */
export interface DayPlan {
  /** The local day, yyyy-mm-dd. */
  readonly today: string;
  /**
   * The skills left to practise today, one passage each: first the rest of a round in progress, then the skills that
   * have been due longest, then new ones.
   */
  readonly due: readonly Skill[];
  /** How many of these the next round takes, or how many are left in a round in progress. */
  readonly round: number;
  /** Review passages that were answered today. */
  readonly answered: number;
  /** Days without activity, on the day of a return after a week or more; otherwise null. */
  readonly daysAway: number | null;
  /** The later days that have passages, in order. */
  readonly coming: readonly ComingDay[];
  /** By the name of a practised skill, the date (yyyy-mm-dd) on which it is asked again; today if it is due. */
  readonly dayOfSkill: ReadonlyMap<string, string>;
}

/** The inputs of a plan. */
export interface PlanTools {
  readonly now: Date;
  /** The local date of a time, as yyyy-mm-dd. */
  readonly dayOf: (time: Date) => string;
  /** The skills that the bank has passages for. */
  readonly skills: readonly Skill[];
  /** Whether new skills may be introduced: only after the first lesson, so that nobody starts with a test. */
  readonly mayBegin: boolean;
  /** The times of other activity than practice (ISO 8601, UTC), in any order. */
  readonly activity: readonly string[];
  /** The skills of the unanswered passages of a round in progress, in their order. */
  readonly underway: readonly Skill[];
}

/** The capacity of a day: how many passages, and how many new skills. */
interface Room {
  readonly passages: number;
  readonly fresh: number;
}

/**
 * Plans the day. Due skills come first, longest due first; the rest of the day is filled with a few new skills, easiest
 * first, with the labels mixed. A skill that was practised today is due tomorrow at the earliest, so that a finished
 * day stays finished. A day has at most 20 passages, and the day of a return after a week or more only 5, with no new
 * skill while others are due; what exceeds the limit moves to the next day, in the same order.
 *
 * With a single clock that does not go back, each answer shortens `due` by exactly one.
 */
export function planDay(practice: PracticeState, tools: PlanTools): DayPlan {
  const { now, dayOf, underway, mayBegin } = tools;
  const today = dayOf(now);
  const cards = cardsOf(practice, tools, today);
  const waiting = cards.filter(({ day }) => day <= today);
  const fresh = mayBegin ? freshSkills(practice, tools) : [];
  const answered = practice.answers.filter(({ why, time }) => why === 'review' && dayOf(new Date(time)) === today);
  const begun = firstAnswers(practice).filter((answer) => answered.includes(answer)).length;

  const last = lastDayBefore(practice, tools, today);
  const daysAway = last !== null && daysBetween(last, today) >= AWAY_FROM ? daysBetween(last, today) : null;
  const underwayFresh = underway.filter((skill) => !practice.cards.has(skillName(skill))).length;
  const hasOld = waiting.length + (underway.length - underwayFresh) + (answered.length - begun) > 0;
  const room = roomOn(daysAway, hasOld);
  const chosen = [...waiting, ...fresh.slice(0, Math.max(0, room.fresh - begun - underwayFresh))];
  const others = chosen.slice(0, Math.max(0, room.passages - answered.length - underway.length));
  const due = [...underway, ...others];

  const isToday = new Set(due.map(skillName));
  const isActive = due.length > 0 || wasActiveOn(today, practice, tools);
  const left = cards.filter((card) => !isToday.has(skillName(card)));
  const ahead = lookAhead(left, fresh.length - others.filter(isFreshIn(practice)).length, {
    ...{ today, lastActive: isActive ? today : last },
  });
  return {
    ...{ today, due, daysAway, answered: answered.length, coming: ahead.days },
    round: underway.length > 0 ? underway.length : Math.min(due.length, ROUND_LENGTH),
    dayOfSkill: new Map([
      ...due.filter((skill) => practice.cards.has(skillName(skill))).map((skill) => [skillName(skill), today] as const),
      ...ahead.dayOfSkill,
    ]),
  };
}

/** The skills that the bank has passages for: easiest first, and families in their order within a level. */
export function skillsOf(bank: readonly Skill[]): readonly Skill[] {
  const names = new Set(bank.map(skillName));
  return PASSAGE_LEVELS.flatMap((level) => BANK_FAMILY_IDS.map((family) => ({ family, level }))).filter((skill) =>
    names.has(skillName(skill)),
  );
}

/** A card and the date on which it is due again. */
interface Returning extends SkillCard {
  readonly day: string;
}

/** The cards that the bank has passages for and that are not in a round in progress, longest due first. */
function cardsOf(
  { cards }: PracticeState,
  { dayOf, skills, underway }: PlanTools,
  today: string,
): readonly Returning[] {
  const inBank = new Set(skills.map(skillName));
  const asked = new Set(underway.map(skillName));
  return [...cards.values()]
    .filter((card) => inBank.has(skillName(card)) && !asked.has(skillName(card)))
    .map((card) => ({ ...card, day: comesBackOn(card, today, dayOf) }))
    .toSorted(byDue);
}

const byDue = (one: SkillCard, other: SkillCard): number =>
  Date.parse(one.due) - Date.parse(other.due) || (skillName(one) < skillName(other) ? -1 : 1);

const isFreshIn =
  ({ cards }: PracticeState) =>
  (skill: Skill): boolean =>
    !cards.has(skillName(skill));

/**
 * The skills that were never practised and are not in a round in progress, in the order in which they are introduced.
 */
function freshSkills(practice: PracticeState, { skills, underway }: PlanTools): readonly Skill[] {
  const asked = new Set(underway.map(skillName));
  return mixLabels(skills.filter(isFreshIn(practice))).filter((skill) => !asked.has(skillName(skill)));
}

/** The first answer to each skill. */
function firstAnswers({ answers }: PracticeState): PracticeState['answers'] {
  const begun = new Set<string>();
  return answers.filter((answer) => {
    if (answer.why !== 'review' || begun.has(skillName(answer))) return false;
    begun.add(skillName(answer));
    return true;
  });
}

/** The capacity of a day. No skill is introduced on the day of a return while others are due. */
function roomOn(daysAway: number | null, hasOld: boolean): Room {
  if (daysAway === null) return { passages: DAILY_CAP, fresh: NEW_SKILLS_PER_DAY };
  return { passages: WELCOME_CAP, fresh: hasOld ? 0 : NEW_SKILLS_PER_DAY };
}

/** The passages of later days, if each day is completed; `fresh` is the number of skills still to be introduced. */
function lookAhead(
  cards: readonly Returning[],
  fresh: number,
  from: { readonly today: string; readonly lastActive: string | null },
): { readonly days: readonly ComingDay[]; readonly dayOfSkill: ReadonlyMap<string, string> } {
  const days: ComingDay[] = [];
  const dayOfSkill = new Map<string, string>();
  let queue = cards;
  let [freshLeft, lastActive] = [fresh, from.lastActive];
  let day = addDays(from.today, 1);
  while (queue.length + freshLeft > 0) {
    const here = day;
    const waiting = queue.filter((card) => card.day <= here);
    const away = lastActive === null ? 0 : daysBetween(lastActive, day);
    // Skills are introduced every day, so no break is foreseen before all are.
    const most = away >= AWAY_FROM ? WELCOME_CAP : DAILY_CAP;
    const back = waiting.slice(0, most);
    const begun = Math.min(freshLeft, NEW_SKILLS_PER_DAY, most - back.length);
    if (back.length + begun > 0) {
      days.push({ day, back: back.length, fresh: begun });
      lastActive = day;
    }
    for (const card of back) dayOfSkill.set(skillName(card), day);
    queue = queue.filter((card) => !back.includes(card));
    freshLeft -= begun;
    // If nothing is due, skip to the day on which the next skill is.
    const next = queue.reduce((soonest, card) => (card.day < soonest ? card.day : soonest), queue[0]?.day ?? day);
    day = freshLeft > 0 || next <= day ? addDays(day, 1) : next;
  }
  return { days, dayOfSkill };
}

/** Alternates the labels within a level, so that a few new skills never all have the same label. */
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

const timesOf = (practice: PracticeState, { activity }: PlanTools): readonly string[] => [
  ...activity,
  ...practice.answers.map((answer) => answer.time),
];

const wasActiveOn = (today: string, practice: PracticeState, tools: PlanTools): boolean =>
  timesOf(practice, tools).some((time) => tools.dayOf(new Date(time)) === today);

/** The last day before today with any activity; null if there is none. */
function lastDayBefore(practice: PracticeState, tools: PlanTools, today: string): string | null {
  let last = '';
  // The most recent activity is at the end, so searching backwards converts only a few of thousands of times.
  for (const time of timesOf(practice, tools).toReversed()) {
    // A day after today comes from a wrong clock and is ignored.
    if (time > last && tools.dayOf(new Date(time)) < today) last = time;
  }
  return last === '' ? null : tools.dayOf(new Date(last));
}
