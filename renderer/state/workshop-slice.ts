import type {
  DraftCard,
  FinishedDraft,
  FinishPreview,
  OpenTrial,
  ReadersHere,
  Undoable,
} from '../../content/desk/workshop/views.ts';
import type { Draft } from '../../content/draft/draft.ts';
import type { EditError } from '../../content/draft/edit-error.ts';
import type { Edit } from '../../content/draft/edit.ts';
import type { AttemptId, ClassId, DraftId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { DocumentRefusal, ReadingWarning } from '../../content/reading/read-document.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ReaderFault } from '../../content/workshop/reader-fault.ts';
import type { WorkshopStep } from '../../content/workshop/steps.ts';
import type { Platform } from '../platform/platform.ts';
import { actionsLater } from './actions-later.ts';
import type { TrialForm } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** The draft on the screen, with every edit that was made here, saved or not. */
export interface OpenDraft extends Undoable {
  readonly id: DraftId;
  readonly draft: Draft;
  readonly isChanged: boolean;
}

/** Whether what was edited has reached the disk. */
export type DraftSave =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly failure: Failure };

/** What is brought in from the clipboard: as rich text where the clipboard has it, and as plain text. */
export interface Pasted {
  readonly html: string | null;
  readonly text: string;
}

/** What was taken of the answers that came in last. */
export interface ReadersTaken {
  readonly readers: number;
  readonly answers: number;
  /** Answers to claims that read differently now. */
  readonly leftOut: number;
}

/** Why nothing came of what was done last: an edit that the draft does not take, or a document that cannot be read. */
export type WorkshopRefusal =
  | { readonly kind: 'edit'; readonly error: EditError }
  | { readonly kind: 'reader'; readonly name: string | null; readonly fault: ReaderFault }
  | { readonly kind: 'document'; readonly name: string | null; readonly refusal: DocumentRefusal };

/** Says how a text came here, which the author may say better; the name of its file, or null for what was pasted. */
export type SayOrigin = (name: string | null) => string;

/** Somebody who sorted the claims on this computer. */
export type ReaderHere =
  { readonly kind: 'attempt'; readonly attempt: AttemptId } | { readonly kind: 'class'; readonly class: ClassId };

interface WorkshopState {
  readonly drafts: Waiting<readonly DraftCard[]>;
  readonly workshop: Waiting<OpenDraft>;
  readonly draftSave: DraftSave;
  readonly workshopRefusal: WorkshopRefusal | null;
  /** What to know of the document that was brought in last. */
  readonly readingWarnings: readonly ReadingWarning[];
  readonly readersHere: Waiting<ReadersHere>;
  /** null before any came in on this screen. */
  readonly readersTaken: ReadersTaken | null;
  /** What finishing the draft again would change. */
  readonly finishPreview: Waiting<FinishPreview>;
  /** What the draft was finished as, while it is on the screen; null before. */
  readonly finishedDraft: FinishedDraft | null;
  /** The draft that was removed last, so that it can be brought back. */
  readonly removedDraft: Pick<DraftCard, 'draft' | 'title'> | null;
  /** The claim that is worked on; null before one was chosen. */
  readonly draftClaim: ClaimId | null;
}

export interface ReaderCommands {
  /** Saves the text and its claims without the key for a second reader. */
  readonly lendDraft: (as: 'file' | 'page') => Promise<void>;
  /** Lets the author choose files with answers, and takes them. */
  readonly chooseAnswers: () => Promise<void>;
  /** Takes files with answers that were dropped on the window. */
  readonly dropAnswers: (files: readonly File[]) => Promise<void>;
  /** Takes the answers of a person or a class on this computer. */
  readonly takeReader: (from: ReaderHere) => Promise<void>;
  readonly readReadersHere: () => Promise<void>;
}

export interface WorkshopCommands extends ReaderCommands {
  readonly showDrafts: () => Promise<void>;
  /** `language` (BCP 47) of the article, until the text says another one. */
  readonly makeDraft: (language: string) => Promise<void>;
  readonly openDraft: (draft: DraftId, step: WorkshopStep) => Promise<void>;
  readonly removeDraft: (draft: Pick<DraftCard, 'draft' | 'title'>) => Promise<void>;
  readonly restoreDraft: () => Promise<void>;
  /**
   * Makes an edit at once on the screen, and then durably. Says whether the draft took it. An edit that goes on from what
   * stands there is made of the draft as it is by then: two may come before the screen is drawn again.
   */
  readonly editDraft: (edit: Edit | ((draft: Draft) => Edit)) => boolean;
  readonly undoDraft: () => Promise<void>;
  readonly redoDraft: () => Promise<void>;
  /** Waits until every edit of the draft on the screen is durable; false where that failed. */
  readonly keepDraft: () => Promise<boolean>;
  /** Sends again what could not be saved. */
  readonly saveDraftAgain: () => void;
  /** Forgets the draft that left the screen, as soon as everything of it is durable. */
  readonly forgetDraft: () => void;
  /** Makes the draft a lesson on the shelf, after everything is durable. */
  readonly finishDraft: () => Promise<void>;
  /** Reads what finishing the draft on the screen again would change, after everything is durable. */
  readonly previewFinish: () => Promise<void>;
  /** Makes a draft from a lesson: its next revision, or a copy of one's own. */
  readonly draftFromLesson: (lesson: ContentHash, as: 'edit' | 'copy', by: string) => Promise<void>;
  /** Opens the draft on the screen to be tried, after everything is durable; null where it cannot be tried, which is said. */
  readonly openTrial: () => Promise<OpenedTrial | null>;
  readonly pasteIntoDraft: (pasted: Pasted, sayOrigin: SayOrigin) => Promise<void>;
  readonly chooseDocument: (sayOrigin: SayOrigin) => Promise<void>;
  /** Files that were dropped on the window, one after the other; nothing where no draft is on the screen. */
  readonly readDocuments: (files: readonly File[], sayOrigin: SayOrigin) => Promise<void>;
}

/** A trial that was opened: the machine that its screens run on, which closes it, and its only lesson. */
export interface OpenedTrial extends OpenTrial {
  readonly platform: Platform;
  readonly close: () => void;
}

export interface WorkshopSlice extends WorkshopState, WorkshopCommands {
  readonly showStep: (step: WorkshopStep) => void;
  readonly chooseDraftClaim: (claim: ClaimId | null) => void;
  /** How a lesson was tried last, so that a claim is tried in the same way. */
  readonly trialForm: TrialForm;
  /** Tries the draft on the screen: from its start, or from one of its claims on. */
  readonly tryDraft: (as: TrialForm, claim: ClaimId | null) => void;
  /** From trying the draft back to its last step, or to the key of a claim. */
  readonly leaveTrial: (claim: ClaimId | null) => void;
  /** Forgets the draft on the screen, and with it its key. */
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
      'keepDraft',
      'previewFinish',
      'forgetDraft',
    ],
  ),
});
