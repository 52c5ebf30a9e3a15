import type { ReactNode } from 'react';
import styles from './beside.module.css';

/** Its children next to each other if there is space, otherwise one below the other. */
export function Beside({ children }: { readonly children: ReactNode }) {
  return <div className={styles['beside']}>{children}</div>;
}
