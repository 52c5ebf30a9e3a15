import { earnedBy } from '../lesson/credit.ts';
import type { PracticeAnswer, PracticeSession, PracticeState } from '../practice/fold-practice.ts';
import { type Skill, skillName } from '../practice/skill-card.ts';

/** The result of a finished round. Lists are in the order in which the passages were answered. */
export interface RoundEnd {
  /** Passages that earned their full point. */
  readonly right: number;
  /** Passages that earned part of it. */
  readonly part: number;
  readonly of: number;
  /** Skills that earned more than at their last answer before the round. */
  readonly better: readonly Skill[];
  /** Skills that earned less than at their last answer before the round. */
  readonly worse: readonly Skill[];
  /** The number of skills in the round. */
  readonly skills: number;
  /** How many of them had never been practised before. */
  readonly fresh: number;
}

/**
 * The result of a round, compared with earlier answers. Each skill of the round counts once, by its last answer in the
 * round and its last answer before the round, in a round of any kind.
 */
export function endRound(session: PracticeSession, { answers }: Pick<PracticeState, 'answers'>): RoundEnd {
  const given = [...session.answers.values()];
  const first = answers.findIndex((answer) => answer.session === session.session);
  const before = lastBySkill(first === -1 ? [] : answers.slice(0, first));
  const now = [...lastBySkill(given).entries()].map(([name, answer]) => ({ answer, last: before.get(name) }));
  const changed = (sign: 1 | -1): readonly Skill[] =>
    now.flatMap(({ answer, last }) =>
      last !== undefined && Math.sign(answer.credit - last.credit) === sign
        ? [{ family: answer.family, level: answer.level }]
        : [],
    );
  return {
    right: given.filter(({ credit }) => earnedBy(credit) === 'full').length,
    part: given.filter(({ credit }) => earnedBy(credit) === 'part').length,
    of: given.length,
    better: changed(1),
    worse: changed(-1),
    skills: now.length,
    fresh: now.filter(({ last }) => last === undefined).length,
  };
}

function lastBySkill(answers: readonly PracticeAnswer[]): ReadonlyMap<string, PracticeAnswer> {
  return new Map(answers.map((answer) => [skillName(answer), answer]));
}
