import type { TeacherCopy } from '../../content/classroom/classroom.ts';
import type { Failure } from '../../content/failure.ts';
import type { AttemptId, ClassId } from '../../content/journal/event.ts';
import type { ClaimId, ContentHash } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** One student's paper, as far as it was typed in. */
export interface Paper {
  readonly entry: AttemptId;
  readonly name: string;
  readonly answers: Readonly<Record<ClaimId, Label>>;
}

export interface PaperSlice {
  /** The lesson with its key that is on its way to paper, or comes back from it. */
  readonly teacherCopy: Waiting<TeacherCopy>;
  /** The papers typed in since the screen was opened, oldest first; the last one is being typed. */
  readonly papers: readonly Paper[];
  /** What became of the newest change. */
  readonly paperSaved: Waiting<null>;
  /** Names that the class knows, to be suggested. */
  readonly knownNames: readonly string[];
  /** As the class has it; null for the lesson as it is. */
  readonly readTeacherCopy: (lesson: ContentHash, of: ClassId | null) => Promise<void>;
  /** Chooses what is on the worksheet of the class that it was opened from. */
  readonly chooseSheet: (choice: 'all' | 'dozen') => Promise<void>;
  readonly openWorksheet: (lesson: ContentHash, from: ClassId | null) => Promise<void>;
  readonly openPaperAnswers: (of: ClassId, lesson: ContentHash) => Promise<void>;
  /** Changes the paper that is being typed; saved at once when it has a name. */
  readonly changePaper: (change: Partial<Pick<Paper, 'name' | 'answers'>>) => void;
  readonly nextPaper: () => void;
  /** Takes a paper up again; the one that was being typed stays in its place. */
  readonly correctPaper: (entry: AttemptId) => void;
}

export const createPaperSlice: SliceOf<PaperSlice> = (platform, set, get, loader) => {
  let saving: Promise<unknown> = Promise.resolve();

  const emptyPaper = (): Paper => {
    const entry = platform.newId() as AttemptId; // The port makes random UUIDs; the brand says of what.
    return { entry, name: '', answers: {} };
  };

  const readCopy = async (lesson: ContentHash, of: ClassId | null): Promise<void> => {
    const { session } = get();
    const profile = session.kind === 'done' ? session.value.profile : null;
    if (profile === null) return;
    const question = { profile, lesson, class: of };
    await loader.load('teacherCopy', question, () => platform.desk.readTeacherCopy(question));
  };

  /** One after the other, so that an older state of a paper never overtakes a newer one. */
  const save = (of: ClassId, lesson: ContentHash, paper: Paper): void => {
    set({ paperSaved: WORKING });
    saving = saving.then(async () => {
      const { entry, name, answers } = paper;
      const saved = await platform.desk.enterPaper({ class: of, entry, lesson, name: name.trim(), answers });
      if (get().papers.at(-1) !== paper && saved.ok) return;
      set({ paperSaved: saved.ok ? { kind: 'done', value: null } : failed(saved.error) });
    });
  };

  return {
    teacherCopy: IDLE,
    papers: [],
    paperSaved: IDLE,
    knownNames: [],
    readTeacherCopy: readCopy,

    openWorksheet: async (lesson, from) => {
      get().show({ kind: 'worksheet', lesson, class: from });
      await readCopy(lesson, from);
    },

    chooseSheet: async (choice) => {
      const { screen } = get();
      if (screen.kind !== 'worksheet' || screen.class === null) return;
      const { lesson, class: of } = screen;
      const chosen = await platform.desk.chooseSheet({ class: of, lesson, choice });
      if (chosen.ok) await readCopy(lesson, of);
      else get().notify({ kind: 'failure', failure: chosen.error });
    },

    openPaperAnswers: async (of, lesson) => {
      set({ papers: [emptyPaper()], paperSaved: IDLE, knownNames: [] });
      get().show({ kind: 'paper-answers', class: of, lesson });
      await readCopy(lesson, of);
      const report = await platform.desk.readReport({ class: of, lesson, rule: 'first' });
      const { screen } = get();
      const isStillHere = screen.kind === 'paper-answers' && screen.class === of && screen.lesson === lesson;
      if (report.ok && isStillHere) set({ knownNames: [...new Set(report.value.students.map(({ name }) => name))] });
    },

    changePaper: (change) => {
      const { papers, screen } = get();
      const paper = papers.at(-1);
      if (paper === undefined || screen.kind !== 'paper-answers') return;
      const changed = { ...paper, ...change };
      set({ papers: [...papers.slice(0, -1), changed] });
      const isWorthKeeping = changed.name.trim() !== '' && Object.keys(changed.answers).length > 0;
      if (isWorthKeeping) save(screen.class, screen.lesson, changed);
    },

    nextPaper: () => {
      set({ papers: [...get().papers.filter(({ name }) => name.trim() !== ''), emptyPaper()], paperSaved: IDLE });
    },

    correctPaper: (entry) => {
      const { papers } = get();
      const wanted = papers.find((paper) => paper.entry === entry);
      if (wanted === undefined) return;
      const others = papers.filter((paper) => paper !== wanted && paper.name.trim() !== '');
      set({ papers: [...others, wanted], paperSaved: IDLE });
    },
  };
};

const failed = (failure: Failure) => ({ kind: 'failed', failure }) as const;
