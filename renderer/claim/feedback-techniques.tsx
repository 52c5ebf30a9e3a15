import { techniqueText } from '#text/technique-text.ts';
import { techniquesOf } from './has-techniques.ts';
import { inLanguage } from './in-language.ts';
import type { Judgement } from './say-feedback.ts';
import styles from './feedback-note.module.css';

export interface FeedbackTechniquesProps {
  readonly entry: Judgement['entry'];
  readonly language: string;
}

/** The effects of the wording on a reader, one technique per line. */
export function FeedbackTechniques({ entry, language }: FeedbackTechniquesProps) {
  return (
    <ul className={styles['techniques']}>
      {techniquesOf(entry).map(({ name, words }) => (
        <li key={`${name}|${words.prefix}|${words.exact}`}>
          <q className={styles['quoted']} {...inLanguage(language)}>
            {words.exact}
          </q>{' '}
          <span className={styles['lead']}>{techniqueText[name].name}:</span> {techniqueText[name].does}
        </li>
      ))}
    </ul>
  );
}
