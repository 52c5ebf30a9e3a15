import type { AttemptView, Feedback } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { verdictOf } from '../../../content/scoring/verdict-of.ts';
import { resultText } from '../../text/result-text.ts';
import { LabelIcon } from '../../ui/label-icon.tsx';
import styles from './claim-list.module.css';

export interface ClaimListProps {
  readonly attempt: AttemptView;
  readonly claims: readonly ClaimId[];
  readonly onReview: (claim: ClaimId) => void;
}

function sayOutcome(feedback: Feedback): string {
  const { verdict } = resultText.lookAgain;
  const { entry, response } = feedback;
  if (response === null) return verdict.missing(entry.label);
  switch (verdictOf(feedback)) {
    case 'right':
      return verdict.right(entry.label);
    case 'part':
      return verdict.part(response.label, entry.label);
    case 'wrong':
    case 'missing':
      return verdict.wrong(response.label, entry.label);
  }
}

/** Claims of an attempt, each with what became of it, and each a way into the article. */
export function ClaimList({ attempt, claims, onReview }: ClaimListProps) {
  const texts = new Map(attempt.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
  return (
    <ul className={styles['list']}>
      {claims.map((claim) => {
        const feedback = attempt.feedback[claim];
        return (
          <li key={claim}>
            <button
              type="button"
              className={styles['claim']}
              data-label={feedback?.entry.label}
              onClick={() => {
                onReview(claim);
              }}
            >
              <span className={styles['number']}>{resultText.lookAgain.number(attempt.claims.indexOf(claim) + 1)}</span>
              <span className={styles['text']} lang={attempt.lesson.language}>
                {texts.get(claim)}
              </span>
              {feedback === undefined ? null : (
                <span className={styles['outcome']}>
                  <LabelIcon label={feedback.entry.label} className={styles['icon']} />
                  {sayOutcome(feedback)}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
