import X from 'lucide-react/icons/x';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { keepFocus } from './keep-focus.ts';
import { LiveRegion } from './live-region.tsx';
import styles from './toast.module.css';

export interface ToastProps {
  /** What the region is called. */
  readonly regionName: string;
  /** null draws nothing; the region stays, so that what comes is read out. */
  readonly message: ReactNode | null;
  /** The button that takes back what was done. */
  readonly undo?: { readonly name: string; readonly onUndo: () => void } | undefined;
  readonly dismissName: string;
  /** undefined for a message that goes by itself, once it no longer holds. */
  readonly onDismiss: (() => void) | undefined;
}

/** A strip at the foot of the window. It waits until it is closed: nobody has to be quick to take something back. */
export function Toast({ regionName, message, undo, dismissName, onDismiss }: ToastProps) {
  // Where somebody came from who went to its buttons by key, and where they go on once it is closed.
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
