import type { ProjectorView, VoteCounts, VoteStep } from '../../content/class/classroom.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import { actionsLater } from './actions-later.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** Hands that were typed and not taken yet. */
export interface TypedHands {
  readonly round: 1 | 2;
  readonly counts: VoteCounts;
}

interface ProjectorState {
  readonly projector: Waiting<ProjectorView>;
  /** The claims that the projector leads through, in their order: those of the lesson, or some that were picked. */
  readonly projectedClaims: readonly ClaimId[];
  /** What students wrote about these claims, as the teacher picked it in the report; without names. */
  readonly projectedSentences: Readonly<Record<ClaimId, readonly string[]>>;
  /** The place among them of the claim on the projector, from 0. */
  readonly projectedAt: number;
  /** Hands that were typed for a claim and not taken: they wait until the teacher comes back to it. */
  readonly typedHands: Readonly<Record<ClaimId, TypedHands>>;
  /** Whether the votes were deleted just now, so that bringing them back is offered at hand. */
  readonly areVotesJustDeleted: boolean;
}

export interface ProjectorCommands {
  /**
   * Puts a lesson on the projector; votes are kept with a class. Without one it is the first there is, or a new one of
   * the given name, so that nothing has to be set up before.
   */
  readonly openProjector: (lesson: ContentHash, of: ClassId | null, nameOfNew: string) => Promise<void>;
  /** From the report of a class straight to some claims of it, in this order, with what students wrote about them; leaving leads back to the report. */
  readonly projectFromReport: (
    claims: readonly ClaimId[],
    sentences?: Readonly<Record<ClaimId, readonly string[]>>,
  ) => Promise<void>;
  readonly projectClaim: (at: number) => void;
  /** Shows one claim; one that was not picked ends the picking, and the projector leads through the whole lesson. */
  readonly pickClaim: (claim: ClaimId) => void;
  readonly typeHands: (claim: ClaimId, typed: TypedHands | null) => void;
  /** Says whether it was kept. */
  readonly takeVote: (claim: ClaimId, round: 1 | 2, counts: VoteCounts) => Promise<boolean>;
  readonly revealClaim: (claim: ClaimId) => Promise<void>;
  readonly undoVote: (claim: ClaimId, step: VoteStep) => Promise<void>;
  readonly clearVotes: () => Promise<void>;
  readonly leaveProjector: () => void;
}

export type ProjectorSlice = ProjectorState & ProjectorCommands;

export const createProjectorSlice: SliceOf<ProjectorSlice> = (platform, set, get, loader) => ({
  projector: IDLE,
  projectedClaims: [],
  projectedSentences: {},
  projectedAt: 0,
  typedHands: {},
  areVotesJustDeleted: false,
  ...actionsLater<ProjectorCommands>(
    set,
    async () => (await import('./projector-commands.ts')).createProjectorCommands(platform, set, get, loader),
    [
      'openProjector',
      'projectFromReport',
      'projectClaim',
      'pickClaim',
      'typeHands',
      'takeVote',
      'revealClaim',
      'undoVote',
      'clearVotes',
      'leaveProjector',
    ],
  ),
});
