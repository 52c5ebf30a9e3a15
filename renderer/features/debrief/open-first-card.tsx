import { useId, useRef, useState } from 'react';
import type { DebriefView } from '../../../content/debrief/debrief-view.ts';
import { MAX_SENTENCE } from '../../../content/attempt/sentence.ts';
import { debriefText } from '#text/debrief-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './open-first-card.module.css';

export interface OpenFirstCardProps {
  readonly openFirst: NonNullable<DebriefView['openFirst']>;
  /** The index of the chosen source; null if the question was skipped, undefined before either. */
  readonly choice: number | null | undefined;
  readonly onChoose: (source: number | null) => void;
}

/**
 * Asks which source the reader would open first, before the findings are shown; then says what each source is good for.
 */
export function OpenFirstCard({ openFirst: { choices, note }, choice, onChoose }: OpenFirstCardProps) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const { openFirst: text } = debriefText;
  const choose = (source: number | null) => {
    onChoose(source);
    // The pressed button no longer exists, so the focus must move.
    heading.current?.focus();
  };
  return (
    <Card as="section" labelledBy={headingId}>
      <div className={styles['card']}>
        <h2 ref={heading} id={headingId} tabIndex={-1} className={styles['title']}>
          {text.title}
        </h2>
        {choice === undefined ? (
          <>
            <p className={styles['note']}>{text.what}</p>
            <RadioGroup
              legend={text.legend}
              value={chosen}
              onChange={setChosen}
              options={choices.map(({ source }, at) => ({ value: String(at), label: source }))}
            />
            <TextArea
              label={text.why}
              hint={text.whyHint(MAX_SENTENCE - why.length)}
              value={why}
              maxLength={MAX_SENTENCE}
              onChange={setWhy}
            />
            <div className={styles['row']} data-print="no">
              <Button isUnavailable={chosen === null} onClick={() => choose(Number(chosen))}>
                {text.show}
              </Button>
              <Button look="quiet" onClick={() => choose(null)}>
                {text.skip}
              </Button>
            </div>
          </>
        ) : (
          <>
            <h3 className={styles['small']}>{text.others}</h3>
            <ul className={styles['choices']}>
              {choices.map(({ source, reason }, at) => (
                <li key={source}>
                  <p className={styles['source']}>
                    <bdi>{source}</bdi> {at === choice ? <Badge>{text.yours}</Badge> : null}
                  </p>
                  <p dir="auto">{reason}</p>
                </li>
              ))}
            </ul>
            <p className={styles['note']} dir="auto">
              {note}
            </p>
            {why.trim() === '' ? null : (
              <p className={styles['note']}>
                <q dir="auto">{why}</q>
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
