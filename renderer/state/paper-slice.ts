import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { CodeEntry, TeacherCopy, TypedCode, WorkThere } from '../../content/class/classroom.ts';
import type { AttemptId, ClassId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { Label } from '../../content/lesson/label.ts';
import { actionsLater } from './actions-later.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** A student's paper, as entered so far. */
export interface Paper {
  readonly entry: AttemptId;
  readonly name: string;
  readonly answers: Readonly<Record<ClaimId, Label>>;
  /** The claims on its sheet, for a paper that was entered before; null for the current worksheet. */
  readonly sheet: readonly ClaimId[] | null;
  /** The teacher's choice if the student has other work: keep both, or replace it; null before. */
  readonly twice: 'beside' | 'replace' | null;
  /** The paper's entry before it replaced another one; null if it did not. */
  readonly movedFrom: AttemptId | null;
  /** Whether the teacher has said that its student, who was erased from the class, comes back. */
  readonly isBack: boolean;
}

interface PaperState {
  /** The lesson with its key, for printing worksheets and entering papers. */
  readonly teacherCopy: Waiting<TeacherCopy>;
  /** The entered papers of the lesson, oldest first; the last one is being typed. */
  readonly papers: readonly Paper[];
  /** Other work of the student whose paper is being typed; empty if there is none, or if the teacher has decided. */
  readonly worksThere: readonly WorkThere[];
  /**
   * Whether the student of the paper being typed was erased from the class and the teacher has not yet brought them
   * back.
   */
  readonly asksBack: boolean;
  /** The state of saving the newest change. */
  readonly paperSaved: Waiting<null>;
  /** The entered hand-in codes of the lesson, oldest first. */
  readonly codes: Waiting<readonly TypedCode[]>;
  /** The students of the class with their numbers; their names are suggested. */
  readonly knownStudents: readonly { readonly name: string; readonly id: string | null }[];
}

export interface PaperCommands {
  /** The version of the class; with null the original lesson. */
  readonly readTeacherCopy: (lesson: ContentHash, of: ClassId | null) => Promise<void>;
  /** Chooses the claims on the worksheet of the class from which it was opened. */
  readonly chooseSheet: (choice: 'all' | 'dozen' | 'handed-out') => Promise<void>;
  readonly openWorksheet: (lesson: ContentHash, from: ClassId | null) => Promise<void>;
  /** Opens the teacher's page of a lesson; for a class, it includes what its report shows to be hard. */
  readonly openTeacherPage: (lesson: ContentHash, from: ClassId | null) => Promise<void>;
  readonly openPaperAnswers: (of: ClassId, lesson: ContentHash) => Promise<void>;
  /** Changes the paper being typed; it is saved immediately if it has a name. */
  readonly changePaper: (change: Partial<Pick<Paper, 'name' | 'answers'>>) => void;
  readonly nextPaper: () => void;
  /** Reopens an entered paper; the one that was being typed keeps its place in the list. */
  readonly correctPaper: (entry: AttemptId) => void;
  /** Checks whether the named student already has work, before there is an answer to save. */
  readonly checkName: () => Promise<void>;
  /** Brings back the erased student of the paper being typed. */
  readonly bringPaperBack: () => void;
  /** Keeps the paper being typed in addition to other work of its student; the report decides which of them counts. */
  readonly keepBoth: () => void;
  /** Replaces an existing paper by the one being typed. */
  readonly replacePaper: (entry: AttemptId) => void;
  readonly openCodes: (of: ClassId, lesson: ContentHash) => Promise<void>;
  /** Saves a hand-in code for a student; `entry` is that of the code to correct, null for a new one. */
  readonly enterCode: (code: TypedInCode) => Promise<Result<CodeEntry, Failure>>;
}

/** A hand-in code as it was typed. */
export interface TypedInCode {
  readonly entry: AttemptId | null;
  readonly name: string;
  readonly code: string;
  /** The teacher's choice if the student has other work; omitted before. */
  readonly twice?: 'beside' | 'replace';
  /** The code's entry before it replaces other work. */
  readonly movedFrom?: AttemptId;
  /** Whether the teacher has said that a student of this name, who was erased, comes back. */
  readonly isBack?: true;
}

export type PaperSlice = PaperState & PaperCommands;

export const createPaperSlice: SliceOf<PaperSlice> = (platform, set, get, loader) => ({
  teacherCopy: IDLE,
  papers: [],
  paperSaved: IDLE,
  worksThere: [],
  asksBack: false,
  codes: IDLE,
  knownStudents: [],
  ...actionsLater<PaperCommands>(
    set,
    async () => (await import('./paper-commands.ts')).createPaperCommands(platform, set, get, loader),
    [
      'readTeacherCopy',
      'openWorksheet',
      'openTeacherPage',
      'chooseSheet',
      'openPaperAnswers',
      'changePaper',
      'nextPaper',
      'correctPaper',
      'checkName',
      'bringPaperBack',
      'keepBoth',
      'replacePaper',
      'openCodes',
      'enterCode',
    ],
  ),
});
