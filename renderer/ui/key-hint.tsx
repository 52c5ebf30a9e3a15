import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** The key as printed on a keyboard: `1`, `Q`, `Enter`. */
  readonly keyName: string;
}

/**
 * The key of a control, shown on the control. Hidden from screen readers, which read the control's `aria-keyshortcuts`
 * instead: a name such as "Evidence 1" would be spoken each time.
 */
export function KeyHint({ keyName }: KeyHintProps) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {keyName}
    </kbd>
  );
}
