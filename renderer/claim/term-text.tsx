import { useId, useMemo, useState } from 'react';
import { LABELS } from '../../content/lesson/label.ts';
import { TECHNIQUES } from '../../content/lesson/technique.ts';
import { besideText } from '#text/beside-text.ts';
import { glossaryText } from '#text/glossary-text.ts';
import { labelText } from '#text/label-text.ts';
import { techniqueText } from '#text/technique-text.ts';
import { findTerms } from './find-terms.ts';
import styles from './term-text.module.css';

export interface TermTextProps {
  readonly text: string;
  /** The language of the text. The glossary is in English, so other languages have no terms. */
  readonly language: string;
}

/**
 * The meanings of terms that may be unknown; “claim” and similar words occur in every second sentence and are not
 * marked.
 */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  // A name of one word, such as “Doubt”, usually occurs as an ordinary word, not as the technique.
  ...TECHNIQUES.map((technique) => techniqueText[technique])
    .filter(({ name }) => name.includes(' '))
    .map(({ name, does }) => [name, does] as const),
  ...LABELS.map((label) => [labelText[label].word, labelText[label].line] as const),
  ...glossaryText.word
    .filter(({ name }) => glossaryText.inPlace.some((one) => one === name))
    .map(({ name, means }) => [name, means] as const),
]);

/** A text in which each glossary term can be opened in place; one at a time, below the text. */
export function TermText({ text, language }: TermTextProps) {
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const isEnglish = /^en(-|$)/i.test(language);
  const pieces = useMemo(() => findTerms(text, isEnglish ? [...MEANINGS.keys()] : []), [text, isEnglish]);
  const means = open === null ? undefined : MEANINGS.get(open);
  return (
    <>
      {pieces.map(({ text: piece, term }, at) =>
        term === null ? (
          <span key={String(at)}>{piece}</span>
        ) : (
          <button
            key={String(at)}
            type="button"
            className={styles['term']}
            aria-expanded={open === term}
            aria-controls={open === term ? id : undefined}
            onClick={() => {
              setOpen(open === term ? null : term);
            }}
          >
            {piece}
          </button>
        ),
      )}
      {open === null || means === undefined ? null : (
        <span id={id} className={styles['means']} role="note" aria-label={besideText.term(open)}>
          <dfn className={styles['name']}>{open}:</dfn> {means}
        </span>
      )}
    </>
  );
}
