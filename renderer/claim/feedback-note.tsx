import { lazy, Suspense, useId, type ReactNode } from 'react';
import { isDefensible } from '../../content/lesson/credit.ts';
import { LABELS } from '../../content/lesson/label.ts';
import { isContested } from '../../content/lesson/is-contested.ts';
import { verdictOf } from '../../content/scoring/verdict-of.ts';
import { sortingText } from '#text/sorting-text.ts';
import { cueText } from '#text/cue-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { VerdictSign } from '../ui/verdict-sign.tsx';
import { FeedbackSource, hasSource } from './feedback-source.tsx';
import { FeedbackWords, saysWords } from './feedback-words.tsx';
import { hasTechniques } from './has-techniques.ts';
import { sayVerdict, type Judgement } from './say-feedback.ts';
import { WithTerms } from './with-terms.tsx';
import styles from './feedback-note.module.css';

// The descriptions of techniques are long and folded, so they are not needed for the first frame.
const FeedbackTechniques = lazy(() =>
  import('./feedback-techniques.tsx').then((module) => ({ default: module.FeedbackTechniques })),
);

export interface FeedbackNoteProps {
  /** The text of the claim. */
  readonly text: string;
  /** The language of the claim. */
  readonly language: string;
  readonly feedback: Judgement;
  /** The person's marked words compared with those of the key; null if none were asked for. */
  readonly comparison: ReactNode;
  /** Further folded content below the reason, with its own disclosure. */
  readonly more?: ReactNode;
}

/** The feedback note: the verdict, the reason, and why the chosen label is wrong; everything else is folded. */
export function FeedbackNote({ text, language, feedback, comparison, more = null }: FeedbackNoteProps) {
  const id = useId();
  const { entry, response, credit } = feedback;
  const verdict = verdictOf(feedback);
  const chosenOther = response !== null && response.label !== entry.label ? response.label : null;
  const reason = entry.rationales[entry.label];
  const whyNot = chosenOther === null ? undefined : entry.rationales[chosenOther];
  const alsoEarns = LABELS.filter((label) => label !== entry.label && isDefensible(entry.credits[label]));

  return (
    <section className={styles['note']} data-verdict={verdict} aria-labelledby={`${id}verdict`}>
      <div className={styles['head']}>
        <h3 id={`${id}verdict`} className={styles['verdict']}>
          <VerdictSign verdict={verdict} />
          {sayVerdict(feedback)}
        </h3>
        {verdict === 'part' ? <p className={styles['earned']}>{sortingText.earned(credit)}</p> : null}
      </div>
      {reason === undefined ? null : (
        <p data-reason="" dir="auto">
          <WithTerms text={reason} language={language} />
        </p>
      )}
      {chosenOther === null || whyNot === undefined ? null : (
        <div>
          <h4 className={styles['small']}>
            {verdict === 'right' ? sortingText.why(chosenOther) : sortingText.whyNot(chosenOther)}
          </h4>
          <p dir="auto">
            <WithTerms text={whyNot} language={language} />
          </p>
        </div>
      )}
      <div className={styles['folds']} data-label={entry.label}>
        {comparison === null && !saysWords(entry) ? null : (
          <Disclosure title={comparison === null ? sortingText.words : cueText.both}>
            {comparison}
            <FeedbackWords text={text} language={language} entry={entry} isCompared={comparison !== null} />
          </Disclosure>
        )}
        {hasTechniques(entry) ? (
          <Disclosure title={sortingText.techniques}>
            <Suspense fallback={null}>
              <FeedbackTechniques entry={entry} language={language} />
            </Suspense>
          </Disclosure>
        ) : null}
        {hasSource(entry) ? (
          <Disclosure title={sortingText.sourceAndCheck}>
            <FeedbackSource entry={entry} />
          </Disclosure>
        ) : null}
        {isContested(entry) ? (
          <Disclosure title={sortingText.contested}>
            {entry.whyContested === null ? null : (
              <p dir="auto">
                <WithTerms text={entry.whyContested} language={language} />
              </p>
            )}
            <p className={styles['earned']}>
              {alsoEarns.map((label) => sortingText.contestedEarns(label, entry.credits[label])).join(' ')}
            </p>
          </Disclosure>
        ) : null}
        {more}
      </div>
    </section>
  );
}
