import { BANK_FAMILY_IDS, labelOf, PASSAGE_LEVELS } from '../bank/families.ts';
import type { PracticeState } from './fold-practice.ts';
import { addDays, daysBetween } from './local-days.ts';
import { comesBackOn, type Skill, type SkillCard, skillName } from './skill-card.ts';

/** The most passages of review on one day. */
export const DAILY_CAP = 20;
/** The most passages of one round: about five minutes. */
export const ROUND_LENGTH = 10;
/** The most passages on the day of a return. */
export const WELCOME_CAP = 5;
/** From how many days without anything done a return is welcomed. */
export const AWAY_FROM = 7;
/** The most skills that are begun on one day. */
export const NEW_SKILLS_PER_DAY = 5;

/** How many passages a later day brings, if every day before it is finished. */
export interface ComingDay {
  /** yyyy-mm-dd. */
  readonly day: string;
  /** Passages of skills that were practised before. */
  readonly back: number;
  /** Passages of skills that are new. */
  readonly fresh: number;
}

/**
 * What the day holds. Every number of today that is shown anywhere comes from here: a round deals the first `round` of
 * `due`, one passage each, and when `due` is empty no round can be started.
 */
export interface DayPlan {
  /** The local day, yyyy-mm-dd. */
  readonly today: string;
  /**
   * What is left to practise today, one passage for each: first what is left of a round that was begun, then the skills
   * that wait longest, then new ones.
   */
  readonly due: readonly Skill[];
  /** How many of these the next round deals, or a round that was begun still has. */
  readonly round: number;
  /** Passages of review that were answered today. */
  readonly answered: number;
  /** Days without anything done, on the day of a return after a week or more; otherwise null. */
  readonly daysAway: number | null;
  /** The later days that bring something, the next first. */
  readonly coming: readonly ComingDay[];
  /** By the name of a skill that was practised, the day (yyyy-mm-dd) on which it comes back; today for what is due. */
  readonly dayOfSkill: ReadonlyMap<string, string>;
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
  /** The skills of the passages that a round which was begun still asks, in their order. */
  readonly underway: readonly Skill[];
}

/** What is asked of one day: how many passages it takes, and how many new skills. */
interface Room {
  readonly passages: number;
  readonly fresh: number;
}

/**
 * The plan of the day. Skills that are due come first, longest due first; the day is filled up with a few new skills, easy
 * ones first, the labels mixed. A skill that was practised today comes back tomorrow at the earliest, so that whoever is
 * done stays done. A day takes at most 20 passages, and the day of a return after a week or more only 5, and nothing new
 * while something waits; what a day cannot take waits until the next, in the same order.
 *
 * With one clock that does not go back, each answer makes `due` shorter by exactly one.
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
  const isActive = due.length + answered.length > 0;
  const left = cards.filter((card) => !isToday.has(skillName(card)));
  const ahead = lookAhead(left, fresh.length - others.filter(isFreshIn(practice)).length, {
    ...{ today, lastActive: isActive || wasActiveOn(today, practice, tools) ? today : last },
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

/** The skills that the bank has passages for: easy ones first, and the families of a level in their order. */
export function skillsOf(bank: readonly Skill[]): readonly Skill[] {
  const names = new Set(bank.map(skillName));
  return PASSAGE_LEVELS.flatMap((level) => BANK_FAMILY_IDS.map((family) => ({ family, level }))).filter((skill) =>
    names.has(skillName(skill)),
  );
}

/** A card and the day on which it comes back. */
interface Returning extends SkillCard {
  readonly day: string;
}

/** The cards that the bank has passages for and no round is asking already, longest due first. */
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

/** The skills that were never practised and that no round is asking, in the order in which they are begun. */
function freshSkills(practice: PracticeState, { skills, underway }: PlanTools): readonly Skill[] {
  const asked = new Set(underway.map(skillName));
  return mixLabels(skills.filter(isFreshIn(practice))).filter((skill) => !asked.has(skillName(skill)));
}

/** Of each skill, the answer that it was begun with. */
function firstAnswers({ answers }: PracticeState): PracticeState['answers'] {
  const begun = new Set<string>();
  return answers.filter((answer) => {
    if (answer.why !== 'review' || begun.has(skillName(answer))) return false;
    begun.add(skillName(answer));
    return true;
  });
}

/** How much a day takes. Nothing is begun on the day of a return on which something waits. */
function roomOn(daysAway: number | null, hasOld: boolean): Room {
  if (daysAway === null) return { passages: DAILY_CAP, fresh: NEW_SKILLS_PER_DAY };
  return { passages: WELCOME_CAP, fresh: hasOld ? 0 : NEW_SKILLS_PER_DAY };
}

/** What the days after today bring, when each of them is finished; `fresh` is how many skills are still to be begun. */
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
    const room = roomOn(away >= AWAY_FROM ? away : null, waiting.length > 0);
    const back = waiting.slice(0, room.passages);
    const begun = Math.min(freshLeft, room.fresh, room.passages - back.length);
    if (back.length + begun > 0) {
      days.push({ day, back: back.length, fresh: begun });
      lastActive = day;
    }
    for (const card of back) dayOfSkill.set(skillName(card), day);
    queue = queue.filter((card) => !back.includes(card));
    freshLeft -= begun;
    // Where nothing waits, the next day that matters is the one on which the next skill comes back.
    const next = queue.reduce((soonest, card) => (card.day < soonest ? card.day : soonest), queue[0]?.day ?? day);
    day = freshLeft > 0 || next <= day ? addDays(day, 1) : next;
  }
  return { days, dayOfSkill };
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

const timesOf = (practice: PracticeState, { activity }: PlanTools): readonly string[] => [
  ...activity,
  ...practice.answers.map((answer) => answer.time),
];

const wasActiveOn = (today: string, practice: PracticeState, tools: PlanTools): boolean =>
  timesOf(practice, tools).some((time) => tools.dayOf(new Date(time)) === today);

/** The last day before today on which anything was done; null when there is none. */
function lastDayBefore(practice: PracticeState, tools: PlanTools, today: string): string | null {
  let last = '';
  // What was done last stands at the end, so that going backwards looks at the calendar for a few of thousands only.
  for (const time of timesOf(practice, tools).toReversed()) {
    // A day after today was written by a clock that was wrong, and says nothing.
    if (time > last && tools.dayOf(new Date(time)) < today) last = time;
  }
  return last === '' ? null : tools.dayOf(new Date(last));
}
