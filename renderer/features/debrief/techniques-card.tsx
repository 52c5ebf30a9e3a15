import { useId } from 'react';
import type { TechniqueFound } from '../../../content/debrief/list-techniques.ts';
import type { StudentHalf } from '../../../content/lesson/format.ts';
import { debriefText } from '#text/debrief-text.ts';
import { techniqueText } from '#text/technique-text.ts';
import { Card } from '../../ui/card.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import styles from './techniques-card.module.css';

export interface TechniquesCardProps {
  readonly lesson: StudentHalf;
  readonly techniques: readonly TechniqueFound[];
}

/** The techniques in the key, each with its effect and the words that use it. */
export function TechniquesCard({ lesson, techniques }: TechniquesCardProps) {
  const headingId = useId();
  const { techniques: text } = debriefText;
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {text.title}
      </h2>
      <p className={styles['note']}>{techniques.length === 0 ? text.none : text.note(techniques.length)}</p>
      <dl className={styles['list']}>
        {techniques.map(({ name, places }) => (
          <div key={name} className={styles['entry']}>
            <dt className={styles['name']}>{techniqueText[name].name}</dt>
            <dd className={styles['does']}>{techniqueText[name].does}</dd>
            <dd>
              <ul className={styles['places']} {...inLanguage(lesson.language)}>
                {places.map(({ claim, words }) => (
                  <li key={`${claim}|${words}`}>{words}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {techniques.length === 0 ? null : <p className={styles['source']}>{text.source}</p>}
    </Card>
  );
}
