import { useRef } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { DropRetry } from '../../claim/drop-retry.tsx';
import { useApp } from '../../state/use-app.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ClaimList } from './claim-list.tsx';
import { NextStep } from './next-step.tsx';
import { ReasonsList } from './reasons-list.tsx';
import { ResultCard } from './result-card.tsx';
import { readWayBack, useReturn } from './use-return.ts';
import styles from './result-page.module.css';

export interface RetryPageProps {
  readonly result: ScoredResult;
}

const { retry: text } = resultText;

/**
 * The result of a retry: the claims that are fixed and those that are not, and the next steps. It has no statistics.
 */
export function RetryPage({ result }: RetryPageProps) {
  const wayBack = useApp((state) => state.leftResultBy);
  const reviewClaim = useApp((state) => state.reviewClaim);
  const retryMissed = useApp((state) => state.retryMissed);
  const openResult = useApp((state) => state.openResult);
  const dropRetry = useApp((state) => state.dropRetry);
  const page = useRef<HTMLDivElement>(null);
  useReturn(page, wayBack);
  const { attempt, lookAgain } = result;
  const { retryOf } = attempt;
  const fixed = attempt.claims.filter((claim) => !lookAgain.includes(claim));
  const claimLeftBy = attempt.claims.find((claim) => wayBack?.name.endsWith(` ${claim}`)) ?? null;
  const list = {
    ...{ attempt, wayBack: claimLeftBy },
    onReview: (claim: ClaimId) => {
      reviewClaim(claim, readWayBack());
    },
  };
  return (
    <div ref={page} className={styles['parts']}>
      <Card>
        <p className={styles['apart']}>{text.apart}</p>
        <NextStep result={result}>
          {lookAgain.length === 0 ? null : (
            <Button onClick={() => void retryMissed(lookAgain)}>{text.left(lookAgain.length)}</Button>
          )}
          {retryOf === null ? null : (
            <>
              <Button onClick={() => void openResult(retryOf)}>{text.toResult}</Button>
              <DropRetry onDrop={() => void dropRetry(attempt.attempt, retryOf)} />
            </>
          )}
        </NextStep>
      </Card>
      {lookAgain.length === 0 ? null : (
        <ResultCard title={text.open} note={resultText.lookAgain.note}>
          <ClaimList name="open" claims={lookAgain} {...list} />
        </ResultCard>
      )}
      {fixed.length === 0 ? null : (
        <ResultCard title={text.fixed} note={text.fixedNote}>
          <ClaimList name="fixed" claims={fixed} {...list} />
        </ResultCard>
      )}
      <ReasonsList attempt={attempt} />
    </div>
  );
}
