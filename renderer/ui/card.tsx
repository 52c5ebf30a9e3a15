import type { ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  /** A `section` with the id of its heading becomes a named region. */
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** A card on the page. */
export function Card({ as: Element = 'div', labelledBy, children }: CardProps) {
  return (
    <Element className={styles['card']} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
