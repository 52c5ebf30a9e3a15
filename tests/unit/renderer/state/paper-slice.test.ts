import { describe, expect, it, vi } from 'vitest';
import { claimId } from '../../../builders/ids.ts';
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
