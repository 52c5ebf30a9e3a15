import type { OwnPassages, PassagesAdded } from '../../content/study/views.ts';
import type { PassageOfDraft } from '../../content/desk/workshop/views.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import { actionsLater } from './actions-later.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

interface OwnPassagesState {
  /** The passages that the person added to their practice. */
  readonly ownPassages: Waiting<OwnPassages>;
  /** The passages that were last removed on this screen, so that they can be brought back. */
  readonly removedPassages: readonly string[];
  /** The claims of the current draft that can be practised. */
  readonly passagesOfDraft: Waiting<readonly PassageOfDraft[]>;
  /** The result of adding claims of the current draft; null before. */
  readonly passagesAdded: PassagesAdded | null;
}

export interface OwnPassagesCommands {
  readonly readOwnPassages: () => Promise<void>;
  readonly removePassages: (passages: readonly string[]) => Promise<void>;
  readonly restorePassages: () => Promise<void>;
  /** Reads which claims can be practised, after all edits of the draft are saved. */
  readonly readPassagesOfDraft: () => Promise<void>;
  /** Adds claims of the current draft to the practice of its author. */
  readonly practiseClaims: (claims: readonly ClaimId[]) => Promise<void>;
}

/** Passages that a person adds to their practice. */
export type OwnPassagesSlice = OwnPassagesState & OwnPassagesCommands;

export const createOwnPassagesSlice: SliceOf<OwnPassagesSlice> = (platform, set, get, loader) => ({
  ownPassages: IDLE,
  removedPassages: [],
  passagesOfDraft: IDLE,
  passagesAdded: null,
  ...actionsLater<OwnPassagesCommands>(
    set,
    async () => (await import('./own-passages-commands.ts')).createOwnPassagesCommands(platform, set, get, loader),
    ['readOwnPassages', 'removePassages', 'restorePassages', 'readPassagesOfDraft', 'practiseClaims'],
  ),
});
