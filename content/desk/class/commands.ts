import * as z from 'zod';
import { HAND_OUT_FORMS } from '../../attempt/hand-out-form.ts';
import { REASONING } from '../../attempt/sentence.ts';
import type { RosterRecord } from '../../class/class-records.ts';
import { ATTEMPT_RULES } from '../../class/attempt-rule.ts';
import { DECISIONS } from '../../class/decision.ts';
import type { ClassReport } from '../../class/class-report.ts';
import {
  type ClassSummary,
  type CodeEntry,
  type ProjectorView,
  type TeacherCopy,
  type TypedCode,
  type TypedPaper,
  VOTE_STEPS,
  type WorkThere,
} from '../../class/classroom.ts';
import type { ExportFile, TitledFile } from '../export-file.ts';
import type { ExportRequest } from '../export-request.ts';
import type { Inbox } from '../../class/inbox.ts';
import { MAX_CODE_UNITS } from '../../class/hand-in-code.ts';
import { MAX_CLASS_NAME, MAX_REASON, MAX_STUDENT_NAME } from '../../class/limits.ts';
import { MAX_ROSTER_BYTES } from '../../class/read-roster.ts';
import { studentIdSchema } from '../../class/student.ts';
import type { Failure } from '../../base/failure.ts';
import {
  ASKED_OF_STUDENTS,
  attemptIdSchema,
  classIdSchema,
  profileIdSchema,
  SHEET_CHOICES,
} from '../../journal/event.ts';
import { claimIdSchema, lessonIdSchema } from '../../lesson/format.ts';
import { hashSchema } from '../../base/content-hash.ts';
import { CREDITS } from '../../lesson/credit.ts';
import { LABELS } from '../../lesson/label.ts';
import type { Result } from '../../base/result.ts';
import { answers, type Calls, command } from '../command.ts';
import { FORMAT_LIMITS } from '../../lesson/format-limits.ts';

const ofClass = { class: classIdSchema };
/** A revision of a lesson, in a class. */
const ofLesson = { ...ofClass, lesson: hashSchema };
/** A claim of a lesson in all its revisions, in a class. */
const ofKey = { ...ofClass, lesson: lessonIdSchema, claim: claimIdSchema };
const name = z.string().min(1).max(MAX_CLASS_NAME);
/** The id of something that came in: a hand-in, a paper, an item of the inbox. */
const recordId = z.string().min(1).max(200);
const recordIds = z.array(recordId).min(1).max(1000);
const rosterText = z.string().max(MAX_ROSTER_BYTES);
const perLabel = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ evidence: schema, attribution: schema, rhetoric: schema });

/** Commands for the list of classes and their students. */
const rosterCommands = {
  listClasses: command({ profile: profileIdSchema }, answers<readonly ClassSummary[]>()),
  /** Idempotent by id. */
  createClass: command({ profile: profileIdSchema, ...ofClass, name }, answers<ClassSummary>()),
  renameClass: command({ ...ofClass, name }, answers<ClassSummary>()),
  /** Erases the class and everything its students handed in. */
  removeClass: command(ofClass, answers<null>()),
  /**
   * Takes a roster (CSV with a header; a column for the name, one for an id if there is one), in place of the one
   * before. A character has at least one byte, so a text with more characters cannot be a roster that may be read.
   * `erased-student`, and nothing is changed, where somebody is on it who was erased and is not on the list before:
   * `erased` says what to do then, bring them back or take the list without them.
   */
  setRoster: command(
    { ...ofClass, text: rosterText, erased: z.enum(['bring-back', 'leave-out']).exactOptional() },
    answers<ClassSummary>(),
  ),
  /**
   * The students on this list who were erased from the class and are not on its current list; in the order of the list.
   */
  findErased: command({ ...ofClass, text: rosterText }, answers<RosterRecord['students']>()),
  removeRoster: command(ofClass, answers<ClassSummary>()),
  /** Erases all that a student handed in, and the student's line on the roster. */
  eraseStudent: command({ ...ofClass, student: studentIdSchema }, answers<null>()),
};

