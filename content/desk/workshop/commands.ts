import * as z from 'zod';
import { broughtInSchema } from '../../draft/brought-in.ts';
import { detailsSchema } from '../../draft/draft.ts';
import { editSchema } from '../../draft/edit.ts';
import { draftIdSchema, eventIdSchema, profileIdSchema } from '../../journal/event.ts';
import type { TodoList } from '../../workshop/findings.ts';
import { answers, type Calls, command } from '../command.ts';
import type { DraftCard, DraftStep, DraftView } from './views.ts';

const draft = draftIdSchema;

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
  /** Takes a draft off the list; what was made of it stays. */
  removeDraft: command({ draft }, answers<null>()),
  restoreDraft: command({ draft }, answers<null>()),
};

/** The part of the desk for who makes lessons. */
export type Workshop = Calls<typeof workshopCommands>;
