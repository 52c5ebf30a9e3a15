import { sortingText } from '../text/sorting-text.ts';
import { techniqueText } from '../text/technique-text.ts';
import type { Judgement } from './say-feedback.ts';
import styles from './feedback-note.module.css';

export interface FeedbackWordsProps {
  readonly entry: Judgement['entry'];
  /** The key's words stand beside the person's already. */
  readonly isCompared: boolean;
}

/** Which words decide, and what they do; for rhetoric, whether it is a bare assertion or wording. */
export function FeedbackWords({ entry, isCompared }: FeedbackWordsProps) {
  const isBare = entry.techniques.some(({ name }) => name === 'x-bare-assertion');
  const others = entry.techniques.filter(({ name }) => name !== 'x-bare-assertion');
  return (
    <>
      {entry.cues.length > 0 ? (
        isCompared ? null : (
          <p>
            <span className={styles['lead']}>{sortingText.words}: </span>
            {entry.cues.map((cue, at) => (
              <span key={`${cue.prefix}|${cue.exact}`}>
                {at === 0 ? null : ' '}
                <q className={styles['quoted']}>{cue.exact}</q>
              </span>
            ))}
          </p>
        )
      ) : (
        <p>{entry.label === 'rhetoric' ? sortingText.noWords : sortingText.noCue}</p>
      )}
      {entry.label !== 'rhetoric' ? null : isBare ? (
        entry.cues.length > 0 ? (
          <p>{sortingText.bareAssertion}</p>
        ) : null
      ) : (
        <p>{sortingText.wording}</p>
      )}
      {others.length === 0 ? null : (
        <ul className={styles['techniques']} aria-label={sortingText.techniques}>
          {others.map(({ name, words }) => (
            <li key={`${name}|${words.prefix}|${words.exact}`}>
              <q className={styles['quoted']}>{words.exact}</q>{' '}
              <span className={styles['lead']}>{techniqueText[name].name}:</span> {techniqueText[name].does}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
