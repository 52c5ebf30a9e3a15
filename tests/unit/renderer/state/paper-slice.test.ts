import { describe, expect, it, vi } from 'vitest';
import { attemptId, claimId } from '../../../builders/ids.ts';
import { classesOf, setClass } from '../class-scene.tsx';

const C1 = claimId('c1');
const open = async () => {
  const scene = await setClass();
  await scene.app.getState().openPaperAnswers(scene.id, scene.lesson);
  return scene;
};

describe('changePaper', () => {
  it('saves nothing before there is a name and an answer', async () => {
    const { app } = await open();
    app.getState().changePaper({ answers: { [C1]: 'evidence' } });
    expect(app.getState().paperSaved.kind).toBe('idle');
    app.getState().changePaper({ name: 'Ada' });
    expect(app.getState().paperSaved.kind).toBe('working');
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
  });

  it('ends with the newest state of the paper, however fast it was typed, and counts it once', async () => {
    const { app, id, lesson } = await open();
    app.getState().changePaper({ name: 'Ada' });
    for (const label of ['evidence', 'rhetoric', 'attribution'] as const) {
      app.getState().changePaper({ answers: { [C1]: label } });
    }
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    await app.getState().openReport(id, lesson);
    await app.getState().chooseRule('first');
    expect(app.getState().report).toMatchObject({
      value: { students: [{ name: 'Ada', work: { cells: [{ label: 'attribution' }, {}, {}, {}] } }] },
    });
    await app.getState().readClasses();
    expect(classesOf(app)[0]?.lessons[0]?.students).toBe(1);
  });

  it('says what was refused', async () => {
    const { app, shell } = await open();
    shell.refuse('disk-full');
    app.getState().changePaper({ name: 'Ada', answers: { [C1]: 'evidence' } });
    await vi.waitFor(() =>
      expect(app.getState().paperSaved).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } }),
    );
  });
});

describe('correctPaper', () => {
  it('takes a paper up again under its own entry', async () => {
    const { app } = await open();
    app.getState().changePaper({ name: 'Ada', answers: { [C1]: 'evidence' } });
    const first = app.getState().papers[0];
    app.getState().nextPaper();
    app.getState().changePaper({ name: 'Ben' });
    if (first === undefined) throw new Error('The first paper is gone.');
    app.getState().correctPaper(first.entry);
    expect(app.getState().papers.map(({ name }) => name)).toEqual(['Ben', 'Ada']);
    expect(app.getState().papers.at(-1)).toEqual(first);
  });
});

describe('openPaperAnswers', () => {
  it('brings back what was typed in before, to be corrected', async () => {
    const { app, id, lesson } = await setClass({ papers: { Ada: ['evidence', 'rhetoric'], Ben: ['evidence'] } });
    await app.getState().openPaperAnswers(id, lesson);
    const [ada, ben, empty] = app.getState().papers;
    expect([ada?.name, ben?.name, empty?.name]).toEqual(['Ada', 'Ben', '']);
    if (ada === undefined) throw new Error('The first paper is gone.');
    app.getState().correctPaper(ada.entry);
    app.getState().changePaper({ answers: { ...ada.answers, [C1]: 'attribution' } });
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    await app.getState().openPaperAnswers(id, lesson);
    expect(app.getState().papers[0]?.answers).toMatchObject({ c1: 'attribution', c2: 'rhetoric' });
    expect(app.getState().papers).toHaveLength(3);
  });
});

describe('a student who was typed in before', () => {
  const openAgain = async () => {
    const scene = await setClass({ papers: { Ada: ['evidence'] } });
    await scene.app.getState().openPaperAnswers(scene.id, scene.lesson);
    const report = async () => {
      const read = await scene.shell.platform.desk.readReport({ class: scene.id, lesson: scene.lesson, rule: 'first' });
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    };
    return { ...scene, report };
  };

  it('is said before the first answer, and nothing is stored until the teacher chose', async () => {
    const { app, report } = await openAgain();
    app.getState().changePaper({ name: 'Ada' });
    await app.getState().checkName();
    expect(app.getState().worksThere).toMatchObject([{ name: 'Ada', answered: 1 }]);
    app.getState().changePaper({ answers: { [C1]: 'rhetoric' } });
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('idle'));
    expect((await report()).students).toMatchObject([
      { attempts: 1, work: { cells: [{ label: 'evidence' }, {}, {}, {}] } },
    ]);
    app.getState().keepBoth();
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    expect((await report()).students).toMatchObject([{ attempts: 2, without: 'undecided' }]);
  });

  it('may get the new paper in place of the one that is there', async () => {
    const { app, report } = await openAgain();
    app.getState().changePaper({ name: 'Ada', answers: { [C1]: 'rhetoric' } });
    await vi.waitFor(() => expect(app.getState().worksThere).toHaveLength(1));
    app.getState().replacePaper(app.getState().worksThere[0]?.entry ?? attemptId(99));
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    expect(app.getState().papers).toHaveLength(1);
    expect((await report()).students).toMatchObject([
      { attempts: 1, work: { cells: [{ label: 'rhetoric' }, {}, {}, {}] } },
    ]);
  });

  it('leaves nothing under the name that it had before, when it takes the place of another paper', async () => {
    const { app, report } = await openAgain();
    app.getState().changePaper({ name: 'Aad', answers: { [C1]: 'rhetoric' } });
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    app.getState().changePaper({ name: 'Ada' });
    await vi.waitFor(() => expect(app.getState().worksThere).toHaveLength(1));
    app.getState().replacePaper(app.getState().worksThere[0]?.entry ?? attemptId(99));
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    expect((await report()).students).toMatchObject([
      { name: 'Ada', attempts: 1, work: { cells: [{ label: 'rhetoric' }, {}, {}, {}] } },
    ]);
    expect((await report()).students).toHaveLength(1);
  });

  it('is asked about when its student was erased from the class, and saved once they come back', async () => {
    const { app, id, lesson, shell, report } = await openAgain();
    const [ada] = (await report()).students;
    if (ada === undefined) throw new Error('Ada has a paper.');
    await shell.platform.desk.eraseStudent({ class: id, student: ada.student });
    await app.getState().openPaperAnswers(id, lesson);
    app.getState().changePaper({ name: 'Ada', answers: { [C1]: 'rhetoric' } });
    await vi.waitFor(() => expect(app.getState().asksBack).toBe(true));
    expect((await report()).students).toEqual([]);
    app.getState().bringPaperBack();
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    expect(app.getState().asksBack).toBe(false);
    expect((await report()).students).toMatchObject([{ name: 'Ada', attempts: 1 }]);
    // Another name is not asked about.
    app.getState().nextPaper();
    app.getState().changePaper({ name: 'Ben', answers: { [C1]: 'rhetoric' } });
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
  });

  it('belongs to another student once the name changes', async () => {
    const { app, report } = await openAgain();
    app.getState().changePaper({ name: 'Ada', answers: { [C1]: 'rhetoric' } });
    await vi.waitFor(() => expect(app.getState().worksThere).toHaveLength(1));
    app.getState().changePaper({ name: 'Ada Two' });
    await vi.waitFor(() => expect(app.getState().paperSaved.kind).toBe('done'));
    expect(app.getState().worksThere).toEqual([]);
    expect((await report()).students.map(({ name }) => name)).toEqual(['Ada', 'Ada Two']);
  });
});
