import type { PassageFeedback, PassageToSort } from '../../../content/study/views.ts';
import { cueWords } from '../../../content/lesson/marked-words.ts';
import { joinWords, splitWords } from '../../../content/lesson/words.ts';
import { locateQuote } from '../../../content/lesson/locate-quote.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { cutCues } from '../../claim/cut-text.ts';
import styles from './passage-text.module.css';

export interface PassageTextProps {
  readonly passage: PassageToSort;
  /** The feedback of the key, once it may be shown. */
  readonly feedback: PassageFeedback | null;
}

/** A passage with its marked claim; after answering, with the decisive words highlighted. */
export function PassageText({ passage: { text, quote, language }, feedback }: PassageTextProps) {
  const place = locateQuote(text, quote);
  // The bank is linted, so the quote is always found; if it were not, the passage would still be readable.
  const { start, end } = place.ok ? place.value : { start: 0, end: text.length };
  const claim = text.slice(start, end);
  const words = splitWords(claim, language);
  const cues = feedback === null ? [] : joinWords(words, cueWords(claim, words, feedback.entry).inKey);
  return (
    <p className={styles['passage']} {...inLanguage(language)}>
      {text.slice(0, start)}
      <mark className={styles['claim']} data-label={feedback?.entry.label}>
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
