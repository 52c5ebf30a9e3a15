import { act, cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MachineCall } from '../../../../content/machine/calls.ts';
import { createPartialMachine } from '../../../../renderer/platform/partial-machine.ts';
import type { MemoryMachine } from '../../../../renderer/platform/memory-platform.ts';
import { failureText } from '#text/failure-text.ts';
import { examEditionText } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { setClass } from '../class-scene.tsx';
import { drawApp } from '../draw-app.tsx';
import { lessonsOf, setShell, startLesson } from '../shell-scene.tsx';

type Lackable = NonNullable<MemoryMachine['lacks']>[number];
type Open = (machine: MemoryMachine) => Promise<void>;

const library: Open = async (machine) => {
  await setShell({ machine }).openAs();
  await screen.findByRole('heading', { name: 'Lessons' });
};
const settings: Open = async (machine) => {
  const shell = setShell({ machine });
  await shell.openAs();
  act(() => shell.app.getState().showSettings());
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
};
const classScreen: Open = async (machine) => {
  const { app, id } = await setClass({ machine });
  await drawApp(app, () => app.getState().openClass(id));
  await screen.findByText('9b', { selector: 'h1' });
};
const handOut: Open = async (machine) => {
  await classScreen(machine);
  act(() => screen.getByText(/^Hand out…/, { selector: 'button' }).click());
  await screen.findByRole('dialog');
};
const worksheet: Open = async (machine) => {
  const { app, lesson } = await setClass({ machine });
  await drawApp(app, () => app.getState().openWorksheet(lesson, null));
  await screen.findByRole('heading', { level: 1 });
};
const workshop: Open = async (machine) => {
  const { app } = await setClass({ machine });
  await drawApp(app, () => app.getState().makeDraft('en'));
  await screen.findByLabelText('Paste the article here');
};
const finishedExam: Open = async (machine) => {
  const shell = setShell({ lessons: [], machine });
  const { app, platform } = shell;
  await app.getState().start();
  await app.getState().createProfile('Ada');
  await app.getState().takeInstalls([valueOf(await platform.desk.installLesson({ text: examEditionText() }))]);
  expect(lessonsOf(shell)).toHaveLength(1);
  await startLesson(shell, 0, 'exam');
  await app.getState().sendHandIn();
  await drawApp(app);
  await screen.findByRole('heading', { level: 1, name: /^Finished/ });
};

const OFFERS: readonly (readonly [Lackable, string | RegExp, Open])[] = [
  ['chooseFiles', 'Open files…', library],
  ['chooseFiles', 'Open the key file…', finishedExam],
  ['writeHandIn', 'Save the file…', finishedExam],
  ['chooseProfileFile', 'Choose a profile file…', settings],
  ['chooseDataFolder', /^Move/, settings],
  ['chooseHandIns', /^Collect…/, classScreen],
  ['watchFolder', 'Watch a folder…', classScreen],
  ['chooseRoster', 'Choose a list…', classScreen],
  ['chooseFolder', 'Choose…', handOut],
  ['print', 'Print…', worksheet],
  ['savePdf', 'Save as PDF…', worksheet],
  ['chooseDocument', 'Open a file…', workshop],
];
const buttonsOf = (name: string | RegExp) => screen.queryAllByText(name, { selector: 'button' });

describe('a screen', () => {
  it.each(OFFERS)('offers %s (%s) only where the machine can do it', async (call, name, open) => {
    await open({});
    await act(async () => {
      await Promise.resolve();
    });
    expect(buttonsOf(name).length).toBeGreaterThan(0);
    cleanup();
    await open({ lacks: [call] });
    expect(buttonsOf(name)).toEqual([]);
    // Nothing was asked for behind the screen that this machine refuses.
    expect(screen.queryByText(failureText['not-allowed'].what)).toBeNull();
  });
});

describe('createPartialMachine', () => {
  const { machine, can } = createPartialMachine({
    readAbout: () => Promise.reject(new Error('not asked')),
    readNotices: () => Promise.reject(new Error('not asked')),
    saveExport: () => Promise.resolve(null),
  });

  it('can do what it was given, and nothing else', () => {
    const asked: readonly MachineCall[] = ['saveExport', 'print', 'restart'];
    expect(asked.filter(can)).toEqual(['saveExport']);
  });

  it('refuses what it cannot do', async () => {
    expect(await machine.restart({})).toMatchObject({ ok: false, error: { code: 'not-allowed', detail: 'restart' } });
    expect(await machine.cancelImport({})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
