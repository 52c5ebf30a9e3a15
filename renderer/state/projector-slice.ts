import type { ProjectorView, VoteCounts, VoteStep } from '../../content/class/classroom.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import { actionsLater } from './actions-later.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** Counts of raised hands that were typed and not saved yet. */
export interface TypedHands {
  readonly round: 1 | 2;
  readonly counts: VoteCounts;
}

interface ProjectorState {
  readonly projector: Waiting<ProjectorView>;
  /** The claims to show on the projector, in order: those of the lesson, or picked ones. */
  readonly projectedClaims: readonly ClaimId[];
  /** Students' sentences about these claims, as picked by the teacher in the report; without names. */
  readonly projectedSentences: Readonly<Record<ClaimId, readonly string[]>>;
  /** The index of the current claim in that list, from 0. */
  readonly projectedAt: number;
  /** Typed counts that are not saved: they stay until the teacher returns to the claim. */
  readonly typedHands: Readonly<Record<ClaimId, TypedHands>>;
  /** Whether the votes were just deleted, so that an undo is offered. */
  readonly areVotesJustDeleted: boolean;
}

export interface ProjectorCommands {
  /**
   * Shows a lesson on the projector; votes are saved with a class. Without one, the first class is used, or a new one
   * of the given name is created, so that nothing has to be set up first.
   */
  readonly openProjector: (lesson: ContentHash, of: ClassId | null, nameOfNew: string) => Promise<void>;
  /**
   * From a class report directly to some of its claims, in this order, with students' sentences about them; leaving
   * returns to the report.
   */
  readonly projectFromReport: (
    claims: readonly ClaimId[],
    sentences?: Readonly<Record<ClaimId, readonly string[]>>,
  ) => Promise<void>;
  readonly projectClaim: (at: number) => void;
  /** Shows one claim; if it was not picked, the projector shows the whole lesson from then on. */
  readonly pickClaim: (claim: ClaimId) => void;
  readonly typeHands: (claim: ClaimId, typed: TypedHands | null) => void;
  /** Returns whether it was saved. */
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
