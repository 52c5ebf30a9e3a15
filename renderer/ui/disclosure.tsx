import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useState } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** A short description of the content: text, or text with marks. */
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Whether a line separates it from the content above; without the line it is as narrow as its title. */
  readonly look?: 'lined' | 'plain';
  /** Whether the content is rendered only after opening: for content that is slow or must know its width. */
  readonly isLazy?: boolean;
  /** Whether it is open initially. */
  readonly startsOpen?: boolean;
}

/** Additional content that is folded under its title. On paper it is open. */
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
