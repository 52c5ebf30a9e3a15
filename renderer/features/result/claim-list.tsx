import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { verdictOf } from '../../../content/scoring/verdict-of.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import styles from './claim-list.module.css';
import { sayOutcome } from './say-outcome.ts';
import { markReturn } from './use-return.ts';

export interface ClaimListProps {
  /** Distinguishes the lists of a page. */
  readonly name: string;
  readonly attempt: AttemptView;
  readonly claims: readonly ClaimId[];
  /** Claims that have since earned a full point in a retry. */
  readonly fixed?: readonly ClaimId[];
  /** The claim through which the list was left; on return it is shown again, however far down it is. */
  readonly wayBack: ClaimId | null;
  readonly onReview: (claim: ClaimId) => void;
}

/** The number of claims shown initially; the others are behind a button, and always on paper. */
const AT_FIRST = 6;

/** Claims of an attempt with their results; each opens the article. */
export function ClaimList({ name, attempt, claims, fixed = [], wayBack, onReview }: ClaimListProps) {
  const texts = new Map(attempt.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
  const [isWhole, setIsWhole] = useState(
    () => claims.length <= AT_FIRST + 1 || (wayBack !== null && claims.indexOf(wayBack) >= AT_FIRST),
  );
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
                {...markReturn(name, claim)}
                onClick={() => {
                  onReview(claim);
                }}
              >
                <span className={styles['number']}>
                  {resultText.lookAgain.number(claimNumber(attempt.lesson, claim))}
                </span>
                <span className={styles['text']} {...inLanguage(attempt.lesson.language)}>
                  {texts.get(claim)}
                </span>
                {feedback === undefined ? null : (
                  <span className={styles['outcome']} data-verdict={verdictOf(feedback)}>
                    <VerdictSign verdict={verdictOf(feedback)} />
                    <span>
                      {sayOutcome(feedback)}
                      {fixed.includes(claim) ? ` · ${resultText.retry.wasFixed}` : null}
                    </span>
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
              // The button is gone; the focus moves to the first claim that it revealed.
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
