import type { ReactNode } from 'react';
import styles from './badge.module.css';

export interface BadgeProps {
  readonly children: ReactNode;
}

/** A short tag of one or two words that names the kind of an item. */
export function Badge({ children }: BadgeProps) {
  return <span className={styles['badge']}>{children}</span>;
}