/** Commands for hand-ins: whose they are, and which of them count. */
const workCommands = {
  /** Stores the options with which a lesson was handed out, as the defaults for the next time. */
  noteHandOut: command(
    {
      ...{ ...ofClass, lesson: lessonIdSchema },
      claims: z.union([z.enum(SHEET_CHOICES), z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims)]),
      folder: z.string().min(1).max(1000).nullable(),
      asks: z.enum(ASKED_OF_STUDENTS),
      reasoning: z.enum(REASONING),
      asksBearing: z.boolean(),
      readsAloud: z.boolean(),
      form: z.enum(HAND_OUT_FORMS),
    },
    answers<ClassSummary>(),
  ),
  /**
   * Chooses the claims of a class's worksheet: these are printed, and these are typed in. `handed-out` stands for those
   * that the teacher chose one by one to hand out (`TeacherCopy.handedOut`); `not-found` if there are none.
   */
  chooseSheet: command({ ...ofLesson, choice: z.enum([...SHEET_CHOICES, 'handed-out']) }, answers<null>()),
  /**
   * Types in what a student answered on paper, on the worksheet of the class; the same `entry` again corrects it, on
   * the sheet that it was. `work-there`, and nothing is kept, where the student already has other work for the lesson:
   * `twice` says what to do then. `beside` keeps both, and which of them counts is to be decided as for
   * `settleSameWork`; `replace`, with the `entry` of the paper that is there, takes its place on the worksheet of now;
   * `movedFrom` is the entry that the paper had before, under another name: nothing is left there. `erased-student`,
   * and nothing is kept, where somebody of this name was erased from the class: `isBack` says that they come back.
   */
  enterPaper: command(
    {
      ...ofLesson,
      entry: attemptIdSchema,
      name: z.string().min(1).max(MAX_STUDENT_NAME),
      answers: z.record(claimIdSchema, z.enum(LABELS)),
      twice: z.enum(['beside', 'replace']).exactOptional(),
      movedFrom: attemptIdSchema.exactOptional(),
      isBack: z.literal(true).exactOptional(),
    },
    answers<ClassSummary>(),
  ),
  /**
   * Takes a hand-in code that a student read out or wrote down; the same `entry` again corrects it. Where the student
   * has other work, the answer is `work-there` until `twice` says what to do, and `erased-student` until `isBack` is
   * given; these and `movedFrom` are as for `enterPaper`.
   */
  enterCode: command(
    {
      ...ofLesson,
      entry: attemptIdSchema,
      name: z.string().min(1).max(MAX_STUDENT_NAME),
      code: z.string().min(1).max(MAX_CODE_UNITS),
      twice: z.enum(['beside', 'replace']).exactOptional(),
      movedFrom: attemptIdSchema.exactOptional(),
      isBack: z.literal(true).exactOptional(),
    },
    answers<CodeEntry>(),
  ),
  /** The hand-in codes that were typed in for a lesson, in any revision; the oldest first. */
  readCodes: command(ofLesson, answers<readonly TypedCode[]>()),
  /** The papers that were typed in for a lesson, in the revision that counts; the oldest first. */
  readPapers: command(ofLesson, answers<readonly TypedPaper[]>()),
  /** The work that the student of this name has for a lesson besides the paper `entry`; the oldest first. */
  findWork: command(
    { ...ofLesson, entry: attemptIdSchema, name: z.string().min(1).max(MAX_STUDENT_NAME) },
    answers<readonly WorkThere[]>(),
  ),
  /**
   * Settles hand-ins of the same work, named by the ids of all their records; null takes a decision back. `counting`
   * are those that count: one, or for `together` two at least. `bad-request` when they are no longer all that there
   * are.
   */
  settleSameWork: command(
    {
      ...ofLesson,
      handIns: recordIds,
      decision: z.strictObject({ kind: z.enum(DECISIONS), counting: recordIds }).nullable(),
    },
    answers<null>(),
  ),
  /** Everything that waits for the teacher, for all lessons of the class. */
  readInbox: command(ofClass, answers<Inbox>()),
  /** Takes an item out of the inbox, or puts it back; a new flag of the same file shows it again. */
  settleInboxItem: command({ ...ofClass, item: recordId, isSettled: z.boolean() }, answers<Inbox>()),
  /**
   * A student who was erased comes back: what was handed in, and waits in the inbox for this answer, is kept from now
   * on. `settleInboxItem` says the opposite. `bad-request` when it does not wait any more.
   */
  bringBack: command({ ...ofClass, item: recordId }, answers<Inbox>()),
  /**
   * “This is …”: all work that came and comes in from this author is the student's; null takes that back. `bad-request`
   * for an author of whom the class has nothing, and for a student who is not on the list.
   */
  nameStudent: command({ ...ofClass, author: studentIdSchema, student: studentIdSchema.nullable() }, answers<Inbox>()),
};

