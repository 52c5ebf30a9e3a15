import type { Passage } from '../bank/format.ts';
import type { PracticeSession } from '../practice/fold-practice.ts';
import type { ReviewPlan } from '../practice/plan-review.ts';
import { outcomeOf } from '../self-study/coach-outcome.ts';
import type { PassageFeedback, PassageToSort, PracticeView } from '../self-study/self-study.ts';

/**
 * A session as the screen may see it: text and quote of each passage, and what the key says of those that are answered. A
 * passage that the bank no longer has is passed over; the others keep their positions.
 */
export function toPracticeView(
  session: PracticeSession,
  bank: ReadonlyMap<string, Passage>,
  { skills, nextDue }: Pick<ReviewPlan, 'skills' | 'nextDue'>,
): PracticeView {
  return {
    session: session.session,
    why: session.why,
    cell: session.cell,
    passages: session.passages.flatMap((id, index): readonly PassageToSort[] => {
      const passage = bank.get(id);
      if (passage === undefined) return [];
      const { text, quote } = passage;
      return [{ index, passage: id, text, quote, isSeenBefore: session.seenBefore.has(id) }];
    }),
    answered: [...session.answers.values()].flatMap((answer): readonly PassageFeedback[] => {
      const passage = bank.get(answer.passage);
      if (passage === undefined) return [];
      const { label, confidence, credit, due, family, level } = answer;
      const index = session.passages.indexOf(answer.passage);
      return [{ index, response: { label, confidence }, credit, entry: passage.entry, family, level, due }];
    }),
    outcome: outcomeOf(session, (passage) => bank.has(passage)),
    left: { due: skills.length, nextDue },
  };
}
