import type { Feedback } from '../../../content/desk/views.ts';
import type { Span } from '../../../content/lesson/locate-quote.ts';
import { sayWords } from '../../claim/say-feedback.ts';
import { cueText } from '#text/cue-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import styles from './cue-comparison.module.css';

export interface CueComparisonProps {
  readonly text: string;
  readonly language: string;
  readonly feedback: Feedback;
  readonly cues: NonNullable<Feedback['cues']>;
}

/** The words that the person marked beside those of the key; for the right label, also how far they agree. */
export function CueComparison({ text, language, feedback, cues }: CueComparisonProps) {
  const { marked, inKey, score } = cues;
  const said = sayWords(feedback, cues);
  const isSame = score.f1 === 1 && score.shared === score.inKey && score.shared === score.marked;
  const runs = (words: readonly Span[], whose: 'yours' | 'keys') => (
    <dd>
      {words.length === 0
        ? cueText.noneMarked
        : words.map(({ start, end }) => (
            <span key={start}>
              <q className={styles['run']} data-whose={whose} {...inLanguage(language)}>
                {text.slice(start, end)}
              </q>{' '}
            </span>
          ))}
    </dd>
  );

  return (
    <div className={styles['comparison']}>
      {said === null ? null : <p className={styles['said']}>{said}</p>}
      {marked.length + inKey.length === 0 ? null : (
        <dl className={styles['rows']}>
          {isSame ? null : (
            <div>
              <dt>{cueText.yours}</dt>
              {runs(marked, 'yours')}
            </div>
          )}
          <div>
            <dt>{cueText.keys}</dt>
            {runs(inKey, 'keys')}
          </div>
        </dl>
      )}
    </div>
  );
}
