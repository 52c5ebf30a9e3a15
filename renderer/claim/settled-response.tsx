import type { Response } from '../../content/desk/views.ts';
import { labelText } from '#text/label-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { Button } from '../ui/button.tsx';
import { LabelMark } from '../ui/label-mark.tsx';
import styles from './settled-response.module.css';

export interface SettledResponseProps {
  /** null if the claim was handed in without a response. */
  readonly response: Response | null;
  /** Offers the labels again; null once the answer is final. */
  readonly onTakeBack?: (() => void) | null;
}

/** The committed response, with a button to change it while that is possible. */
export function SettledResponse({ response, onTakeBack = null }: SettledResponseProps) {
  if (response === null) return <p className={styles['settled']}>{sortingText.noAnswer}</p>;
  return (
    <>
      <div className={styles['settled']}>
        <span className={styles['whose']}>{sortingText.settled}</span>
        <LabelMark label={response.label} word={labelText[response.label].word} />
        {response.confidence === null ? null : <span>{sortingText.confidenceSaid[response.confidence]}</span>}
        {onTakeBack === null ? null : (
          <Button aria-label={sortingText.changeName} onClick={onTakeBack}>
            {sortingText.change}
          </Button>
        )}
      </div>
      {onTakeBack === null ? null : <p className={styles['hint']}>{sortingText.takeBackHint}</p>}
    </>
  );
}
