import { useId, type ReactNode } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import { tierOf } from '../../../content/scoring/tier-of.ts';
import { resultText } from '#text/result-text.ts';
import { Card } from '../../ui/card.tsx';
import { findMostMixed } from './find-most-mixed.ts';
import styles from './result-top.module.css';

export interface ResultTopProps {
  readonly result: ScoredResult;
  /** The primary button, with its reason. */
  readonly next: ReactNode;
}

/** The result at a glance: points, changes, the most common mix-up, and the next step. */
export function ResultTop({ result: { score, end }, next }: ResultTopProps) {
  const headingId = useId();
  const { points, claims, missing, reading, contested } = score;
  const { figure, words } = resultText.points(points, claims);
  const mixed = findMostMixed(reading.confusion);
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['points']}>
        <span className={styles['figure']}>{figure}</span> <span className={styles['of']}>{words}</span>
      </h2>
      <div className={styles['columns']}>
        <div className={styles['said']}>
          <p className={styles['tier']}>{resultText.tier[tierOf(score)]}</p>
          <p>
            {resultText.hits(reading.hits, reading.n, points - contested.points)}
            {contested.answered === 0 ? null : ` ${resultText.contested(contested.points, contested.answered)}`}
            {missing === 0 ? null : ` ${resultText.missing(missing)}`}
          </p>
          {end.before === null ? null : <p>{sayBefore(end.before)}</p>}
          {mixed === null ? null : <p>{resultText.confusion.most(mixed.n, mixed.key, mixed.response, mixed.isTied)}</p>}
          {end.retries.latest === null ? null : (
            <p>{resultText.retry.latest(end.retries.latest.fixed, end.retries.latest.of)}</p>
          )}
          {end.daysThisWeek === 0 ? null : <p className={styles['days']}>{resultText.days(end.daysThisWeek)}</p>}
        </div>
        <div className={styles['next']} data-print="no">
          {next}
        </div>
      </div>
    </Card>
  );
}

function sayBefore(before: NonNullable<ScoredResult['end']['before']>): string {
  switch (before.kind) {
    case 'same-lesson':
      return resultText.before.same(before.points, before.claims, before.better, before.worse, before.same);
    case 'other-lesson':
      return resultText.before.other(before.title, before.hits, before.n);
  }
}
