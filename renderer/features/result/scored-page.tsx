import { useRef, type ReactNode } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { AnswersDetail } from './answers-detail.tsx';
import { ClaimList } from './claim-list.tsx';
import { KeepCard } from './keep-card.tsx';
import { NextStep } from './next-step.tsx';
import { PageNav } from './page-nav.tsx';
import { Place } from './place.tsx';
import { ReasonsList } from './reasons-list.tsx';
import { ResultCard } from './result-card.tsx';
import { ResultTop } from './result-top.tsx';
import { RetryActions } from './retry-actions.tsx';
import { markReturn, readWayBack, useReturn } from './use-return.ts';
import styles from './result-page.module.css';

export interface ScoredPageProps {
  readonly result: ScoredResult;
  /** The support for the headline. */
  readonly headline: ReactNode;
  /** Sources, techniques, and information from outside the article. */
  readonly article: ReactNode;
  /** The whole article with the key's answers, for paper. */
  readonly annotatedArticle: ReactNode;
  /** How to give the work to a teacher. */
  /** null while it is shown at the top, because a teacher is waiting for it. */
  readonly handIn: ReactNode | null;
}

/** The result and the debrief on one page: the result at a glance, then the headline, then everything else. */
export function ScoredPage({ result, headline, article, annotatedArticle, handIn }: ScoredPageProps) {
  const wayBack = useApp((state) => state.leftResultBy);
  const reviewClaim = useApp((state) => state.reviewClaim);
  const page = useRef<HTMLDivElement>(null);
  useReturn(page, wayBack);
  const { attempt, score, lookAgain, end } = result;
  const review = (claim: ClaimId) => {
    reviewClaim(claim, readWayBack());
  };
  const claimLeftBy = attempt.claims.find((claim) => wayBack?.name.endsWith(` ${claim}`)) ?? null;
  const list = { attempt, fixed: end.retries.fixed, wayBack: claimLeftBy, onReview: review };
  return (
    <div ref={page} className={styles['parts']}>
      <PageNav places={['top', 'headline', 'review', 'article', 'answers', 'keep']} />
      <Place name="top">
        <ResultTop
          result={result}
          next={
            <NextStep result={result}>
              <RetryActions result={result} />
            </NextStep>
          }
        />
      </Place>
      <ReasonsList attempt={attempt} />
      <Place name="headline">{headline}</Place>
      <Place name="review" isOnPaper={false}>
        <ResultCard
          title={resultText.lookAgain.title}
          note={lookAgain.length === 0 ? resultText.lookAgain.none : resultText.lookAgain.note}
        >
          <ClaimList name="review" claims={lookAgain} {...list} />
          <p className={styles['after']} data-print="no">
            <Button
              {...markReturn('whole', 'article')}
              onClick={() => {
                review(attempt.claims[0] ?? attempt.current);
              }}
            >
              {resultText.lookBack}
            </Button>
          </p>
        </ResultCard>
        {score.contested.claims.length === 0 ? null : (
          <ResultCard title={resultText.contestedList.title} note={resultText.contestedList.note}>
            <ClaimList name="debatable" claims={score.contested.claims} {...list} />
          </ResultCard>
        )}
      </Place>
      <Place name="article">{article}</Place>
      <Place name="answers">
        <AnswersDetail result={result} />
      </Place>
      <Place name="keep">
        <KeepCard result={result} handIn={handIn} />
      </Place>
      <div className={styles['paper']}>{annotatedArticle}</div>
    </div>
  );
}
