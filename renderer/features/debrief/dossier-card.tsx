import { useId } from 'react';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import type { Debrief, StudentHalf } from '../../../content/lesson/format.ts';
import { debriefText } from '#text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './dossier-card.module.css';

type Dossier = Debrief['dossier'];

export interface DossierCardProps {
  readonly lesson: StudentHalf;
  readonly dossier: Dossier;
}

const QUESTIONS: readonly Dossier[number]['question'][] = [
  'who-is-behind-it',
  'what-is-the-evidence',
  'what-do-other-sources-say',
];

/**
 * What can be found outside the article, by the three questions of lateral reading; each statement has the claims that
 * it helps to judge. Renders nothing if the key has no dossier.
 */
export function DossierCard({ lesson, dossier }: DossierCardProps) {
  const headingId = useId();
  const { dossier: text } = debriefText;
  if (dossier.length === 0) return null;
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {text.title}
      </h2>
      <p className={styles['note']}>{text.note}</p>
      {QUESTIONS.map((question) => {
        const found = dossier.filter((item) => item.question === question);
        return found.length === 0 ? null : (
          <section key={question} className={styles['question']}>
            <h3>{text.question[question]}</h3>
            <ul>
              {found.map(({ statement, reference, claims = [] }) => (
                <li key={statement}>
                  <bdi>{statement}</bdi>{' '}
                  {claims.length === 0 ? null : (
                    <span className={styles['about']}>
                      {text.about(claims.map((claim) => claimNumber(lesson, claim)))}
                    </span>
                  )}{' '}
                  <span className={styles['reference']}>
                    <cite>
                      {text.reference(reference)}
                      {reference.address === undefined ? null : (
                        <>
                          {' '}
                          <bdi className={styles['address']}>{reference.address}</bdi>
                        </>
                      )}
                    </cite>
                    <span className={styles['copy']} data-print="no">
                      <CopyButton
                        text={reference.address ?? text.reference(reference)}
                        name={reference.address === undefined ? text.copy.reference : text.copy.address}
                        of={text.reference(reference)}
                      />
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className={styles['note']}>{text.credit}</p>
    </Card>
  );
}
