import type { Feedback } from '../../../content/desk/views.ts';
import { verdictOf } from '../../../content/scoring/verdict-of.ts';
import { resultText } from '#text/result-text.ts';

/** The result of a claim in words: the verdict, the response and the key. */
export function sayOutcome(feedback: Feedback): string {
  const { verdict } = resultText.lookAgain;
  const { entry, response } = feedback;
  if (response === null) return verdict.missing(entry.label);
  switch (verdictOf(feedback)) {
    case 'right':
      return verdict.right(response.label);
    case 'part':
      return verdict.part(response.label, entry.label);
    case 'wrong':
    case 'missing':
      return verdict.wrong(response.label, entry.label);
  }
}
