import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AttemptView, Feedback } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { verdictOf } from '../../../content/scoring/verdict-of.ts';
import { resultText } from '../../text/result-text.ts';
import { Button } from '../../ui/button.tsx';
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
      return verdict.right(response.label);
    case 'part':
      return verdict.part(response.label, entry.label);
    case 'wrong':
    case 'missing':
      return verdict.wrong(response.label, entry.label);
  }
}

/** As many as are taken in at a glance; the rest waits behind a button, and is on paper from the start. */
const AT_FIRST = 6;

/** Claims of an attempt, each with what became of it, and each a way into the article. */
export function ClaimList({ attempt, claims, onReview }: ClaimListProps) {
  const texts = new Map(attempt.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
  const [isWhole, setIsWhole] = useState(claims.length <= AT_FIRST + 1);
  const row = useRef<HTMLUListElement>(null);
  return (
    <>
      <ul ref={row} className={styles['list']}>
        {claims.map((claim, at) => {
          const feedback = attempt.feedback[claim];
          return (
            <li key={claim} data-waits={!isWhole && at >= AT_FIRST ? '' : undefined}>
              <button
                type="button"
                className={styles['claim']}
                data-label={feedback?.entry.label}
                onClick={() => {
                  onReview(claim);
                }}
              >
                <span className={styles['number']}>
                  {resultText.lookAgain.number(attempt.claims.indexOf(claim) + 1)}
                </span>
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
      {isWhole ? null : (
        <p className={styles['more']} data-print="no">
          <Button
            size="small"
            onClick={() => {
              flushSync(() => {
                setIsWhole(true);
              });
              // The button is gone; the focus goes to the first claim that it brought.
              row.current?.children.item(AT_FIRST)?.querySelector('button')?.focus();
            }}
          >
            {resultText.lookAgain.more(claims.length - AT_FIRST)}
          </Button>
        </p>
      )}
    </>
  );
}
