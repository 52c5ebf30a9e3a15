import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

export interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something more to read, folded under its title until it is asked for. On paper it is open. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className={styles['fold']}>
      <summary className={styles['title']}>
        <ChevronRight className={styles['sign']} aria-hidden="true" focusable="false" />
        {title}
      </summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}
