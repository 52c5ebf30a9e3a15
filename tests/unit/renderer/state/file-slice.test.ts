import { describe, expect, it } from 'vitest';
import { failure } from '../../../../content/base/failure.ts';
import { err, ok } from '../../../../content/base/result.ts';
import { attemptId } from '../../../builders/ids.ts';
import { setClass } from '../class-scene.tsx';

describe('saveFile', () => {
  it('tells where the file went', async () => {
    const { app, lesson } = await setClass();
    expect(await app.getState().saveFile({ kind: 'release', lesson })).toBe(true);
    expect(app.getState().notice.value?.kind).toBe('file-saved');
  });

  it('reports a refusal, and nothing when the dialog was cancelled', async () => {
    const { app, shell, lesson } = await setClass();
    Object.assign(shell.platform.machine, { saveExport: () => Promise.resolve(null) });
    expect(await app.getState().saveFile({ kind: 'release', lesson })).toBe(false);
    expect(app.getState().notice.value).toBeNull();
    Object.assign(shell.platform.machine, { saveExport: () => Promise.resolve(err(failure('disk-full'))) });
    expect(await app.getState().saveFile({ kind: 'release', lesson })).toBe(false);
    expect(app.getState().notice.value).toMatchObject({ kind: 'failure', failure: { code: 'disk-full' } });
  });
});

describe('savePdf', () => {
  it('leaves out of the name what no file system takes', async () => {
    const names: string[] = [];
    const { app } = await setClass({ machine: { onSave: ({ fileName }) => names.push(fileName) } });
    await app.getState().savePdf({ fileName: 'Report “What? Why: a/b”.pdf', title: 'Report' });
    expect(names).toEqual(['Report “What Why a b”.pdf']);
  });
});

describe('writeHandIn', () => {
  it('keeps what was saved before when saving it again was called off', async () => {
    const { app, shell } = await setClass();
    const { machine } = shell.platform;
    const attempt = attemptId(1);
    Object.assign(machine, { writeHandIn: () => Promise.resolve(ok({ path: '/share/a' })) });
    await app.getState().writeHandIn({ attempt, name: 'Ada', ask: false });
    Object.assign(machine, { writeHandIn: () => Promise.resolve(null) });
    await app.getState().writeHandIn({ attempt, name: 'Ada', ask: true });
    const file = { kind: 'done', value: { path: '/share/a' } };
    expect(app.getState().handInFile).toEqual({ attempt, name: 'Ada', file });
    await app.getState().writeHandIn({ attempt: attemptId(2), name: 'Ada', ask: true });
    expect(app.getState().handInFile.file.kind).toBe('idle');
  });
});

describe('chooseFolder', () => {
  it('gives the folder, null for none, and tells of a refusal', async () => {
    const { app, shell } = await setClass({ machine: { chosenFolder: '/share/9b' } });
    expect(await app.getState().chooseFolder()).toBe('/share/9b');
    Object.assign(shell.platform.machine, { chooseFolder: () => Promise.resolve(null) });
    expect(await app.getState().chooseFolder()).toBeNull();
    Object.assign(shell.platform.machine, { chooseFolder: () => Promise.resolve(err(failure('file-unreadable'))) });
    expect(await app.getState().chooseFolder()).toBeNull();
    expect(app.getState().notice.value?.kind).toBe('failure');
  });
});
