import { useId } from 'react';
import type { DebriefView } from '../../../content/debrief/debrief-view.ts';
import type { AboutHeadline } from '../../../content/debrief/group-bearing.ts';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import type { ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import { debriefText, type BearingCounts } from '#text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Pause } from '../../ui/pause.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { BearingColumn } from './bearing-column.tsx';
import styles from './headline-card.module.css';

export interface HeadlineCardProps {
  readonly lesson: StudentHalf;
  readonly debrief: DebriefView;
}

const countOf = ({ bearing }: DebriefView, kind: AboutHeadline): BearingCounts => {
  const under = (label: keyof BearingCounts) =>
    bearing.find((group) => group.label === label)?.claims.filter(({ about }) => about === kind).length ?? 0;
  return { evidence: under('evidence'), attribution: under('attribution'), rhetoric: under('rhetoric') };
};

const joined = (sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

const sumOf = ({ evidence, attribution, rhetoric }: BearingCounts): number => evidence + attribution + rhetoric;

/**
 * What supports the headline: what it says; how many claims are signs of it, repeat it or speak against it, each
 * counted separately; all of them in one column for each label; and, folded, the contested claims.
 */
export function HeadlineCard({ lesson, debrief }: HeadlineCardProps) {
  const headingId = useId();
  const textOf = (claim: ClaimId) => lesson.claims.find(({ id }) => id === claim)?.quote.exact ?? claim;
  const headline = lesson.claims.find(({ id }) => id === lesson.headlineClaim)?.quote.exact ?? lesson.article.title;
  const notRecorded = countOf(debrief, 'not-recorded');
  const signs = countOf(debrief, 'sign');
  const found = [
    debriefText.notRecorded(notRecorded),
    sumOf(signs) > 0 || sumOf(notRecorded) === 0 ? debriefText.signs(signs) : '',
  ];
  const rest = [
    debriefText.against(sumOf(countOf(debrief, 'against'))),
    debriefText.restates(sumOf(countOf(debrief, 'restates'))),
  ];
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {debriefText.title}
      </h2>
      <p className={styles['headline']} {...inLanguage(lesson.language)}>
        {headline}
      </p>
      <p className={styles['sentence']}>
        {debriefText.headlineSays(debrief.headlineSays)} <strong>{joined(found)}</strong> {joined(rest)}
      </p>
      <p className={styles['note']}>{debriefText.columnsNote}</p>
      <div className={styles['columns']}>
        {debrief.bearing.map(({ label, claims }) => (
          <BearingColumn
            key={label}
            label={label}
            language={lesson.language}
            isDebatable={debrief.debatable.length > 0}
            claims={claims.map(({ claim, about }) => ({
              number: claimNumber(lesson, claim),
              text: textOf(claim),
              about: debriefText.about[about],
            }))}
          />
        ))}
      </div>
      {debrief.debatable.length === 0 ? null : (
        <div className={styles['debatable']}>
          <Disclosure title={debriefText.debatable(debrief.debatable.length)}>
            <p className={styles['note']}>{debriefText.debatableNote}</p>
            <ul className={styles['list']}>
              {debrief.debatable.map(({ claim, values }) => (
                <li key={claim}>
                  <VisuallyHidden>{debriefText.numbered(claimNumber(lesson, claim))}</VisuallyHidden>
                  <span className={styles['claim']} {...inLanguage(lesson.language)}>
                    {textOf(claim)}
                  </span>
                  <Pause />
                  <span className={styles['either']}>{debriefText.either(...values)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
