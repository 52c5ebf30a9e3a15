import { useId, type ReactNode } from 'react';
import { LiveRegion } from './live-region.tsx';
import styles from './field.module.css';

/** The ids and attributes that connect a control with its label, hint and error. */
export interface FieldControl {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly hint: string;
  /** The error of the value; null if there is none. Announced when it appears. Omitted if the value cannot be wrong. */
  readonly error?: string | null;
  /** Renders the control, with the attributes that connect it to its texts. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control with its label, hint and error. */
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
