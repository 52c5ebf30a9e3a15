import * as z from 'zod';
import { broughtInSchema } from '../../draft/brought-in.ts';
import { detailsSchema } from '../../draft/draft.ts';
import { editSchema } from '../../draft/edit.ts';
import { attemptIdSchema, classIdSchema, draftIdSchema, eventIdSchema, profileIdSchema } from '../../journal/event.ts';
import { MAX_PASSAGES } from '../../bank/format.ts';
import { claimIdSchema } from '../../lesson/format.ts';
import type { PassagesAdded } from '../../study/views.ts';
import { MAX_HAND_IN_BYTES } from '../../class/limits.ts';
import { MAX_READER_NAME } from '../../draft/limits.ts';
import { hashSchema } from '../../base/content-hash.ts';
import type { Agreement } from '../../workshop/agreement.ts';
import type { Comparison } from '../../workshop/compare-lessons.ts';
import type { TodoList } from '../../workshop/findings.ts';
import { answers, type Calls, command } from '../command.ts';
import type {
  AddedReader,
  BlindEdition,
  DraftCard,
  DraftStep,
  DraftView,
  FinishedDraft,
  FinishPreview,
  OpenTrial,
  PassageOfDraft,
  ReadersHere,
} from './views.ts';

const draft = draftIdSchema;

const trialIdSchema = z.uuid().brand<'TrialId'>();

/** A lesson in the making that is being tried. */
export type TrialId = z.infer<typeof trialIdSchema>;

/**
 * What every write to a draft has: an event id, made by the caller once, so that the same write sent again is answered
 * with the same step and counts once; and the step that the caller knows. Where that is not the last, the answer is
 * `bad-request` at `after` and nothing is written: the draft is to be read again.
 */
const write = { draft, event: eventIdSchema, after: z.int().min(0) };

/**
 * Lessons in the making. They belong to the profile that made them: while another one is in use, every command about one
 * answers `not-allowed`.
 */
export const workshopCommands = {
  /** Those that were not removed, the last changed first. */
  listDrafts: command({ profile: profileIdSchema }, answers<readonly DraftCard[]>()),
  /** Makes a draft, with a document that was read if there is one; idempotent by its id. */
  createDraft: command(
    {
      profile: profileIdSchema,
      draft,
      /** BCP 47; the language of the article, until the document or the author says another one. */
      language: detailsSchema.shape.language,
      brought: broughtInSchema.nullable(),
    },
    answers<DraftView>(),
  ),
  readDraft: command({ draft }, answers<DraftView>()),
  /** Makes one edit. `bad-request` with the error of `applyEdit` as its place where the draft does not take it. */
  editDraft: command({ ...write, edit: editSchema }, answers<DraftStep>()),
  /** Takes the last edit back that was not taken back; `not-allowed` at `undo` where there is none. */
  undoEdit: command(write, answers<DraftStep>()),
  /** Makes the edit again that was taken back last; `not-allowed` at `redo` where there is none. */
  redoEdit: command(write, answers<DraftStep>()),
  /** What is still to do before the draft is a lesson, and what would make it a better one. */
  readTodo: command({ draft }, answers<TodoList>()),
  /**
   * Opens the draft as a lesson by now, to be tried as a student or a class meets it, on a desk of its own of which nothing
   * is kept. `not-allowed` at `claims` while no claim has a label.
   */
  openTrial: command({ draft, trial: trialIdSchema }, answers<OpenTrial>()),
  /**
   * Asks the desk of a trial: `command` is the name of any command here that is not about drafts, `request` is its request.
   * `not-found` for a trial that is closed.
   */
  askTrial: command(
    { trial: trialIdSchema, command: z.string().max(64), request: z.record(z.string().max(64), z.unknown()) },
    answers<unknown>(),
  ),
  /** Forgets everything that was done in a trial. */
  closeTrial: command({ trial: trialIdSchema }, answers<null>()),
  /**
   * Makes the draft a lesson, numbers and seals it, and puts it on the shelf. `not-allowed` at `todo` while something that
   * a lesson needs is missing, `file-too-large` beyond what can be opened again.
   */
  finishDraft: command(write, answers<FinishedDraft>()),
  /**
   * Makes a draft from a lesson whose key is here; idempotent by the draft's id. `edit`: the next revision of a lesson that
   * is not one of the program's own, in the draft that there is of it if there is one. `copy`: a lesson of one's own, with
   * a line that says whose it was. `not-allowed` while the person has an exam on it under way.
   */
  draftFromLesson: command(
    {
      profile: profileIdSchema,
      draft,
      lesson: hashSchema,
      as: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('edit') }),
        z.strictObject({ kind: z.literal('copy'), by: z.string().min(1).max(200) }),
      ]),
    },
    answers<DraftView>(),
  ),
  /**
   * What is different from the revision before, and what it does to work that was handed in, before the draft is finished
   * again. Points are those of each student's first exam; on a new revision, work
   * counts for claims with the same words. `not-found` at `lesson` where there is no revision before.
   */
  previewFinish: command({ draft }, answers<FinishPreview>()),
  /** What is different between two revisions, or between a draft as it would be finished now and the lesson before it. */
  compareRevisions: command(
    {
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('draft'), draft }),
        z.strictObject({ kind: z.literal('lessons'), before: hashSchema, after: hashSchema }),
      ]),
    },
    answers<Comparison>(),
  ),
  /** Makes a file of the text and its claims without the key, for a second reader. `not-allowed` at `todo` as above, but for the key. */
  makeBlindEdition: command(write, answers<BlindEdition>()),
  /**
   * Adds who sorted the claims: from the file that they handed in, from an exam on this computer, or from a class by the
   * label that most chose. `bad-request` at `lesson` for work on another lesson, at `attempt` for work that was not handed in
   * as an exam, at `answers` where none is to a claim of the draft, and at `reader` for answers that a reader of the draft gave already; `not-found` where its text is not here.
   */
  addReader: command(
    {
      ...write,
      /** Empty for the name that they handed in with, or that the profile or the class has. */
      name: z.string().max(MAX_READER_NAME),
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('file'), text: z.string().max(MAX_HAND_IN_BYTES) }),
        z.strictObject({ kind: z.literal('attempt'), attempt: attemptIdSchema }),
        z.strictObject({ kind: z.literal('class'), class: classIdSchema }),
      ]),
    },
    answers<AddedReader>(),
  ),
  /** Who sorted the claims on this computer. The names of others are those that the start screen lists. */
  listReadersHere: command({ draft }, answers<ReadersHere>()),
  /** How far the author and the readers agree. */
  readAgreement: command({ draft }, answers<Agreement>()),
  /** Which claims of the draft can be practised by themselves. */
  listPassages: command({ draft }, answers<readonly PassageOfDraft[]>()),
  /**
   * Adds claims of the draft to the practice of its author, as they are by now; one that was added before is put in the
   * place of its earlier form. `bad-request` at `claims` for one that cannot be practised by itself.
   */
  practiseClaims: command({ draft, claims: z.array(claimIdSchema).min(1).max(MAX_PASSAGES) }, answers<PassagesAdded>()),
  /** Takes a draft off the list; what was made of it stays. */
  removeDraft: command({ draft }, answers<null>()),
  restoreDraft: command({ draft }, answers<null>()),
};

/** The part of the desk for who makes lessons. */
export type Workshop = Calls<typeof workshopCommands>;
