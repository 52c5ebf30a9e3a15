import { type ComponentPropsWithRef, useCallback, useLayoutEffect, useRef } from 'react';
import { keepFocusSoon } from './keep-focus.ts';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'disabled' | 'className'> {
  /** `primary`: the one dark button of a screen, what Enter does. `quiet`: no edge. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  /** `slight`: as little to look at as a small one, as large as a normal one to press; for the ways between screens. */
  readonly size?: 'normal' | 'slight' | 'small';
  readonly type?: 'button' | 'submit';
  /** Why it cannot be pressed is shown beside it; it keeps its place in the tab order so that nobody loses their place. */
  readonly isUnavailable?: boolean;
}

/** A button: at least 44 px each way, or 32 px when small and pressed with a mouse. An unavailable one is said to be so and does nothing. */
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
  // A button that does away with itself would take the focus along.
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
