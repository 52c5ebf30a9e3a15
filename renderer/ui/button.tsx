import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'disabled' | 'className'> {
  /** `primary`: the one dark button of a screen, what Enter does. `quiet`: no edge. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly type?: 'button' | 'submit';
  /** Why it cannot be pressed is shown beside it; it keeps its place in the tab order so that nobody loses their place. */
  readonly isUnavailable?: boolean;
}

/** A button: at least 44 px high, or 32 px when small. An unavailable one is said to be so and does nothing. */
export function Button({
  look = 'plain',
  size = 'normal',
  type = 'button',
  isUnavailable = false,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={isUnavailable ? 'button' : type}
      className={styles['button']}
      data-look={look}
      data-size={size}
      aria-disabled={isUnavailable || undefined}
      onClick={isUnavailable ? undefined : onClick}
    />
  );
}
