import type { CueFeedback } from '../../../content/desk/views.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { joinWords } from './cues-of.ts';
import styles from './feedback-note.module.css';

export interface WordOutcomeProps {
  readonly text: string;
  readonly cues: CueFeedback;
}

/** The words that the person marked, beside those of the key; told apart from the points. */
export function WordOutcome({ text, cues: { marked, score } }: WordOutcomeProps) {
  const { cues } = sortingText;
  if (marked.length === 0) return <p>{score.f1 === 1 ? cues.exactNone : cues.yoursNone}</p>;
  return (
    <p>
      <span className={styles['lead']}>{cues.yours}: </span>
      {joinWords(text, marked).map(({ start, end }) => (
        <span key={start}>
          <q className={styles['yours']}>{text.slice(start, end)}</q>{' '}
        </span>
      ))}
      {score.f1 === 1 ? cues.exact : score.inKey === 0 ? null : cues.shared(score.shared, score.inKey)}
    </p>
  );
}
