import { useId } from 'react';
import type { BearingGroup } from '../../../content/debrief/group-bearing.ts';
import type { StudentHalf } from '../../../content/lesson/format.ts';
import { debriefText } from '../../text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import { BearingColumn } from './bearing-column.tsx';
import styles from './bearing-card.module.css';

export interface BearingCardProps {
  readonly lesson: StudentHalf;
  readonly bearing: readonly BearingGroup[];
}

/** The headline's claim on top, and under it every claim that bears on it, in one column per label. */
export function BearingCard({ lesson, bearing }: BearingCardProps) {
  const headingId = useId();
  const headline = lesson.claims.find(({ id }) => id === lesson.headlineClaim)?.quote.exact ?? lesson.article.title;
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['headline']} lang={lesson.language}>
        {headline}
      </h2>
      <p className={styles['note']}>{debriefText.columnsNote}</p>
      <div className={styles['columns']}>
        {bearing.map(({ label, claims }) => (
          <BearingColumn
            key={label}
            label={label}
            language={lesson.language}
            texts={claims.map((claim) => lesson.claims.find(({ id }) => id === claim)?.quote.exact ?? claim)}
          />
        ))}
      </div>
    </Card>
  );
}
