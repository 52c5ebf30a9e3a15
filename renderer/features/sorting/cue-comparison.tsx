import type { CueFeedback } from '../../../content/desk/views.ts';
import { cueText } from '../../text/cue-text.ts';
import { joinWords } from './cues-of.ts';
import { cutCues } from '../../judging/cut-text.ts';
import styles from './cue-comparison.module.css';

export interface CueComparisonProps {
  readonly text: string;
  readonly cues: CueFeedback;
}

/** The words that the person marked beside those of the key, and in a sentence how far they are the same. */
export function CueComparison({ text, cues: { marked, inKey, score } }: CueComparisonProps) {
  const shared = joinWords(
    text,
    marked.filter((word) => inKey.includes(word)),
  );
  const isSame = score.f1 === 1;
  const runs = (words: readonly number[], whose: 'yours' | 'keys' | 'same') => (
    <dd>
      {joinWords(text, words).map(({ start, end }) => (
        <span key={start}>
          <q className={styles['run']} data-whose={whose}>
            {cutCues(text.slice(start, end), shared, [], start).map((piece) =>
              piece.isCue && !isSame ? <b key={piece.start}>{piece.text}</b> : piece.text,
            )}
          </q>{' '}
        </span>
      ))}
    </dd>
  );

  return (
    <div className={styles['comparison']}>
      <p className={styles['said']}>{cueText.compare(score)}</p>
      {marked.length + inKey.length === 0 ? null : (
        <dl className={styles['rows']}>
          {marked.length === 0 || isSame ? null : (
            <div>
              <dt>{cueText.yours}</dt>
              {runs(marked, 'yours')}
            </div>
          )}
          {inKey.length === 0 ? null : (
            <div>
              <dt>{isSame ? cueText.same : cueText.keys}</dt>
              {runs(inKey, isSame ? 'same' : 'keys')}
            </div>
          )}
        </dl>
      )}
      <p className={styles['apart']}>
        {shared.length === 0 || isSame ? null : `${cueText.inBoth} `}
        {cueText.apart}
      </p>
    </div>
  );
}
