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
      /** Chosen by the caller, so that a repeated request starts only one attempt. */
      attempt,
      lesson: hashSchema,
      mode: z.enum(MODES),
      choice: claimChoiceSchema,
      /** The attempt whose missed claims are retried; null otherwise. */
      again: attempt.nullable(),
    },
    answers<AttemptView>(),
  ),
  /** An attempt to continue or to look at: after it was handed in or set aside, it accepts no answers. */
  openAttempt: command({ attempt }, answers<AttemptView>()),
  respond: command(
    {
      /** Chosen by the caller once per response, so that a retry is never counted twice. */
      event: eventIdSchema,
      attempt,
      claim,
      label: z.enum(LABELS),
      confidence: z.enum(CONFIDENCES).nullable(),
      /**
       * The reasoning, if the attempt asks for it: stored with the response. If left out, earlier reasoning is kept.
       */
      sentence: sentence.exactOptional(),
    },
    answers<ResponseReceipt>(),
  ),
  /**
   * Stores which words of an answered claim decided it, in an attempt that asks for them. The first marking is final:
   * the same one again gives the same feedback, another one is `already-answered`.
   */
  markCues: command(
    {
      attempt,
      claim,
      /**
       * The start and end of each word in turn, in UTF-16 units of the claim, ascending; empty for "no words support
       * it".
       */
      offsets: z.array(z.int().min(0)).max(FORMAT_LIMITS.quote),
    },
    answers<Feedback>(),
  ),
  /**
   * Shows the key entry of an answered claim of a guided attempt, without marking words; from here on the response is
   * final. A repeated request gives the same feedback.
   */
  showReason: command({ attempt, claim }, answers<Feedback>()),
  /**
   * Stores what the person writes about a claim, replacing an earlier sentence: reasoning while the label may change,
   * and, in a guided attempt once the reason was shown, why they disagree.
   */
  writeSentence: command({ attempt, claim, about: z.enum(SENTENCE_KINDS), sentence }, answers<null>()),
  /**
   * Records that a hint was shown before the answer: the number of the last question, from 1. Hints do not cost points.
   */
  showHint: command({ attempt, claim, step: z.int().min(1).max(HINT_STEPS) }, answers<null>()),
  /**
   * Stores what an answered claim bears on, in the person's view; never asked about the headline itself. In a guided
   * attempt the first answer is final and is asked for after the reason; in an exam the last one counts.
   */
  answerBearing: command({ attempt, claim, value: z.enum(BEARING_VALUES) }, answers<null>()),
  /** Flags a claim of an exam to come back to, or removes the flag. */
  flagClaim: command({ attempt, claim, isFlagged: z.boolean() }, answers<null>()),
  moveTo: command({ attempt, claim }, answers<null>()),
  handIn: command({ attempt }, answers<ResultView>()),
  readResult: command({ attempt }, answers<ResultView>()),
  /**
   * The answers as a code that the teacher can type in (`makeHandInCode`), in groups of four characters; null if none
   * is offered: for a retry, and for too many claims. `not-allowed` before the hand-in.
   */
  readHandInCode: command({ attempt }, answers<string | null>()),
  /** Records that the teacher has a finished exam: its file was saved for them, or they typed in its code. */
  noteGiven: command({ attempt }, answers<null>()),
  /** Finished exams whose file for the teacher was not saved yet, oldest first; empty if there is no current person. */
  listWaitedFor: command({ profile: profileIdSchema.nullable() }, answers<readonly WaitedFor[]>()),
  /** Sets aside an attempt in progress; it stays in the journal, can be looked at, and is no longer offered. */
  setAside: command({ attempt }, answers<null>()),
  /**
   * Discards a retry, in progress or finished: it stays in the journal but is not listed. Discarding it again changes
   * nothing; an attempt that is not a retry is `not-allowed`.
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
