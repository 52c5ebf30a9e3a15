import { type ComponentPropsWithRef, useCallback, useLayoutEffect, useRef } from 'react';
import { keepFocusSoon } from './keep-focus.ts';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'disabled' | 'className'> {
  /** `primary`: the only dark button of a screen, pressed by Enter. `quiet`: no border. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  /** `slight`: looks small but has the target size of a normal button; for navigation between screens. */
  readonly size?: 'normal' | 'slight' | 'small';
  readonly type?: 'button' | 'submit';
  /** The reason for being unavailable is shown beside it. It stays in the tab order, so that the focus is not lost. */
  readonly isUnavailable?: boolean;
}

/**
 * A button: at least 44 px in each direction, or 32 px if it is small and used with a mouse. An unavailable one is
 * marked as disabled and does nothing.
 */
export function Button({
  look = 'plain',
  size = 'normal',
  type = 'button',
  isUnavailable = false,
  onClick,
  ref,
  ...rest
}: ButtonProps) {
  const own = useRef<HTMLButtonElement | null>(null);
  // If a button removes itself, the focus would be lost.
  useLayoutEffect(() => {
    const button = own.current;
    return () => {
      if (button !== null && document.activeElement === button) keepFocusSoon();
    };
  }, []);
  const attach = useCallback(
    (button: HTMLButtonElement | null) => {
      own.current = button;
      if (typeof ref === 'function') return ref(button);
      if (ref !== null && ref !== undefined) ref.current = button;
      return undefined;
    },
    [ref],
  );
  return (
    <button
      {...rest}
      ref={attach}
      type={isUnavailable ? 'button' : type}
      className={styles['button']}
      data-look={look}
      data-size={size}
      aria-disabled={isUnavailable || undefined}
      onClick={isUnavailable ? undefined : onClick}
    />
  );
}
