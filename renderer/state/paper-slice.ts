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

/** One student's paper, as far as it was typed in. */
export interface Paper {
  readonly entry: AttemptId;
  readonly name: string;
  readonly answers: Readonly<Record<ClaimId, Label>>;
  /** The claims on its sheet, for one that was typed in before; null for the worksheet of now. */
  readonly sheet: readonly ClaimId[] | null;
  /** What the teacher chose where the student has other work: keep both, or take the place of it; null before. */
  readonly twice: 'beside' | 'replace' | null;
  /** The entry that it had before it took the place of another paper; null for none. */
  readonly movedFrom: AttemptId | null;
  /** Whether the teacher said that its student, who was erased from the class, comes back. */
  readonly isBack: boolean;
}

interface PaperState {
  /** The lesson with its key that is on its way to paper, or comes back from it. */
  readonly teacherCopy: Waiting<TeacherCopy>;
  /** The papers of the lesson that were typed in, oldest first; the last one is being typed. */
  readonly papers: readonly Paper[];
  /** Other work that the student of the paper being typed already has; empty while there is none, or it was said what to do. */
  readonly worksThere: readonly WorkThere[];
  /** Whether the student of the paper being typed was erased from the class, and it was not said that they come back. */
  readonly asksBack: boolean;
  /** What became of the newest change. */
  readonly paperSaved: Waiting<null>;
  /** The hand-in codes of the lesson that were typed in, oldest first. */
  readonly codes: Waiting<readonly TypedCode[]>;
  /** The students that the class knows, with their numbers; names are suggested. */
  readonly knownStudents: readonly { readonly name: string; readonly id: string | null }[];
}

export interface PaperCommands {
  /** As the class has it; null for the lesson as it is. */
  readonly readTeacherCopy: (lesson: ContentHash, of: ClassId | null) => Promise<void>;
  /** Chooses what is on the worksheet of the class that it was opened from. */
  readonly chooseSheet: (choice: 'all' | 'dozen') => Promise<void>;
  readonly openWorksheet: (lesson: ContentHash, from: ClassId | null) => Promise<void>;
  /** The teacher's page of a lesson; from a class with what its report says was hard. */
  readonly openTeacherPage: (lesson: ContentHash, from: ClassId | null) => Promise<void>;
  readonly openPaperAnswers: (of: ClassId, lesson: ContentHash) => Promise<void>;
  /** Changes the paper that is being typed; saved at once when it has a name. */
  readonly changePaper: (change: Partial<Pick<Paper, 'name' | 'answers'>>) => void;
  readonly nextPaper: () => void;
  /** Takes a paper up again, whenever it was typed in; the one that was being typed stays in its place. */
  readonly correctPaper: (entry: AttemptId) => void;
  /** Looks whether the student whose name was typed already has work, before there is an answer to keep. */
  readonly checkName: () => Promise<void>;
  /** The student of the paper being typed, who was erased, comes back. */
  readonly bringPaperBack: () => void;
  /** The paper being typed is kept beside other work of its student; which of them counts is decided in the report. */
  readonly keepBoth: () => void;
  /** The paper being typed takes the place of one that is there. */
  readonly replacePaper: (entry: AttemptId) => void;
  readonly openCodes: (of: ClassId, lesson: ContentHash) => Promise<void>;
  /** Keeps a hand-in code under a student's name; `entry` is that of the code to correct, null for a new one. */
  readonly enterCode: (code: TypedInCode) => Promise<Result<CodeEntry, Failure>>;
}

/** A hand-in code as it was typed. */
export interface TypedInCode {
  readonly entry: AttemptId | null;
  readonly name: string;
  readonly code: string;
  /** What the teacher chose where the student has other work; left out before. */
  readonly twice?: 'beside' | 'replace';
  /** The entry that it had before it takes the place of other work. */
  readonly movedFrom?: AttemptId;
  /** The teacher said that a student of this name, who was erased, comes back. */
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
