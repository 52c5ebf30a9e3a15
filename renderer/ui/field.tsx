import { useId, type ReactNode } from 'react';
import { LiveRegion } from './live-region.tsx';
import styles from './field.module.css';

/** What ties a control to its label, its hint and what is wrong with its value. */
export interface FieldControl {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the value; null when nothing is. Read out when it appears. Left out where nothing can be. */
  readonly error?: string | null;
  /** Draws the control, with what ties it to its words. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control with its label, its hint and what is wrong with its value. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hasError = typeof error === 'string';
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </p>
      {children({
        id,
        className: styles['input'],
        'aria-describedby': hasError ? `${id}-hint ${id}-error` : `${id}-hint`,
        'aria-invalid': hasError,
      })}
      {error === undefined ? null : (
        <LiveRegion as="p" urgency="assertive" id={`${id}-error`} className={styles['error']}>
          {error}
        </LiveRegion>
      )}
    </div>
  );
}
