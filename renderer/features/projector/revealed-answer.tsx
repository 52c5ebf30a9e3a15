import type { Ref } from 'react';
import type { ClaimVotes, VoteCounts } from '../../../content/class/classroom.ts';
import type { KeyEntry } from '../../../content/lesson/format.ts';
import { labelText } from '#text/label-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import styles from './revealed-answer.module.css';

export interface RevealedAnswerProps {
  readonly entry: KeyEntry;
  readonly votes: ClaimVotes;
  /** Whether the teacher has changed the entry. */
  readonly isChanged: boolean;
  /** The element to scroll into view if the window is too small for the claim and the whole answer. */
  readonly labelRef: Ref<HTMLHeadingElement>;
}

/** The label, the reason in a sentence or two, and the effect of the discussion. */
export function RevealedAnswer({ entry, votes, isChanged, labelRef }: RevealedAnswerProps) {
  return (
    <section className={styles['answer']} aria-live="polite">
      <h2 ref={labelRef} className={styles['label']}>
        <span className={styles['says']}>{projectorText.answer}</span>{' '}
        <LabelMark label={entry.label} word={labelText[entry.label].word} />
      </h2>
      <p dir="auto">{entry.rationales[entry.label] ?? projectorText.changed}</p>
      {entry.cues.length > 0 || isChanged ? null : (
        <p>{entry.label === 'rhetoric' ? projectorText.noWords : projectorText.noCue}</p>
      )}
      {entry.whyContested === null ? null : (
        <p>
          <strong>{projectorText.contested}</strong> <bdi>{entry.whyContested}</bdi>
        </p>
      )}
      {votes.first === null || votes.second === null ? null : (
        <p>
          {projectorText.shift(
            votes.first[entry.label],
            sum(votes.first),
            votes.second[entry.label],
            sum(votes.second),
          )}{' '}
          {votes.gain === null ? null : projectorText.gain(votes.gain)}
        </p>
      )}
    </section>
  );
}

const sum = ({ evidence, attribution, rhetoric }: VoteCounts): number => evidence + attribution + rhetoric;
