import type { ComponentProps } from 'react';
import styles from './notice.module.css';

export interface NoticeProps extends Omit<ComponentProps<'div'>, 'className'> {
  /** An empty notice takes no space. */
  readonly isEmpty?: boolean;
}

/** The place of a message between the bar at the top and the screen. It is not printed. */
export function Notice({ isEmpty = false, ...rest }: NoticeProps) {
  return <div className={isEmpty ? undefined : styles['notice']} data-print="no" {...rest} />;
}
