import type { ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  /** `section` with the id of its heading becomes a region with that name. */
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** A sheet of paper on the desk. */
export function Card({ as: Element = 'div', labelledBy, children }: CardProps) {
  return (
    <Element className={styles['card']} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
