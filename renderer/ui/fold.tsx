import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useState } from 'react';
import styles from './fold.module.css';

export interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Whether what is in it is only made once it is opened: for what costs time or has to know its width. */
  readonly isLazy?: boolean;
  /** Whether it is unfolded at first. */
  readonly startsOpen?: boolean;
}

/** Something more to read, folded under its title until it is asked for. On paper it is open. */
export function Fold({ title, children, isLazy = false, startsOpen = false }: FoldProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={styles['fold']}
      open={startsOpen}
      onToggle={
        isLazy
          ? () => {
              setWasOpened(true);
            }
          : undefined
      }
    >
      <summary className={styles['title']}>
        <ChevronRight className={styles['sign']} aria-hidden="true" focusable="false" />
        {title}
      </summary>
      <div className={styles['body']}>{isLazy && !wasOpened ? null : children}</div>
    </details>
  );
}
