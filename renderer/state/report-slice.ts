import { type AttemptRule, USUAL_RULE } from '../../content/class/attempt-rule.ts';
import type { ClassReport } from '../../content/class/class-report.ts';
import type { StudentId } from '../../content/class/student.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { Credit } from '../../content/lesson/credit.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { Result } from '../../content/base/result.ts';
import type { Platform } from '../platform/platform.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/**
 * A teacher's changes to the key of a claim: its label, the credit for each label, and the reason; null if they write
 * none.
 */
export interface Reading {
  readonly label: Label;
  readonly credits: Readonly<Record<Label, Credit>>;
  readonly reason: string | null;
}

/** A teacher's decision about identical hand-ins; null withdraws a decision. */
export type SameWorkDecision = Parameters<Platform['desk']['settleSameWork']>[0]['decision'];

export interface ReportSlice {
  readonly report: Waiting<ClassReport>;
  readonly reportRule: AttemptRule;
  readonly openReport: (of: ClassId, lesson: ContentHash) => Promise<void>;
  /** Opens the pages for the students, based on the current report. */
  readonly openStudentPages: () => Promise<void>;
  readonly backToReport: () => void;
  /** Called when the report is left: its computation stops, and a late answer is dropped. */
  readonly leaveReport: () => void;
  readonly chooseRule: (rule: AttemptRule) => Promise<void>;
  /** Returns whether it was saved; the report is then computed again. */
  readonly changeKey: (claim: ClaimId, reading: Reading) => Promise<boolean>;
  readonly undoKeyChange: (claim: ClaimId) => Promise<void>;
  /** Chooses the revision of the lesson by which work is scored. */
  readonly chooseRevision: (revision: ContentHash) => Promise<void>;
  /** Returns whether it was saved; the report is then computed again. */
  readonly settleSameWork: (handIns: readonly string[], decision: SameWorkDecision) => Promise<boolean>;
  readonly eraseStudent: (student: StudentId) => Promise<void>;
}

export const createReportSlice: SliceOf<ReportSlice> = (platform, set, get, loader) => {
  const where = () => {
    const { screen } = get();
    const shows = screen.kind === 'class-report' || screen.kind === 'student-pages' || screen.kind === 'teacher-page';
    return shows && screen.class !== null ? { class: screen.class, lesson: screen.lesson } : null;
  };

  const read = async (): Promise<void> => {
    const here = where();
    if (here === null) return;
    const question = { ...here, rule: get().reportRule };
    await loader.load('report', question, () => platform.desk.readReport(question));
  };

  const afterwards = async (done: Result<null, Failure>): Promise<boolean> => {
    if (done.ok) await read();
    else get().notify({ kind: 'failure', failure: done.error });
    return done.ok;
  };

  const lessonId = () => {
    const { report } = get();
    return report.kind === 'done' ? report.value.lessonId : null;
  };

  return {
    report: IDLE,
    reportRule: USUAL_RULE,
    openReport: async (of, lesson) => {
      set({ reportRule: USUAL_RULE });
      get().show({ kind: 'class-report', class: of, lesson });
      await read();
    },
    openStudentPages: async () => {
      const here = where();
      if (here === null) return;
      get().show({ kind: 'student-pages', ...here });
      await get().readTeacherCopy(here.lesson, here.class);
    },
    backToReport: () => {
      const here = where();
      if (here !== null) get().show({ kind: 'class-report', ...here });
    },
    leaveReport: () => {
      if (get().report.kind === 'done') return;
      loader.drop('report');
      void platform.machine.stopReport({});
    },
    chooseRule: async (rule) => {
      set({ reportRule: rule });
      await read();
    },
    changeKey: async (claim, reading) => {
      const here = where();
      const lesson = lessonId();
      if (here === null || lesson === null) return false;
      return afterwards(await platform.desk.changeKey({ class: here.class, lesson, claim, ...reading }));
    },
    undoKeyChange: async (claim) => {
      const here = where();
      const lesson = lessonId();
      if (here === null || lesson === null) return;
      await afterwards(await platform.desk.undoKeyChange({ class: here.class, lesson, claim }));
    },
    chooseRevision: async (revision) => {
      const here = where();
      const lesson = lessonId();
      if (here === null || lesson === null) return;
      await afterwards(await platform.desk.chooseRevision({ class: here.class, lesson, revision }));
    },
    settleSameWork: async (handIns, decision) => {
      const here = where();
      if (here === null) return false;
      return afterwards(await platform.desk.settleSameWork({ ...here, handIns, decision }));
    },
    eraseStudent: async (student) => {
      const here = where();
      if (here !== null) await afterwards(await platform.desk.eraseStudent({ class: here.class, student }));
    },
  };
};
