import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** The key as it is printed on a keyboard: `1`, `Q`, `Enter`. */
  readonly keyName: string;
}

/**
 * The key of a control, printed on it. Hidden from screen readers, which get it from the control's `aria-keyshortcuts`:
 * a name such as "Evidence 1" would be spoken each time.
 */
export function KeyHint({ keyName }: KeyHintProps) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {keyName}
    </kbd>
  );
}
