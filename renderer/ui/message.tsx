import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import styles from './message.module.css';

export interface MessageProps {
  /** `care`: something went wrong, or the person should think before continuing. */
  readonly tone: 'note' | 'care';
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly actions?: ReactNode;
}

const ICONS = { note: Info, care: TriangleAlert } as const;

/** A separate block of a few sentences: what happened, what is safe, what to do now. */
export function Message({ tone, title, children, actions }: MessageProps) {
  const Icon = ICONS[tone];
  return (
    <div className={styles['message']} data-tone={tone}>
      <Icon className={styles['icon']} size={22} aria-hidden="true" focusable="false" />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {children}
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
