import { inLanguage } from './in-language.ts';
import styles from './claim-words.module.css';

export interface ClaimWordsProps {
  readonly text: string;
  readonly language: string;
  /** Once the claim is answered, two lines of it are enough; the rest of the space is for the feedback. */
  readonly isSettled: boolean;
}

/**
 * The words of the claim in the panel, shown only if the text is out of sight while its claim is judged. Hidden from
 * screen readers, which get the words from the heading of the panel.
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
