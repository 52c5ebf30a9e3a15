import type { ComponentProps } from 'react';
import styles from './heading.module.css';

export interface HeadingProps extends Omit<ComponentProps<'h2'>, 'className'> {
  /** The place in the outline of the screen; the title of the screen is level 1 (`ScreenTitle`). */
  readonly level: 2 | 3 | 4;
  readonly size?: 'm' | 'l' | 'xl';
}

/** The heading of a part of a screen: what it looks like does not depend on its level. */
export function Heading({ level, size = 'l', ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag className={styles['heading']} data-size={size} {...rest} />;
}
