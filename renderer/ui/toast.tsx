import X from 'lucide-react/icons/x';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { keepFocus } from './keep-focus.ts';
import { LiveRegion } from './live-region.tsx';
import styles from './toast.module.css';

export interface ToastProps {
  /** The name of the region. */
  readonly regionName: string;
  /** null shows nothing; the region stays, so that later messages are announced. */
  readonly message: ReactNode | null;
  /** The button that undoes the action. */
  readonly undo?: { readonly name: string; readonly onUndo: () => void } | undefined;
  readonly dismissName: string;
  /** undefined for a message that disappears by itself when it is no longer true. */
  readonly onDismiss: (() => void) | undefined;
}

/**
 * A message at the bottom of the window. It stays until it is closed, so that nobody has to be quick to undo something.
 */
export function Toast({ regionName, message, undo, dismissName, onDismiss }: ToastProps) {
  // The element from which a keyboard user came to its buttons; it gets the focus back after closing.
  const from = useRef<HTMLElement | null>(null);
  const isInside = useRef(false);
  const isEmpty = message === null;
  useEffect(() => {
    if (isEmpty && isInside.current) keepFocus(from.current);
    if (isEmpty) isInside.current = false;
  }, [isEmpty]);
  return (
    <section
      className={styles['place']}
      aria-label={regionName}
      data-print="no"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) {
          from.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        }
        isInside.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        isInside.current = currentTarget.contains(relatedTarget);
      }}
    >
      <div className={styles['toast']} data-empty={isEmpty}>
        <LiveRegion className={styles['words']}>{message}</LiveRegion>
        {message === null || undo === undefined ? null : (
          <Button size="small" onClick={undo.onUndo}>
            {undo.name}
          </Button>
        )}
        {message === null || onDismiss === undefined ? null : (
          <Button look="quiet" size="small" aria-label={dismissName} onClick={onDismiss}>
            <X size="1.125em" aria-hidden="true" focusable="false" />
          </Button>
        )}
      </div>
    </section>
  );
}
