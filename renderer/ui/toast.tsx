import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './toast.module.css';

export interface ToastProps {
  /** What the region is called. */
  readonly regionName: string;
  /** null draws nothing; the region stays, so that what comes is read out. */
  readonly message: ReactNode | null;
  /** The button that takes back what was done. */
  readonly undo?: { readonly name: string; readonly onUndo: () => void } | undefined;
  readonly dismissName: string;
  readonly onDismiss: () => void;
}

/** A strip at the foot of the window. It waits until it is closed: nobody has to be quick to take something back. */
export function Toast({ regionName, message, undo, dismissName, onDismiss }: ToastProps) {
  return (
    <section className={styles['place']} aria-label={regionName} data-print="no">
      <div className={styles['toast']} data-empty={message === null}>
        <div className={styles['words']} role="status">
          {message}
        </div>
        {message === null || undo === undefined ? null : (
          <Button size="small" onClick={undo.onUndo}>
            {undo.name}
          </Button>
        )}
        {message === null ? null : (
          <Button look="quiet" size="small" aria-label={dismissName} onClick={onDismiss}>
            <X size={18} aria-hidden="true" focusable="false" />
          </Button>
        )}
      </div>
    </section>
  );
}
