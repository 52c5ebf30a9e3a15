import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { AppStore } from '../../state/app-store.ts';
import type { TrialForm } from '../../state/screen-slice.ts';
import { finishText } from '#text/finish-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { TRY_KEY } from '../../ui/try-key.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import { claimOnScreen } from './begin-trial.ts';
import styles from './trial-bar.module.css';

export interface TrialBarProps {
  /** The store of the trial's screens. */
  readonly store: AppStore;
  readonly as: TrialForm;
  /** The number of claims without a label. */
  readonly leftOut: number;
  /** Goes to the key of a claim, or with null to the end of the trial. */
  readonly onLeave: (claim: ClaimId | null) => void;
}

/** The bar above a trial: says that nothing is saved, and leads to the key and out of the trial. */
export function TrialBar({ store, as, leftOut, onLeave }: TrialBarProps) {
  const claim = useStore(store, claimOnScreen);
  useWindowKeys((event) => {
    if (event.key !== TRY_KEY || event.defaultPrevented || claim === null) return;
    event.preventDefault();
    onLeave(claim);
  });
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = bar;
    if (current === null) return undefined;
    // Screens of full window height reserve space for the bar, however many rows it has.
    const observer = new ResizeObserver(() => {
      current.parentElement?.style.setProperty('--above', `${String(current.offsetHeight)}px`);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={bar} className={styles['bar']} aria-label={finishText.trying} data-print="no">
      <p className={styles['what']}>
        <strong>{finishText.tryingAs[as]}</strong> {finishText.tryKept}
        {leftOut === 0 ? null : <> {finishText.tryLeftOut(leftOut)}</>}
      </p>
      <div className={styles['actions']}>
        {claim === null ? null : (
          <Button size="small" aria-keyshortcuts={TRY_KEY} onClick={() => onLeave(claim)}>
            {finishText.toKey} <KeyHint keyName={TRY_KEY} />
          </Button>
        )}
        <Button size="small" onClick={() => onLeave(null)}>
          {finishText.tryClose}
        </Button>
      </div>
    </section>
  );
}
