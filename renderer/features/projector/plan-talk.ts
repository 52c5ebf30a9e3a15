import type { ClaimVotes } from '../../../content/class/classroom.ts';

/** Where the talk about one claim stands: vote, discuss, vote again, look at both, see the answer. */
export type TalkStep = 'first-vote' | 'talk' | 'second-vote' | 'compare' | 'revealed';

/** The step that follows from what was kept; `isVotingAgain` is that the class was asked to raise hands once more. */
export function stepOf({ first, second, isRevealed }: ClaimVotes, isVotingAgain: boolean): TalkStep {
  if (isRevealed) return 'revealed';
  if (second !== null) return 'compare';
  if (first === null) return 'first-vote';
  return isVotingAgain ? 'second-vote' : 'talk';
}
