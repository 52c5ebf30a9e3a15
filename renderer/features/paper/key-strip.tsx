import type { AnswerKey, ClaimId } from '../../../content/lesson/format.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import styles from './key-strip.module.css';

export interface KeyStripProps {
  readonly answerKey: AnswerKey;
  /** The claims on the sheet, with their numbers. */
  readonly claims: readonly { readonly claim: ClaimId; readonly number: number }[];
}

/**
 * The key in one line, for checking a pile of sheets: a letter for each number, and below it the other labels that earn
 * points.
 */
export function KeyStrip({ answerKey, claims }: KeyStripProps) {
  const entries = new Map(answerKey.entries.map((entry) => [entry.claim, entry]));
  return (
    <section aria-labelledby="key-strip">
      <h3 id="key-strip" className={styles['title']}>
        {paperText.strip}
      </h3>
      <p className={styles['hint']}>
        {paperText.stripHint(LABELS.map((label) => [labelText[label].letter, labelText[label].word]))}
      </p>
      <ol className={styles['strip']}>
        {claims.map(({ claim, number }) => {
          const entry = entries.get(claim);
          if (entry === undefined) return null;
          const also = LABELS.filter((label) => label !== entry.label && entry.credits[label] > 0);
          return (
            <li key={claim} value={number} className={styles['cell']}>
              <span className={styles['number']}>{number}</span>
              <strong>{labelText[entry.label].letter}</strong>
              {also.map((label) => (
                <span key={label} className={styles['also']}>
                  {paperText.alsoEarns(labelText[label].letter, entry.credits[label])}
                </span>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
