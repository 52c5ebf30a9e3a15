import { cueWords } from '../../content/lesson/marked-words.ts';
import { joinWords, splitWords } from '../../content/lesson/words.ts';
import { sortingText } from '#text/sorting-text.ts';
import { inLanguage } from './in-language.ts';
import { PROGRAM_LANGUAGE } from '#text/locale.ts';
import type { Judgement } from './say-feedback.ts';
import { WithTerms } from './with-terms.tsx';
import styles from './feedback-note.module.css';

export interface FeedbackWordsProps {
  /** The text of the claim. */
  readonly text: string;
  readonly language: string;
  readonly entry: Judgement['entry'];
  /** Whether the key's words are already shown beside the person's. */
  readonly isCompared: boolean;
}

/** Whether the entry says which words are decisive, even if it says none are; one that a teacher changed does not. */
export const saysWords = ({ source, cues }: Judgement['entry']): boolean => source !== undefined || cues.length > 0;

/**
 * The decisive words, which are also highlighted in the article; for rhetoric, whether it is a bare assertion or a
 * matter of wording.
 */
export function FeedbackWords({ text, language, entry, isCompared }: FeedbackWordsProps) {
  const all = splitWords(text, language);
  const words = joinWords(all, cueWords(text, all, entry).inKey);
  const isBare = entry.techniques.some(({ name }) => name === 'x-bare-assertion');
  if (words.length === 0) return <p>{entry.label === 'rhetoric' ? sortingText.noWords : sortingText.noCue}</p>;
  return (
    <>
      {isCompared ? null : (
        <p className={styles['words']}>
          {words.map(({ start, end }) => (
            <q key={start} className={styles['quoted']} {...inLanguage(language)}>
              {text.slice(start, end)}
            </q>
          ))}
        </p>
      )}
      {entry.label !== 'rhetoric' ? null : (
        <p>
          {isBare ? (
            <WithTerms text={sortingText.bareAssertion} language={PROGRAM_LANGUAGE.lang} />
          ) : (
            sortingText.wording
          )}
        </p>
      )}
    </>
  );
}
