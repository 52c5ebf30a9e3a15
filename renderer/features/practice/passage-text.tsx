import type { PassageFeedback, PassageToSort } from '../../../content/study/views.ts';
import { cueWords } from '../../../content/lesson/marked-words.ts';
import { joinWords, splitWords } from '../../../content/lesson/words.ts';
import { locateQuote } from '../../../content/lesson/locate-quote.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { cutCues } from '../../claim/cut-text.ts';
import styles from './passage-text.module.css';

export interface PassageTextProps {
  readonly passage: PassageToSort;
  /** What the key says, once it may be said. */
  readonly told: PassageFeedback | null;
}

/** A passage with its marked claim; once it is answered, with the words that decide lit in it. */
export function PassageText({ passage: { text, quote, language }, told }: PassageTextProps) {
  const place = locateQuote(text, quote);
  // The bank is linted, so a quote is found; if one were not, the passage could still be read.
  const { start, end } = place.ok ? place.value : { start: 0, end: text.length };
  const claim = text.slice(start, end);
  const words = splitWords(claim, language);
  const cues = told === null ? [] : joinWords(words, cueWords(claim, words, told.entry).inKey);
  return (
    <p className={styles['passage']} {...inLanguage(language)}>
      {text.slice(0, start)}
      <mark className={styles['claim']} data-label={told?.entry.label}>
        {cutCues(claim, cues).map((piece) =>
          piece.isCue ? (
            <span key={piece.start} className={styles['lit']}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </mark>
      {text.slice(end)}
    </p>
  );
}
