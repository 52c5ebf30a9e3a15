import * as z from 'zod';
import { claimChoiceSchema } from '../../attempt/claim-choice.ts';
import { CONFIDENCES } from '../../attempt/confidence.ts';
import { HINT_STEPS } from '../../attempt/hint.ts';
import { MODES } from '../../attempt/mode.ts';
import { MAX_SENTENCE, SENTENCE_KINDS } from '../../attempt/sentence.ts';
import { attemptIdSchema, eventIdSchema, profileIdSchema } from '../../journal/event.ts';
import { claimIdSchema } from '../../lesson/format.ts';
import { hashSchema } from '../../base/content-hash.ts';
import { LABELS } from '../../lesson/label.ts';
import { BEARING_VALUES } from '../../lesson/source-kind.ts';
import { answers, command, type RequestOf } from '../command.ts';
import type { AttemptView, Feedback, ResponseReceipt, ResultView, WaitedFor } from '../views.ts';
import { FORMAT_LIMITS } from '../../lesson/format-limits.ts';

const attempt = attemptIdSchema;
const claim = claimIdSchema;
/** A student's sentence; null for none. */
const sentence = z.string().max(MAX_SENTENCE).nullable();

/** Sorting the claims of a lesson, from the start to the result. */
export const attemptCommands = {
  startAttempt: command(
    {
      profile: profileIdSchema,
      /** Made by the caller, so that asking twice starts one attempt. */
      attempt,
      lesson: hashSchema,
      mode: z.enum(MODES),
      choice: claimChoiceSchema,
      /** The attempt whose missed claims are sorted again; null otherwise. */
      again: attempt.nullable(),
    },
    answers<AttemptView>(),
  ),
  /** An attempt to go on with, or to look at: what was handed in or set aside takes no more answers. */
  openAttempt: command({ attempt }, answers<AttemptView>()),
  respond: command(
    {
      /** Made by the caller once for each response, so that a retry is never counted twice. */
      event: eventIdSchema,
      attempt,
      claim,
      label: z.enum(LABELS),
      confidence: z.enum(CONFIDENCES).nullable(),
      /** The reasoning, in an attempt that asks for it: kept with the response. Left out, what was written before stays. */
      sentence: sentence.exactOptional(),
    },
    answers<ResponseReceipt>(),
  ),
  /**
   * Takes which words of an answered claim decided it, in an attempt that asks for them.
   * The first marking stands: the same one again gives the same feedback, another one is `already-answered`.
   */
  markCues: command(
    {
      attempt,
      claim,
      /** The start and the end of each word by turns, in UTF-16 units of the claim, ascending; empty for "no words support it". */
      offsets: z.array(z.int().min(0)).max(FORMAT_LIMITS.quote),
    },
    answers<Feedback>(),
  ),
  /**
   * Shows what the key says about an answered claim of a guided attempt, without marking words; the response stands from
   * here on. Asking again gives the same feedback.
   */
  showReason: command({ attempt, claim }, answers<Feedback>()),
  /**
   * Keeps what the person writes about a claim, in place of what they wrote before: reasoning as long as the label may
   * change, why they see it differently in a guided attempt once the reason was shown.
   */
  writeSentence: command({ attempt, claim, about: z.enum(SENTENCE_KINDS), sentence }, answers<null>()),
  /** Notes that a hint was shown before the answer: the number of the last question, from 1. It costs nothing. */
  showHint: command({ attempt, claim, step: z.int().min(1).max(HINT_STEPS) }, answers<null>()),
  /**
   * Keeps what an answered claim bears on, as the person sees it; never asked of the headline itself. When guided the first
   * answer stands, and is asked for after the reason; in an exam the last.
   */
  answerBearing: command({ attempt, claim, value: z.enum(BEARING_VALUES) }, answers<null>()),
  /** Flags a claim of an exam to come back to, or takes the flag away. */
  flagClaim: command({ attempt, claim, isFlagged: z.boolean() }, answers<null>()),
  moveTo: command({ attempt, claim }, answers<null>()),
  handIn: command({ attempt }, answers<ResultView>()),
  readResult: command({ attempt }, answers<ResultView>()),
  /**
   * The answers as a code that the teacher can type in (`makeHandInCode`), in groups of four characters; null where none
   * is offered: for a retry, and for too many claims. `not-allowed` before the hand-in.
   */
  readHandInCode: command({ attempt }, answers<string | null>()),
  /** Finished exams whose file for the teacher was not written yet, oldest first; none while nobody is here. */
  listWaitedFor: command({ profile: profileIdSchema.nullable() }, answers<readonly WaitedFor[]>()),
  /** Leaves an attempt that is under way; it stays in the journal, can be looked at, and is no longer offered. */
  setAside: command({ attempt }, answers<null>()),
  /**
   * Drops a retry, under way or finished: it stays in the journal and is listed nowhere. Dropping it again changes
   * nothing; an attempt of its own is `not-allowed`.
   */
  dropRetry: command({ attempt }, answers<null>()),
};

export type StartAttempt = RequestOf<typeof attemptCommands.startAttempt>;
export type Respond = RequestOf<typeof attemptCommands.respond>;
export type MarkCues = RequestOf<typeof attemptCommands.markCues>;
export type ShowReason = RequestOf<typeof attemptCommands.showReason>;
export type WriteSentence = RequestOf<typeof attemptCommands.writeSentence>;
export type ShowHint = RequestOf<typeof attemptCommands.showHint>;
export type AnswerBearing = RequestOf<typeof attemptCommands.answerBearing>;
export type FlagClaim = RequestOf<typeof attemptCommands.flagClaim>;
