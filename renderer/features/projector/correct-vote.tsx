import { useState } from 'react';
import type { VoteCounts } from '../../../content/class/classroom.ts';
import { appText } from '#text/app-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import { HandCounts } from './hand-counts.tsx';
import styles from './projected-claim.module.css';

export interface CorrectVoteProps {
  readonly round: 1 | 2;
  readonly counts: VoteCounts;
  readonly onSave: (counts: VoteCounts) => void;
  readonly onCancel: () => void;
}

/** A form to correct the counts of a saved vote. */
export function CorrectVote({ round, counts, onSave, onCancel }: CorrectVoteProps) {
  const [typed, setTyped] = useState(counts);
  return (
    <>
      <HandCounts
        legend={round === 1 ? projectorText.correctFirst : projectorText.correctSecond}
        counts={typed}
        onChange={setTyped}
        onTake={() => onSave(typed)}
      />
      <div className={styles['actions']}>
        <Button look="primary" onClick={() => onSave(typed)}>
          {projectorText.save}
        </Button>
        <Button onClick={onCancel}>{appText.cancel}</Button>
      </div>
    </>
  );
}
