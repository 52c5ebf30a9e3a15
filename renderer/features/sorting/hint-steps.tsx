import { useEffect, useRef } from 'react';
import { useApp } from '../../state/use-app.ts';
import { besideText } from '#text/beside-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import styles from './beside-label.module.css';

export interface HintStepsProps {
  /** The number of hints shown. */
  readonly shown: number;
}

/** The hints requested so far; the last one is emphasised. */
export function HintSteps({ shown }: HintStepsProps) {
  const announce = useAnnounce();
  // A learning platform is sent the labels only, so there the teacher sees no hints.
  const isHandedIn = useApp(({ can }) => can('writeHandIn'));
  const said = useRef(shown);
  useEffect(() => {
    if (said.current !== shown) announce(besideText.hints[shown - 1] ?? '');
    said.current = shown;
  }, [shown, announce]);
  if (shown === 0) return null;
  return (
    <section className={styles['hints']} aria-label={besideText.hintsName}>
      <ol className={styles['questions']}>
        {besideText.hints.slice(0, shown).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      {shown === 1 ? <p className={styles['note']}>{besideText.hintsNote(isHandedIn)}</p> : null}
    </section>
  );
}
