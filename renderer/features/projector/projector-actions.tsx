import type { Ref } from 'react';
import type { ClaimVotes, ProjectorView, VoteCounts } from '../../../content/class/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { projectorText } from '#text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import type { TalkStep } from './plan-talk.ts';
import styles from './projected-claim.module.css';

export interface ProjectorActionsProps {
  /** The whole element, for measuring: it covers the content below it. */
  readonly ref: Ref<HTMLDivElement>;
  readonly view: ProjectorView;
  readonly votes: ClaimVotes;
  readonly step: TalkStep;
  /** Whether counts were typed and not saved yet. */
  readonly hasHands: boolean;
  readonly onGoOn: () => void;
}

const sum = ({ evidence, attribution, rhetoric }: VoteCounts): number => evidence + attribution + rhetoric;

/** The next step, other possible actions, and undoing the last step. */
export function ProjectorActions({ ref, view, votes, step, hasHands, onGoOn }: ProjectorActionsProps) {
  const { claim, lastStep } = votes;
  const at = useApp((state) => state.projectedAt);
  const picked = useApp((state) => state.projectedClaims.length);
  const takeVote = useApp((state) => state.takeVote);
  const revealClaim = useApp((state) => state.revealClaim);
  const undoVote = useApp((state) => state.undoVote);
  const areVotesJustDeleted = useApp((state) => state.areVotesJustDeleted);
  const handedIn = view.handedIn?.[claim] ?? null;
  const isVoting = step === 'first-vote' || step === 'second-vote';
  const deleted = areVotesJustDeleted ? view.votes.find((one) => one.lastStep === 'cleared') : undefined;
  return (
    <div ref={ref} className={styles['actions']}>
      {step === 'talk' ? <p className={styles['question']}>{projectorText.talk}</p> : null}
      {step === 'revealed' && at === picked - 1 ? (
        <p className={styles['question']}>
          {picked < view.lesson.claims.length ? projectorText.endOfPicked : projectorText.end}
        </p>
      ) : (
        <Button look="primary" onClick={onGoOn}>
          {nameOfNext(step, hasHands)}
        </Button>
      )}
      {step === 'first-vote' && handedIn !== null && sum(handedIn) > 0 ? (
        <Button onClick={() => void takeVote(claim, 1, handedIn)}>{projectorText.takeHandedIn(sum(handedIn))}</Button>
      ) : null}
      {step === 'talk' || (isVoting && hasHands) ? (
        <Button look="quiet" onClick={() => void revealClaim(claim)}>
          {projectorText.reveal}
        </Button>
      ) : null}
      {lastStep === null || lastStep === 'cleared' ? null : (
        <Button look="quiet" onClick={() => void undoVote(claim, lastStep)}>
          {projectorText.undo[lastStep]}
        </Button>
      )}
      {deleted === undefined ? null : (
        <Button look="quiet" onClick={() => void undoVote(deleted.claim, 'cleared')}>
          {projectorText.undo.cleared}
        </Button>
      )}
    </div>
  );
}

function nameOfNext(step: TalkStep, hasHands: boolean): string {
  switch (step) {
    case 'first-vote':
    case 'second-vote':
      return hasHands ? projectorText.take : projectorText.reveal;
    case 'talk':
      return projectorText.again;
    case 'compare':
      return projectorText.reveal;
    case 'revealed':
      return projectorText.next;
  }
}
