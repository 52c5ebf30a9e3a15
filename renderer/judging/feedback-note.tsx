import Check from 'lucide-react/icons/check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import Contrast from 'lucide-react/icons/contrast';
import { useId, type ReactNode } from 'react';
import { LABELS } from '../../content/lesson/label.ts';
import { isContested } from '../../content/scoring/is-contested.ts';
import { verdictOf, type Verdict } from '../../content/scoring/verdict-of.ts';
import { sortingText } from '../text/sorting-text.ts';
import { FeedbackSource } from './feedback-source.tsx';
import { FeedbackWords } from './feedback-words.tsx';
import { sayVerdict, type Judgement } from './say-feedback.ts';
import styles from './feedback-note.module.css';

export interface FeedbackNoteProps {
  readonly feedback: Judgement;
  /** The words that the person marked beside those of the key; null where none were asked for. */
  readonly comparison: ReactNode;
}

const ICONS = { right: Check, part: Contrast, wrong: CornerDownRight, missing: CircleDashed } as const satisfies Record<
  Verdict,
  unknown
>;

/** The margin note: what the key says, which words decide, why, why not the label that was chosen, and how to check. */
export function FeedbackNote({ feedback, comparison }: FeedbackNoteProps) {
  const id = useId();
  const { entry, response, credit } = feedback;
  const verdict = verdictOf(feedback);
  const Icon = ICONS[verdict];
  const chosenOther = response !== null && response.label !== entry.label ? response.label : null;
  const alsoEarns = LABELS.filter((label) => label !== entry.label && entry.credits[label] >= 0.5);

  return (
    <section className={styles['note']} data-label={entry.label} aria-labelledby={`${id}verdict`}>
      <h3 id={`${id}verdict`} className={styles['verdict']}>
        <Icon size={20} strokeWidth={2.5} aria-hidden="true" focusable="false" />
        {sayVerdict(feedback)}
      </h3>
      {verdict === 'part' ? <p className={styles['earned']}>{sortingText.earned(credit)}</p> : null}
      {comparison}
      <FeedbackWords entry={entry} isCompared={comparison !== null} />
      <p>{entry.rationales[entry.label]}</p>
      {chosenOther === null ? null : (
        <div>
          <h4 className={styles['small']}>
            {credit === 1 ? sortingText.why(chosenOther) : sortingText.whyNot(chosenOther)}
          </h4>
          <p>{entry.rationales[chosenOther]}</p>
        </div>
      )}
      {isContested(entry) ? (
        <div className={styles['contested']}>
          <h4 className={styles['small']}>{sortingText.contested}</h4>
          {entry.whyContested === null ? null : <p>{entry.whyContested}</p>}
          <p className={styles['earned']}>
            {alsoEarns.map((label) => sortingText.contestedEarns(label, entry.credits[label])).join(' ')}
          </p>
        </div>
      ) : null}
      <FeedbackSource entry={entry} />
    </section>
  );
}
