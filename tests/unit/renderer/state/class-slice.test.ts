import { describe, expect, it } from 'vitest';
import { handInFile } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { classesOf, setClass, WELL } from '../class-scene.tsx';
import { setShell } from '../shell-scene.tsx';

const text = handInFile({ lesson: lessonFile(WELL), name: 'Ada', answers: ['attribution'] }).text;

describe('takeHandIns', () => {
  it('tells what came in, and counts it in the class', async () => {
    const { app, id } = await setClass({ machine: { chosenHandIns: [{ file: 'a.handin.json', text }] } });
    await app.getState().takeHandIns(id, 'folder');
    expect(app.getState().imported).toMatchObject({ kind: 'done', value: { files: 1, taken: 1, refused: 0 } });
    expect(app.getState().importProgress).toBeNull();
    expect(classesOf(app)[0]?.lessons[0]?.students).toBe(1);
  });

  it('is as before when nothing was chosen', async () => {
    const { app, id } = await setClass();
    await app.getState().takeHandIns(id, 'files');
    expect(app.getState().imported.kind).toBe('idle');
  });

  it('no longer waits for files that were opened once they were taken', async () => {
    const { app, id } = await setClass({ machine: { chosenHandIns: [{ file: 'a.handin.json', text }] } });
    app.getState().takeOpenedHandIns(1);
    await app.getState().takeHandIns(id, 'opened');
    expect(app.getState().openedHandIns).toBe(0);
  });

  it('forgets what the last import did when another is begun', async () => {
    const { app, id } = await setClass({ machine: { chosenHandIns: [{ file: 'a.handin.json', text: '' }] } });
    await app.getState().takeHandIns(id, 'files');
    app.getState().clearImport();
    expect(app.getState().imported.kind).toBe('idle');
  });
});

describe('createClass', () => {
  it('does nothing while nobody is at the computer', async () => {
    const { app } = setShell();
    await app.getState().start();
    await app.getState().createClass('9b');
    expect(app.getState().screen.kind).toBe('welcome');
  });
});

describe('renameClass', () => {
  it('says that it was not saved where the disk refused, and keeps the name', async () => {
    const { app, shell, id } = await setClass();
    shell.refuse('disk-full');
    expect(await app.getState().renameClass(id, '10b')).toBe(false);
    expect(classesOf(app)[0]?.name).toBe('9b');
    shell.refuse(null);
    expect(await app.getState().renameClass(id, '10b')).toBe(true);
    expect(classesOf(app)[0]?.name).toBe('10b');
  });
});
