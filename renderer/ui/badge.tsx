import type { ReactNode } from 'react';
import styles from './badge.module.css';

export interface BadgeProps {
  readonly children: ReactNode;
}

/** One or two words that say what kind of thing this is. */
export function Badge({ children }: BadgeProps) {
  return <span className={styles['badge']}>{children}</span>;
}
