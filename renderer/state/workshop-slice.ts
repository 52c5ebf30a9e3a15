import type {
  DraftCard,
  FinishedDraft,
  FinishPreview,
  OpenTrial,
  ReadersHere,
  Undoable,
} from '../../content/desk/workshop/views.ts';
import type { InstallOutcome } from '../../content/desk/views.ts';
import type { Draft } from '../../content/draft/draft.ts';
import type { EditError } from '../../content/draft/edit-error.ts';
import type { Edit } from '../../content/draft/edit.ts';
import type { AttemptId, ClassId, DraftId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ChosenClaims } from '../../content/machine/views.ts';
import type { DocumentRefusal, ReadingWarning } from '../../content/reading/read-document.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { ReaderFault } from '../../content/workshop/reader-fault.ts';
import type { Comparison } from '../../content/workshop/compare-lessons.ts';
import type { WorkshopStep } from '../../content/workshop/steps.ts';
import type { Platform } from '../platform/platform.ts';
import { actionsLater } from './actions-later.ts';
import type { TrialForm } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** The draft on the screen, with all edits made here, saved or not. */
export interface OpenDraft extends Undoable {
  readonly id: DraftId;
  readonly draft: Draft;
  readonly isChanged: boolean;
}

/** Whether the edits are saved. */
export type DraftSave =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly failure: Failure };

/** Content of the clipboard: as rich text if available, and as plain text. */
export interface Pasted {
  readonly html: string | null;
  readonly text: string;
}

/** The result of the last import of answers. */
export interface ReadersTaken {
  readonly readers: number;
  readonly answers: number;
  /** The number of answers to claims whose text has changed. */
  readonly leftOut: number;
}

/** Why the last action failed: the draft does not allow the edit, or a document cannot be read. */
export type WorkshopRefusal =
  | { readonly kind: 'edit'; readonly error: EditError }
  | { readonly kind: 'reader'; readonly name: string | null; readonly fault: ReaderFault }
  | { readonly kind: 'document'; readonly name: string | null; readonly refusal: DocumentRefusal };

/**
 * Describes where a text came from, which the author may correct; takes the name of its file, or null for pasted text.
 */
export type SayOrigin = (name: string | null) => string;

/** A person or class that sorted the claims on this computer. */
export type ReaderHere =
  { readonly kind: 'attempt'; readonly attempt: AttemptId } | { readonly kind: 'class'; readonly class: ClassId };

interface WorkshopState {
  readonly drafts: Waiting<readonly DraftCard[]>;
  readonly workshop: Waiting<OpenDraft>;
  readonly draftSave: DraftSave;
  readonly workshopRefusal: WorkshopRefusal | null;
  /** Warnings about the document that was imported last. */
  readonly readingWarnings: readonly ReadingWarning[];
  readonly readersHere: Waiting<ReadersHere>;
  /** null before any were imported on this screen. */
  readonly readersTaken: ReadersTaken | null;
  /** The changes that finishing the draft again would make. */
  readonly finishPreview: Waiting<FinishPreview>;
  /** The lesson that was made of the draft, while the draft is on the screen; null before. */
  readonly finishedDraft: FinishedDraft | null;
  /** The draft that was removed last, so that it can be brought back. */
  readonly removedDraft: Pick<DraftCard, 'draft' | 'title'> | null;
  /** The claim that is being edited; null before one was chosen. */
  readonly draftClaim: ClaimId | null;
}

export interface ReaderCommands {
  /** Saves the text and its claims, without the key, for a second reader. */
  readonly lendDraft: (as: 'file' | 'page') => Promise<void>;
  /** Lets the author choose files with answers, and imports them. */
  readonly chooseAnswers: () => Promise<void>;
  /** Imports files with answers that were dropped on the window. */
  readonly dropAnswers: (files: readonly File[]) => Promise<void>;
  /** Imports the answers of a person or a class on this computer. */
  readonly takeReader: (from: ReaderHere) => Promise<void>;
  readonly readReadersHere: () => Promise<void>;
}

export interface OfferCommands {
  /** The differences between an offered revision and the one on the shelf. */
  readonly compareOffer: (offer: InstallOutcome) => Promise<Result<Comparison, Failure>>;
  /** Takes an offered revision, or keeps the one on the shelf. */
  readonly settleOffer: (offer: InstallOutcome, as: 'take' | 'keep') => Promise<void>;
}