/** Commands for the report and the key by which it is computed. */
const reportCommands = {
  /** The report, computed from all hand-ins. */
  readReport: command({ ...ofLesson, rule: z.enum(ATTEMPT_RULES) }, answers<ClassReport>()),
  changeKey: command(
    {
      ...ofKey,
      label: z.enum(LABELS),
      credits: perLabel(z.literal(CREDITS)),
      /** The teacher's reason; null if they gave none. */
      reason: z.string().min(1).max(MAX_REASON).nullable(),
    },
    answers<null>(),
  ),
  undoKeyChange: command(ofKey, answers<null>()),
  /** Chooses the revision of a lesson by which work is counted; null for the one that is offered. */
  chooseRevision: command({ ...ofClass, lesson: lessonIdSchema, revision: hashSchema.nullable() }, answers<null>()),
  /**
   * With `class` as the class has it. `not-allowed` while the person has an exam on it under way, `not-found` without a
   * key.
   */
  readTeacherCopy: command(
    { profile: profileIdSchema, lesson: hashSchema, class: classIdSchema.nullable() },
    answers<TeacherCopy>(),
  ),
};

/** Commands for a lesson on the projector. */
const projectorCommands = {
  readProjector: command(ofLesson, answers<ProjectorView>()),
  /** Takes the counts of one vote; the same round again corrects it, also after the answer was shown. */
  takeVote: command(
    {
      ...ofLesson,
      claim: claimIdSchema,
      round: z.literal([1, 2]),
      counts: perLabel(z.int().min(0).max(100_000)),
    },
    answers<ProjectorView>(),
  ),
  /** From now on the projector may show the key of this claim. */
  revealClaim: command({ ...ofLesson, claim: claimIdSchema }, answers<ProjectorView>()),
  /** Sets the votes and reveals of a lesson back to nothing, for the next time; `undoVote` brings them back. */
  clearVotes: command(ofLesson, answers<ProjectorView>()),
  /**
   * Takes the last step with a claim back, as `lastStep` names it; `cleared` is taken back for all claims of the lesson
   * whose last step it is. Where another step came meanwhile the answer is `bad-request`.
   */
  undoVote: command({ ...ofLesson, claim: claimIdSchema, step: z.enum(VOTE_STEPS) }, answers<ProjectorView>()),
};

/** The commands for classes. Slow ones (reading files, the report) run in another process. */
export const classCommands = { ...rosterCommands, ...workCommands, ...reportCommands, ...projectorCommands };

/** The classroom: the part of the desk for a teacher. */
export interface Classroom extends Calls<typeof classCommands> {
  /**
   * Makes the text of a file. It may contain a key, so only the main process can ask for it: it is no command of the
   * page.
   */
  makeExport(request: ExportRequest): Result<ExportFile | TitledFile, Failure>;
}
