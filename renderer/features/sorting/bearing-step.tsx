import { useId } from 'react';
import type { Mode } from '../../../content/attempt/mode.ts';
import type { KeyEntry } from '../../../content/lesson/format.ts';
import type { BearingValue } from '../../../content/lesson/source-kind.ts';
import { judgeBearing } from '../../../content/scoring/bearing.ts';
import { useApp } from '../../state/use-app.ts';
import { besideText } from '#text/beside-text.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './beside-label.module.css';

export interface BearingStepProps {
  readonly mode: Mode;
  /** Whether the attempt is over. */
  readonly isOver: boolean;
  /** null before the question was answered. */
  readonly answer: BearingValue | null;
  /** null while the key must not be shown. */
  readonly entry: KeyEntry | null;
}

/** In the order of the buttons: less, as much, more, and then "the question does not fit". */
const ORDER: readonly BearingValue[] = ['sign', 'near', 'against', 'restates', 'framing'];

/** Asks whether the claim would still be expected if the headline were false: after the label, and without points. */
export function BearingStep({ mode, isOver, answer, entry }: BearingStepProps) {
  const id = useId();
  const answerBearing = useApp((state) => state.answerBearing);
  const isSettled = isOver || (mode === 'guided' && answer !== null);
  const verdict = answer === null || entry === null ? null : judgeBearing(entry, answer);
  const key = entry?.bearing;
  if (isSettled && answer === null) return null;
  return (
    <section className={styles['bearing']} aria-labelledby={`${id}question`}>
      <h3 id={`${id}question`} className={styles['title']}>
        {besideText.bearing}
      </h3>
      {isSettled ? null : (
        <>
          <p id={`${id}note`} className={styles['note']}>
            {besideText.bearingNote[mode]}
          </p>
          <div
            role="group"
            aria-labelledby={`${id}question`}
            aria-describedby={`${id}note`}
            className={styles['answers']}
          >
            {ORDER.map((value) => (
              <button
                key={value}
                type="button"
                className={styles['answer']}
                aria-pressed={answer === value}
                onClick={() => {
                  void answerBearing(value);
                }}
              >
                {besideText.bearings[value]}
              </button>
            ))}
          </div>
        </>
      )}
      <LiveRegion as="p">
        {answer === null || !isSettled ? null : besideText.bearingSaid(answer)}{' '}
        {verdict === null || key === undefined || !isSettled
          ? null
          : besideText.bearingKey(verdict, key.value, key.or ?? null)}
      </LiveRegion>
    </section>
  );
}
