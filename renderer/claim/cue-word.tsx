import type { ComponentPropsWithRef } from 'react';
import styles from './cue-words.module.css';

export interface CueWordProps extends Omit<ComponentPropsWithRef<'span'>, 'className' | 'role'> {
  readonly text: string;
  readonly place: 'panel' | 'article';
  readonly isMarked: boolean;
  readonly isLikely: boolean;
  readonly isTabStop: boolean;
}

/** A word that can be marked: at least 44 px in each direction in the panel; in the article as high as its line. */
export function CueWord({ text, place, isMarked, isLikely, isTabStop, ...rest }: CueWordProps) {
  return (
    <span
      {...rest}
      role="option"
      aria-selected={isMarked}
      tabIndex={isTabStop ? 0 : -1}
      className={styles['word']}
      data-place={place}
      data-likely={isLikely || undefined}
    >
      {text}
    </span>
  );
}
