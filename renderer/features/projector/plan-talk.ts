import type { ClaimVotes } from '../../../content/class/classroom.ts';

/** The stage of the discussion of one claim: vote, discuss, vote again, compare, see the answer. */
export type TalkStep = 'first-vote' | 'talk' | 'second-vote' | 'compare' | 'revealed';

/** The stage according to the saved votes; `isVotingAgain`: the class was asked to raise hands again. */
export function stepOf({ first, second, isRevealed }: ClaimVotes, isVotingAgain: boolean): TalkStep {
  if (isRevealed) return 'revealed';
  if (second !== null) return 'compare';
  if (first === null) return 'first-vote';
  return isVotingAgain ? 'second-vote' : 'talk';
}
