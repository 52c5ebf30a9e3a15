import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useState } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** What is in it, in a few words: text, or text with marks. */
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Whether a line separates it from what stands above it; without one it is as narrow as its title. */
  readonly look?: 'lined' | 'plain';
  /** Whether what is in it is only made once it is opened: for what costs time or has to know its width. */
  readonly isLazy?: boolean;
  /** Whether it is unfolded at first. */
  readonly startsOpen?: boolean;
}

/** Something more to read, folded under its title until it is asked for. On paper it is open. */
export function Disclosure({ title, children, look = 'lined', isLazy = false, startsOpen = false }: DisclosureProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={styles['disclosure']}
      data-look={look}
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
