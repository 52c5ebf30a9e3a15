import { PASSAGE_LANGUAGE } from '../../bank/families.ts';
import type { Passage } from '../../bank/format.ts';
import { isOwnPassage } from '../../bank/own-passages.ts';
import type { PracticeSession, PracticeState } from '../../practice/fold-practice.ts';
import type { DayPlan } from '../../practice/plan-day.ts';
import { skillName } from '../../practice/skill-card.ts';
import { isComplete, outcomeOf } from '../../study/coach-outcome.ts';
import { endRound } from '../../study/round-end.ts';
import type { DayView, PassageFeedback, PassageToSort, PracticeView } from '../../study/views.ts';

/**
 * A session as the screen may see it: text and quote of each passage, and the key of those that were answered. Passages
 * that the bank no longer has are skipped; the others keep their positions.
 */
export function toPracticeView(
  session: PracticeSession,
  bank: ReadonlyMap<string, Passage>,
  plan: DayPlan,
  practice: Pick<PracticeState, 'answers'>,
  daysThisWeek: number,
): PracticeView {
  const isInBank = (passage: string) => bank.has(passage);
  return {
    session: session.session,
    why: session.why,
    cell: session.cell,
    passages: session.passages.flatMap((id, index): readonly PassageToSort[] => {
      const passage = bank.get(id);
      if (passage === undefined) return [];
      const { text, quote, language = PASSAGE_LANGUAGE, from = null } = passage;
      const own = isOwnPassage(passage) ? { from } : null;
      return [{ index, passage: id, text, quote, isSeenBefore: session.seenBefore.has(id), language, own }];
    }),
    answered: [...session.answers.values()].flatMap((answer): readonly PassageFeedback[] => {
      const passage = bank.get(answer.passage);
      if (passage === undefined) return [];
      const { label, confidence, credit, family, level } = answer;
      const index = session.passages.indexOf(answer.passage);
      const comesBack = session.why === 'review' ? (plan.dayOfSkill.get(skillName(answer)) ?? null) : null;
      return [{ index, response: { label, confidence }, credit, entry: passage.entry, family, level, comesBack }];
    }),
    outcome: outcomeOf(session, isInBank),
    end: isComplete(session, isInBank) ? { ...endRound(session, practice), daysThisWeek } : null,
    day: toDayView(plan),
  };
}

/** The figures of the day as every screen shows them. */
export const toDayView = ({ today, due, round, answered, daysAway, coming }: DayPlan): DayView => ({
  ...{ today, left: due.length, round, answered, daysAway, coming },
});
