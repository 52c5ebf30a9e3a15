import { inLanguage } from './in-language.ts';
import styles from './claim-words.module.css';

export interface ClaimWordsProps {
  readonly text: string;
  readonly language: string;
  /** Once the claim is answered, two lines of it are enough: the room is for the feedback. */
  readonly isSettled: boolean;
}

/**
 * The words of the claim in the panel, drawn only where the text is out of sight while its claim is judged. For the eye:
 * the heading of the panel says them to a screen reader.
 */
export function ClaimWords({ text, language, isSettled }: ClaimWordsProps) {
  return (
    <p
      className={styles['claim']}
      data-settled={isSettled ? '' : undefined}
      {...inLanguage(language)}
      aria-hidden="true"
    >
      {text}
    </p>
  );
}
