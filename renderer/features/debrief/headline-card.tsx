import { useId } from 'react';
import type { DebriefView } from '../../../content/debrief/debrief-view.ts';
import type { StudentHalf } from '../../../content/lesson/format.ts';
import { debriefText, type BearingCounts } from '../../text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import { inLanguage } from '../../judging/in-language.ts';
import { BearingColumn } from './bearing-column.tsx';
import styles from './headline-card.module.css';

export interface HeadlineCardProps {
  readonly lesson: StudentHalf;
  readonly debrief: DebriefView;
}

const countUnder = ({ bearing }: DebriefView, label: keyof BearingCounts): number =>
  bearing.find((group) => group.label === label)?.claims.length ?? 0;

/**
 * What supports the headline: what it says, how many claims are about that and how many of these are evidence, and every
 * one of them in one column per label.
 */
export function HeadlineCard({ lesson, debrief }: HeadlineCardProps) {
  const headingId = useId();
  const headline = lesson.claims.find(({ id }) => id === lesson.headlineClaim)?.quote.exact ?? lesson.article.title;
  const counts: BearingCounts = {
    evidence: countUnder(debrief, 'evidence'),
    attribution: countUnder(debrief, 'attribution'),
    rhetoric: countUnder(debrief, 'rhetoric'),
  };
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {debriefText.title}
      </h2>
      <p className={styles['headline']} {...inLanguage(lesson.language)}>
        {headline}
      </p>
      <p className={styles['sentence']}>
        {debriefText.headlineSays(debrief.headlineSays)} <strong>{debriefText.bearing(counts)}</strong>
        {counts.attribution + counts.rhetoric === 0 ? null : ` ${debriefText.rest(counts)}`}
      </p>
      <p className={styles['note']}>{debriefText.columnsNote}</p>
      <div className={styles['columns']}>
        {debrief.bearing.map(({ label, claims }) => (
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
