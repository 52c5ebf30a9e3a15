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

/** A draft that is being tried. */
export type TrialId = z.infer<typeof trialIdSchema>;

/**
 * The fields of every write to a draft: an event id, created once by the caller, so that a repeated write returns the
 * same step and counts once; and the latest step that the caller knows. If there is a later one, the result is
 * `bad-request` at `after` and nothing is written: the caller has to read the draft again.
 */
const write = { draft, event: eventIdSchema, after: z.int().min(0) };

/**
 * Commands for drafts. A draft belongs to the profile that created it: while another profile is current, every command
 * for it fails with `not-allowed`.
 */
export const workshopCommands = {
  /** The drafts that were not removed, most recently changed first. */
  listDrafts: command({ profile: profileIdSchema }, answers<readonly DraftCard[]>()),
  /** Creates a draft, optionally from a document that was read; idempotent by its id. */
  createDraft: command(
    {
      profile: profileIdSchema,
      draft,
      /** BCP 47; the language of the article, until the document or the author states another one. */
      language: detailsSchema.shape.language,
      brought: broughtInSchema.nullable(),
    },
    answers<DraftView>(),
  ),
  readDraft: command({ draft }, answers<DraftView>()),
  /** Makes one edit. If the draft refuses it: `bad-request` with the error of `applyEdit` as its place. */
  editDraft: command({ ...write, edit: editSchema }, answers<DraftStep>()),
  /** Undoes the latest edit that was not undone; `not-allowed` at `undo` if there is none. */
  undoEdit: command(write, answers<DraftStep>()),
  /** Redoes the edit that was undone last; `not-allowed` at `redo` if there is none. */
  redoEdit: command(write, answers<DraftStep>()),
  /** What is still to do before the draft is a lesson, and what would make it a better one. */
  readTodo: command({ draft }, answers<TodoList>()),
  /**
   * Opens the draft as a lesson, to be tried as a student or a class would see it, on a separate desk that stores
   * nothing. `not-allowed` at `claims` while no claim has a label.
   */
  openTrial: command({ draft, trial: trialIdSchema }, answers<OpenTrial>()),
  /**
   * Sends a command to the desk of a trial: `command` is the name of any command that is not about drafts, `request`
   * its request. `not-found` for a trial that is closed.
   */
  askTrial: command(
    { trial: trialIdSchema, command: z.string().max(64), request: z.record(z.string().max(64), z.unknown()) },
    answers<unknown>(),
  ),
  /** Closes a trial and discards everything that was done in it. */
  closeTrial: command({ trial: trialIdSchema }, answers<null>()),
  /**
   * Turns the draft into a lesson, numbers and seals it, and puts it on the shelf. `not-allowed` at `todo` while
   * something that a lesson needs is missing, `file-too-large` if it could not be opened again.
   */
  finishDraft: command(write, answers<FinishedDraft>()),
  /**
   * Creates a draft from a lesson whose key is on this computer; idempotent by the draft's id. `edit`: the next
   * revision of a lesson that is not built in, in its existing draft if there is one. `copy`: a new lesson of one's
   * own, with a line that names the original author. `not-allowed` while the person is taking an exam on it.
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
   * The differences from the previous revision, and their effect on work that was handed in, before the draft is
   * finished again. Points are those of each student's first exam; on a new revision, work counts for claims with the
   * same words. `not-found` at `lesson` if there is no previous revision.
   */
  previewFinish: command({ draft }, answers<FinishPreview>()),
  /**
   * The differences between two revisions, or between a draft as it would be finished now and the previous revision.
   */
  compareRevisions: command(
    {
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('draft'), draft }),
        z.strictObject({ kind: z.literal('lessons'), before: hashSchema, after: hashSchema }),
      ]),
    },
    answers<Comparison>(),
  ),
  /**
   * Makes a file of the text and its claims without the key, for a second reader. `not-allowed` at `todo` as above,
   * except that the key may be missing.
   */
  makeBlindEdition: command(write, answers<BlindEdition>()),
  /**
   * Adds a reader who sorted the claims: from the file that they handed in, from an exam on this computer, or from a
   * class by the label that most chose. `bad-request` at `lesson` for work on another lesson, at `attempt` for work
   * that was not handed in as an exam, at `answers` where none is to a claim of the draft, and at `reader` for answers
   * that a reader of the draft gave already; `not-found` where its text is not here.
   */
  addReader: command(
    {
      ...write,
      /** Empty for the name in the hand-in, or that of the profile or the class. */
      name: z.string().max(MAX_READER_NAME),
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('file'), text: z.string().max(MAX_HAND_IN_BYTES) }),
        z.strictObject({ kind: z.literal('attempt'), attempt: attemptIdSchema }),
        z.strictObject({ kind: z.literal('class'), class: classIdSchema }),
      ]),
    },
    answers<AddedReader>(),
  ),
  /** The people who sorted the claims on this computer, by the names that the start screen lists. */
  listReadersHere: command({ draft }, answers<ReadersHere>()),
  /** The agreement between the author and the readers. */
  readAgreement: command({ draft }, answers<Agreement>()),
  /** The claims of the draft that can be practised by themselves. */
  listPassages: command({ draft }, answers<readonly PassageOfDraft[]>()),
  /**
   * Adds claims of the draft in their present form to its author's practice; a claim that was added before is replaced.
   * `bad-request` at `claims` for a claim that cannot be practised by itself.
   */
  practiseClaims: command({ draft, claims: z.array(claimIdSchema).min(1).max(MAX_PASSAGES) }, answers<PassagesAdded>()),
  /** Removes a draft from the list; lessons made from it stay. */
  removeDraft: command({ draft }, answers<null>()),
  restoreDraft: command({ draft }, answers<null>()),
};

/** The workshop: the part of the desk for authors of lessons. */
export type Workshop = Calls<typeof workshopCommands>;