export interface WorkshopCommands extends ReaderCommands, OfferCommands {
  readonly showDrafts: () => Promise<void>;
  /** `language` (BCP 47): the language of the article, unless the text specifies another one. */
  readonly makeDraft: (language: string) => Promise<void>;
  readonly openDraft: (draft: DraftId, step: WorkshopStep) => Promise<void>;
  readonly removeDraft: (draft: Pick<DraftCard, 'draft' | 'title'>) => Promise<void>;
  readonly restoreDraft: () => Promise<void>;
  /**
   * Applies an edit immediately on the screen, and then saves it. Returns whether the draft accepted it. An edit that
   * depends on the current state is a function of the draft, because two may be made before the screen is drawn again.
   */
  readonly editDraft: (edit: Edit | ((draft: Draft) => Edit)) => boolean;
  readonly undoDraft: () => Promise<void>;
  readonly redoDraft: () => Promise<void>;
  /** Waits until all edits of the current draft are saved; false if that failed. */
  readonly keepDraft: () => Promise<boolean>;
  /** Sends edits that could not be saved again. */
  readonly saveDraftAgain: () => void;
  /** Forgets the draft after it has left the screen and is completely saved. */
  readonly forgetDraft: () => void;
  /** Adds the draft as a lesson to the shelf, after all edits are saved. */
  readonly finishDraft: () => Promise<void>;
  /** Loads the changes that finishing the current draft again would make, after all edits are saved. */
  readonly previewFinish: () => Promise<void>;
  /** Creates a draft from a lesson: its next revision, or an independent copy. */
  readonly draftFromLesson: (lesson: ContentHash, as: 'edit' | 'copy', by: string) => Promise<void>;
  /** Opens a trial of the current draft, after all edits are saved; null if that is not possible, which is reported. */
  readonly openTrial: () => Promise<OpenedTrial | null>;
  readonly pasteIntoDraft: (pasted: Pasted, sayOrigin: SayOrigin) => Promise<void>;
  /** Lets the author choose a table or annotations with claims; null if there is none. Failures are reported. */
  readonly chooseClaims: () => Promise<ChosenClaims | null>;
  readonly chooseDocument: (sayOrigin: SayOrigin) => Promise<void>;
  /** Imports files that were dropped on the window, one after the other; does nothing if there is no current draft. */
  readonly readDocuments: (files: readonly File[], sayOrigin: SayOrigin) => Promise<void>;
}

/** An open trial: the platform of its screens, which also closes it, and its only lesson. */
export interface OpenedTrial extends OpenTrial {
  readonly platform: Platform;
  readonly close: () => void;
}

export interface WorkshopSlice extends WorkshopState, WorkshopCommands {
  readonly showStep: (step: WorkshopStep) => void;
  readonly chooseDraftClaim: (claim: ClaimId | null) => void;
  /** The form of the last trial, so that a claim is tried in the same way. */
  readonly trialForm: TrialForm;
  /** Starts a trial of the current draft, at its start or at one of its claims. */
  readonly tryDraft: (as: TrialForm, claim: ClaimId | null) => void;
  /** Returns from the trial to the last step of the draft, or to the key of a claim. */
  readonly leaveTrial: (claim: ClaimId | null) => void;
  /** Forgets the current draft, including its key. */
  readonly leaveWorkshop: () => void;
}

export const createWorkshopSlice: SliceOf<WorkshopSlice> = (platform, set, get, loader) => ({
  drafts: IDLE,
  workshop: IDLE,
  draftSave: { kind: 'saved' },
  workshopRefusal: null,
  readingWarnings: [],
  readersHere: IDLE,
  finishPreview: IDLE,
  readersTaken: null,
  removedDraft: null,
  finishedDraft: null,
  draftClaim: null,
  showStep: (step) => {
    const { screen } = get();
    if (screen.kind === 'workshop') set({ screen: { ...screen, step } });
  },
  chooseDraftClaim: (claim) => {
    set({ draftClaim: claim });
  },
  trialForm: 'guided',
  tryDraft: (as, claim) => {
    const { screen } = get();
    if (screen.kind !== 'workshop') return;
    set({ trialForm: as });
    get().show({ kind: 'trial', draft: screen.draft, as, claim });
  },
  leaveTrial: (claim) => {
    const { screen } = get();
    if (screen.kind !== 'trial') return;
    if (claim !== null) set({ draftClaim: claim });
    get().show({ kind: 'workshop', draft: screen.draft, step: claim === null ? 'finish' : 'key' });
  },
  leaveWorkshop: () => {
    loader.drop('workshop');
    loader.drop('readersHere');
    loader.drop('finishPreview');
    loader.drop('passagesOfDraft');
    get().forgetDraft();
    set({
      draftClaim: null,
      workshopRefusal: null,
      readingWarnings: [],
      finishedDraft: null,
      readersTaken: null,
      passagesAdded: null,
    });
  },
  ...actionsLater<WorkshopCommands>(
    set,
    async () => (await import('./workshop-commands.ts')).createWorkshopCommands(platform, set, get, loader),
    [
      ...(['showDrafts', 'makeDraft', 'openDraft', 'removeDraft', 'editDraft', 'undoDraft', 'redoDraft'] as const),
      ...([
        'saveDraftAgain',
        'restoreDraft',
        'pasteIntoDraft',
        'chooseDocument',
        'readDocuments',
        'finishDraft',
      ] as const),
      ...(['draftFromLesson', 'lendDraft', 'chooseAnswers', 'dropAnswers', 'takeReader', 'readReadersHere'] as const),
      'openTrial',
      'chooseClaims',
      'compareOffer',
      'settleOffer',
      'keepDraft',
      'previewFinish',
      'forgetDraft',
    ],
  ),
});
