import type { ComponentPropsWithRef } from 'react';
import styles from './cue-words.module.css';

export interface CueWordProps extends Omit<ComponentPropsWithRef<'span'>, 'className' | 'role'> {
  readonly text: string;
  readonly isMarked: boolean;
  readonly isTabStop: boolean;
}

/** One word that can be marked: at least 24 px high and wide, with room between it and the lines above and below. */
export function CueWord({ text, isMarked, isTabStop, ...rest }: CueWordProps) {
  return (
    <span {...rest} role="option" aria-selected={isMarked} tabIndex={isTabStop ? 0 : -1} className={styles['word']}>
      {text}
    </span>
  );
}
