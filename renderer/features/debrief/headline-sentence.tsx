import type { DebriefView } from '../../../content/debrief/debrief-view.ts';
import { debriefText, type BearingCounts } from '../../text/debrief-text.ts';
import styles from './headline-sentence.module.css';

export interface HeadlineSentenceProps {
  readonly debrief: DebriefView;
}

const countUnder = ({ bearing }: DebriefView, label: keyof BearingCounts): number =>
  bearing.find((group) => group.label === label)?.claims.length ?? 0;

/** The answer in three sentences: what the headline says, how much bears on it and how much of that is evidence, and what the rest is. */
export function HeadlineSentence({ debrief }: HeadlineSentenceProps) {
  const counts: BearingCounts = {
    evidence: countUnder(debrief, 'evidence'),
    attribution: countUnder(debrief, 'attribution'),
    rhetoric: countUnder(debrief, 'rhetoric'),
  };
  return (
    <p className={styles['sentence']}>
      {debriefText.headlineSays(debrief.headlineSays)} <strong>{debriefText.bearing(counts)}</strong>
      {counts.attribution + counts.rhetoric === 0 ? null : ` ${debriefText.rest(counts)}`}
    </p>
  );
}
