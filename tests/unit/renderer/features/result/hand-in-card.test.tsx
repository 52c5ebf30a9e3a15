import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../../content/failure.ts';
import { err, ok } from '../../../../../content/result.ts';
import { examEditionText } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import type { MemoryMachine } from '../../../../../renderer/platform/memory-platform.ts';
import { drawApp } from '../../draw-app.tsx';
import { lessonsOf, setShell, startLesson } from '../../shell-scene.tsx';

const SAVED = 'Your file is saved here:';

/** Somebody has handed in an exam edition. */
const open = async (name: string | null = 'Ada', machine: MemoryMachine = {}) => {
  const shell = setShell({ lessons: [], machine });
  const { app, platform } = shell;
  await app.getState().start();
  await app.getState().createProfile(name);
  await app.getState().takeInstalls([valueOf(await platform.desk.installLesson({ text: examEditionText() }))]);
  expect(lessonsOf(shell)).toHaveLength(1);
  await startLesson(shell, 0, 'exam');
  await app.getState().sendHandIn();
  const user = await drawApp(app);
  await screen.findByRole('heading', { name: 'Finished. Now give it to your teacher.' });
  return { ...shell, user };
};
const write = () => screen.getByText('Save the file…', { selector: 'button' });

describe('HandInCard', () => {
  it('says where the file is once it is there, with the name that was typed', async () => {
    const saved: string[] = [];
    const { user } = await open('Ada', { onSave: ({ text }) => saved.push(text) });
    const field = screen.getByLabelText('Your name in the file');
    expect(field).toHaveProperty('value', 'Ada');
    expect(screen.queryByText(SAVED)).toBeNull();
    await user.type(field, ' L.');
    await user.click(write());
    expect(await screen.findByText(SAVED)).toBeDefined();
    expect(saved[0]).toContain('Ada L.');
    expect(screen.getByText('Save again…')).toBeDefined();
    expect(await screen.findByRole('heading', { name: 'Finished, and given to your teacher' })).toBeDefined();
  });

  it('writes nothing without a name', async () => {
    const saved: string[] = [];
    const { user } = await open(null, { onSave: ({ text }) => saved.push(text) });
    await user.click(write());
    expect(await screen.findByText(/^Enter a name, so that your teacher knows/)).toBeDefined();
    expect(saved).toEqual([]);
  });

  it('never says “saved” before the file is there, nor when it could not be written, and can be asked again', async () => {
    const { platform, user } = await open();
    let answer: (result: unknown) => void = () => undefined;
    // The port of this test answers when it is told to.
    Object.assign(platform.machine, {
      writeHandIn: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await user.click(write());
    expect(await screen.findByText('Saving…')).toBeDefined();
    expect(screen.queryByText(SAVED)).toBeNull();
    answer(err(failure('disk-full')));
    expect(await screen.findByText('Save the file…')).toBeDefined();
    expect(screen.queryByText(SAVED)).toBeNull();
    expect(screen.getAllByRole('alert').some(({ textContent }) => textContent !== '')).toBe(true);
    await user.click(write());
    answer(ok({ path: '/share/Ada.handin.json' }));
    expect(await screen.findByText('/share/Ada.handin.json')).toBeDefined();
  });

  it('is as it was when the person thought better of it', async () => {
    const { platform, user } = await open();
    Object.assign(platform.machine, { writeHandIn: () => Promise.resolve(null) });
    await user.click(write());
    await waitFor(() => expect(screen.getByText('Save the file…')).toBeDefined());
    expect(screen.queryByText(SAVED)).toBeNull();
  });
});
