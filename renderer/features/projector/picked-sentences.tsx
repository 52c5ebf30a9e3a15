import { useState } from 'react';
import { voicesText } from '#text/voices-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './picked-sentences.module.css';

export interface PickedSentencesProps {
  /** The sentences that the teacher picked for the current claim, without names. */
  readonly sentences: readonly string[];
}

/** Students' sentences about a claim, as picked by the teacher: hidden at first, because they may give the key away. */
export function PickedSentences({ sentences }: PickedSentencesProps) {
  const [isShown, setIsShown] = useState(false);
  if (sentences.length === 0) return null;
  return (
    <section className={styles['picked']} aria-label={voicesText.onProjector}>
      <div>
        <Button
          look="quiet"
          aria-expanded={isShown}
          onClick={() => {
            setIsShown(!isShown);
          }}
        >
          {isShown ? voicesText.hidePicked : voicesText.showPicked(sentences.length)}
        </Button>
      </div>
      {isShown ? (
        <ul className={styles['list']}>
          {[...new Set(sentences)].map((sentence) => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
