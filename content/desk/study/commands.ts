import * as z from 'zod';
import { MAX_PASSAGES } from '../../bank/format.ts';
import { MAX_PASSAGE_FILE_BYTES } from '../../bank/parse-passage-file.ts';
import { slugSchema } from '../../lesson/format.ts';
import { CONFIDENCES } from '../../attempt/confidence.ts';
import {
  attemptIdSchema,
  eventIdSchema,
  profileIdSchema,
  SESSION_REASONS,
  sessionIdSchema,
} from '../../journal/event.ts';
import { LABELS } from '../../lesson/label.ts';
import type {
  CoachView,
  Comparison,
  HistoryEntry,
  OwnPassages,
  PassagesAdded,
  PracticeView,
  ProgressView,
  SkillView,
  TodayView,
} from '../../study/views.ts';
import { answers, type Calls, command, type RequestOf } from '../command.ts';

const profile = profileIdSchema;
const passageIds = z.array(slugSchema).min(1).max(MAX_PASSAGES);

/** History, progress and practice for self-study; all from the journal. */
export const studyCommands = {
  /** Newest first. */
  readHistory: command({ profile }, answers<readonly HistoryEntry[]>()),
  /** Two finished attempts at one lesson; `bad-request` for others. */
  compareAttempts: command({ first: attemptIdSchema, second: attemptIdSchema }, answers<Comparison>()),
  readProgress: command({ profile }, answers<ProgressView>()),
  readCoach: command({ profile }, answers<CoachView>()),
  readToday: command({ profile }, answers<TodayView>()),
  readSkills: command({ profile }, answers<readonly SkillView[]>()),
  /** Starts a session, or continues the one in progress for the same reason. */
  startPractice: command(
    {
      profile,
      /** Chosen by the caller, so that a repeated request starts only one session. */
      session: sessionIdSchema,
      why: z.enum(SESSION_REASONS),
    },
    answers<PracticeView>(),
  ),
  answerPassage: command(
    {
      profile,
      /** Chosen by the caller once per answer, so that a retry is never counted twice. */
      event: eventIdSchema,
      session: sessionIdSchema,
      index: z.int().min(0).max(100),
      label: z.enum(LABELS),
      confidence: z.enum(CONFIDENCES),
    },
    answers<PracticeView>(),
  ),
  readOwnPassages: command({ profile }, answers<OwnPassages>()),
  /** Removes added passages from practice; answers to them are kept. Unknown ones are ignored. */
  removePassages: command({ profile, passages: passageIds }, answers<OwnPassages>()),
  restorePassages: command({ profile, passages: passageIds }, answers<OwnPassages>()),
  /**
   * Adds the passages of a file to the current person's practice; `not-allowed` at `profile` if there is none, and the
   * failures of `parsePassageFile`.
   */
  addPassageFile: command({ text: z.string().max(MAX_PASSAGE_FILE_BYTES) }, answers<PassagesAdded>()),
};

export type StartPractice = RequestOf<typeof studyCommands.startPractice>;
export type AnswerPassage = RequestOf<typeof studyCommands.answerPassage>;

/** The part of the desk for self-study. */
export type SelfStudy = Calls<typeof studyCommands>;
