import { useId } from 'react';
import { CONFIDENCES, type Confidence } from '../../content/attempt/confidence.ts';
import { sortingText } from '#text/sorting-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import styles from './confidence-choice.module.css';

export interface ConfidenceChoiceProps {
  /** The chosen step; null before. */
  readonly chosen: Confidence | null;
  /** False until the previous step is done. */
  readonly isReady: boolean;
  /** The previous step: choosing a label, unless specified. */
  readonly first?: string;
  readonly isBusy: boolean;
  /** The key of each step as printed on the keyboard; null if single-key shortcuts are off. */
  readonly keys: Readonly<Record<Confidence, string>> | null;
  readonly onCommit: (confidence: Confidence) => void;
}

/** The confidence question. Choosing a step commits the response. */
export function ConfidenceChoice({
  chosen,
  isReady,
  first = sortingText.chooseFirst,
  isBusy,
  keys,
  onCommit,
}: ConfidenceChoiceProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}question`} className={styles['group']}>
      <p id={`${id}question`} className={styles['question']}>
        {sortingText.howSure}
        {isReady ? null : (
          <span id={`${id}first`} className={styles['first']}>
            {first}
          </span>
        )}
      </p>
      <div className={styles['steps']}>
        {CONFIDENCES.map((confidence) => (
          <button
            key={confidence}
            type="button"
            className={styles['step']}
            aria-pressed={chosen === confidence}
            aria-disabled={!isReady || isBusy || undefined}
            aria-describedby={isReady ? undefined : `${id}first`}
            aria-keyshortcuts={keys?.[confidence]}
            data-busy={isBusy ? '' : undefined}
            onClick={() => {
              if (isReady && !isBusy) onCommit(confidence);
            }}
          >
            <span>{sortingText.confidence[confidence]}</span>
            {keys === null ? null : <KeyHint keyName={keys[confidence]} />}
          </button>
        ))}
      </div>
    </div>
  );
}
