import { useId, useState } from 'react';
import type { Label } from '../../../content/lesson/label.ts';
import { debriefText } from '#text/debrief-text.ts';
import { labelText } from '#text/label-text.ts';
import { Button } from '../../ui/button.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Pause } from '../../ui/pause.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './bearing-column.module.css';

export interface BearingColumnProps {
  readonly label: Label;
  readonly language: string;
  /** For each claim: its number, its words, and its relation to the headline in a few words. */
  readonly claims: readonly { readonly number: number; readonly text: string; readonly about: string }[];
  /** Whether the key has contested claims; they are in no column. */
  readonly isDebatable: boolean;
}

/** The number of claims shown at first; a button shows the others, and paper shows all. */
const AT_A_GLANCE = 5;

/** The claims of one label that bear on the headline, under their count. */
export function BearingColumn({ label, language, claims, isDebatable }: BearingColumnProps) {
  const headingId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(claims.length - AT_A_GLANCE, 0);
  return (
    <div data-label={label}>
      <h3 id={headingId} className={styles['heading']}>
        <span className={styles['count']}>{claims.length}</span>
        <Pause />
        <LabelMark label={label} word={labelText[label].word} />
      </h3>
      {claims.length === 0 ? (
        <p className={styles['none']}>{debriefText.noneUnder(labelText[label].word, isDebatable)}</p>
      ) : (
        <ul className={styles['list']} aria-labelledby={headingId}>
          {claims.map(({ number, text, about }, at) => (
            <li
              key={text}
              className={styles['claim']}
              data-line={label}
              data-waiting={at >= claims.length - hidden || undefined}
            >
              <VisuallyHidden>{debriefText.numbered(number)}</VisuallyHidden>
              <span {...inLanguage(language)}>{text}</span>
              <Pause />
              <span className={styles['about']}>{about}</span>
            </li>
          ))}
        </ul>
      )}
      {hidden === 0 ? null : (
        <span className={styles['more']}>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {debriefText.more(hidden)}
          </Button>
        </span>
      )}
    </div>
  );
}
