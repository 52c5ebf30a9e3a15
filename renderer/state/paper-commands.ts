import { USUAL_RULE } from '../../content/class/attempt-rule.ts';
import type { TypedPaper } from '../../content/class/classroom.ts';
import { type Failure, failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import type { AttemptId, ClassId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { Paper, PaperCommands } from './paper-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING } from './waiting.ts';

/** Questions about one paper are not asked about the next. */
const NOTHING_ASKED = { worksThere: [], asksBack: false };

/** Commands for work on paper; their screens are rarely the first one, so they are loaded with them. */
export const createPaperCommands: SliceOf<PaperCommands> = (platform, set, get, loader) => {
  let saving: Promise<unknown> = Promise.resolve();

  const emptyPaper = (): Paper => {
    const entry = platform.newId() as AttemptId; // The port creates random UUIDs; the brand states their kind.
    return { entry, name: '', answers: {}, sheet: null, twice: null, movedFrom: null, isBack: false };
  };

  const readCopy = async (lesson: ContentHash, of: ClassId | null): Promise<void> => {
    const { session } = get();
    const profile = session.kind === 'done' ? session.value.profile : null;
    if (profile === null) return;
    const question = { profile, lesson, class: of };
    await loader.load('teacherCopy', question, () => platform.desk.readTeacherCopy(question));
  };

  /** One after the other, so that an older state of a paper never overwrites a newer one. */
  const save = (of: ClassId, lesson: ContentHash, paper: Paper): void => {
    set({ paperSaved: WORKING });
    saving = saving.then(async () => {
      const { entry, answers, twice, movedFrom, isBack } = paper;
      const where = { class: of, entry, lesson, name: paper.name.trim() };
      const said = {
        ...(twice === null ? {} : { twice }),
        ...(movedFrom === null ? {} : { movedFrom }),
        ...(isBack ? { isBack } : {}),
      };
      const saved = await platform.desk.enterPaper({ ...where, answers, ...said });
      const isNewest = get().papers.at(-1) === paper;
      const asks = saved.ok || saved.error.code === 'work-there' || saved.error.code === 'erased-student';
      if (!isNewest && asks) return;
      if (!saved.ok && saved.error.code === 'erased-student') {
        set({ paperSaved: IDLE, asksBack: true, worksThere: [] });
        return;
      }
      if (!saved.ok && saved.error.code === 'work-there') {
        const works = await platform.desk.findWork(where);
        if (get().papers.at(-1) !== paper) return;
        if (works.ok) set({ paperSaved: IDLE, worksThere: works.value });
        else set({ paperSaved: failed(works.error) });
        return;
      }
      set({ paperSaved: saved.ok ? { kind: 'done', value: null } : failed(saved.error), ...NOTHING_ASKED });
    });
  };

  /** Changes the paper being typed, and saves it if it contains enough. */
  const change = (changed: Paper): void => {
    const { papers, screen } = get();
    if (screen.kind !== 'paper-answers') return;
    set({ papers: [...papers.slice(0, -1), changed] });
    const isWorthKeeping = changed.name.trim() !== '' && Object.keys(changed.answers).length > 0;
    if (isWorthKeeping) save(screen.class, screen.lesson, changed);
  };

  const readCodes = async (of: ClassId, lesson: ContentHash): Promise<void> => {
    const question = { class: of, lesson };
    await loader.load('codes', question, () => platform.desk.readCodes(question));
  };

  /** Loads the students of a class, whose names are suggested; if that fails, the known ones remain. */
  const readStudents = async (of: ClassId, lesson: ContentHash, isStillHere: () => boolean): Promise<void> => {
    const report = await platform.desk.readReport({ class: of, lesson, rule: 'first' });
    if (report.ok && isStillHere()) set({ knownStudents: report.value.students.map(({ name, id }) => ({ name, id })) });
  };

  return {
    readTeacherCopy: readCopy,

    openWorksheet: async (lesson, from) => {
      get().show({ kind: 'worksheet', lesson, class: from });
      await readCopy(lesson, from);
    },

    openTeacherPage: async (lesson, from) => {
      set({ report: IDLE });
      get().show({ kind: 'teacher-page', lesson, class: from });
      await Promise.all([readCopy(lesson, from), from === null ? null : get().chooseRule(USUAL_RULE)]);
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
      set({ papers: [emptyPaper()], paperSaved: IDLE, ...NOTHING_ASKED, knownStudents: [] });
      get().show({ kind: 'paper-answers', class: of, lesson });
      const isStillHere = () => {
        const { screen } = get();
        return screen.kind === 'paper-answers' && screen.class === of && screen.lesson === lesson;
      };
      await readCopy(lesson, of);
      const typed = await platform.desk.readPapers({ class: of, lesson });
      if (!isStillHere()) return;
      if (typed.ok) {
        const known = new Set(get().papers.map(({ entry }) => entry));
        const before = typed.value.filter(({ entry }) => !known.has(entry)).map(toPaper);
        set({ papers: [...before, ...get().papers] });
      } else get().notify({ kind: 'failure', failure: typed.error });
      await readStudents(of, lesson, isStillHere);
    },

    openCodes: async (of, lesson) => {
      set({ knownStudents: [] });
      get().show({ kind: 'codes', class: of, lesson });
      await Promise.all([readCopy(lesson, of), readCodes(of, lesson)]);
      await readStudents(of, lesson, () => {
        const { screen } = get();
        return screen.kind === 'codes' && screen.class === of && screen.lesson === lesson;
      });
    },

    enterCode: async ({ entry, ...typed }) => {
      const { screen } = get();
      if (screen.kind !== 'codes') return err(failure('not-allowed'));
      const { class: of, lesson } = screen;
      const entered = await platform.desk.enterCode({
        ...{ class: of, lesson, ...typed },
        // The port creates random UUIDs; the brand states their kind.
        entry: entry ?? (platform.newId() as AttemptId),
      });
      if (entered.ok && entered.value.kind === 'taken') await readCodes(of, lesson);
      return entered;
    },

    changePaper: (changed) => {
      const paper = get().papers.at(-1);
      if (paper === undefined) return;
      // With another name it belongs to another student, who may have no work yet.
      const isRenamed = changed.name !== undefined && changed.name.trim() !== paper.name.trim();
      if (isRenamed) set(NOTHING_ASKED);
      change({ ...paper, ...changed, ...(isRenamed ? { twice: null, movedFrom: null, isBack: false } : {}) });
    },

    nextPaper: () => {
      set({
        papers: [...get().papers.filter(({ name }) => name.trim() !== ''), emptyPaper()],
        paperSaved: IDLE,
        ...NOTHING_ASKED,
      });
    },

    correctPaper: (entry) => {
      const { papers } = get();
      const wanted = papers.find((paper) => paper.entry === entry);
      if (wanted === undefined) return;
      const others = papers.filter((paper) => paper !== wanted && paper.name.trim() !== '');
      set({ papers: [...others, wanted], paperSaved: IDLE, ...NOTHING_ASKED });
    },

    checkName: async () => {
      const { papers, screen } = get();
      const paper = papers.at(-1);
      if (paper === undefined || screen.kind !== 'paper-answers') return;
      const isNew = paper.sheet === null && paper.twice === null && Object.keys(paper.answers).length === 0;
      if (!isNew || paper.name.trim() === '') return;
      const { class: of, lesson } = screen;
      const works = await platform.desk.findWork({ class: of, lesson, entry: paper.entry, name: paper.name.trim() });
      if (get().papers.at(-1) === paper && works.ok) set({ worksThere: works.value });
    },

    bringPaperBack: () => {
      const paper = get().papers.at(-1);
      if (paper === undefined) return;
      set({ asksBack: false });
      change({ ...paper, isBack: true });
    },

    keepBoth: () => {
      const paper = get().papers.at(-1);
      if (paper === undefined) return;
      set({ worksThere: [] });
      change({ ...paper, twice: 'beside' });
    },

    replacePaper: (entry) => {
      const { papers } = get();
      const paper = papers.at(-1);
      if (paper === undefined) return;
      set({ worksThere: [], papers: papers.filter((one) => one.entry !== entry) });
      // It may have been saved under another name, and would then exist twice.
      change({ ...paper, entry, twice: 'replace', movedFrom: paper.entry });
    },
  };
};

const toPaper = ({ entry, name, answers, asked }: TypedPaper): Paper => ({
  ...{ entry, name, answers },
  ...{ sheet: asked, twice: null, movedFrom: null, isBack: false },
});

const failed = (failure: Failure) => ({ kind: 'failed', failure }) as const;
