import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../../content/base/failure.ts';
import type { Assignment } from '../../../../../content/lesson/format.ts';
import { err, ok } from '../../../../../content/base/result.ts';
import { attemptId } from '../../../../builders/ids.ts';
import { journal, started } from '../../../../builders/journal.ts';
import { examEditionText } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import type { MemoryMachine } from '../../../../../renderer/platform/memory-platform.ts';
import { drawApp } from '../../draw-app.tsx';
import { lessonsOf, setShell, startLesson } from '../../shell-scene.tsx';

const SAVED = 'Your file is saved here:';

const examOf = (assignment: Assignment): string => {
  // The builder made it a moment ago; what a teacher asks stands beside the lesson.
  const file = JSON.parse(examEditionText()) as object;
  return JSON.stringify({ ...file, version: 2, assignment });
};

/** Somebody has handed in an exam edition. */
const open = async (name: string | null = 'Ada', machine: MemoryMachine = {}, assignment: Assignment = {}) => {
  const shell = setShell({ lessons: [], machine });
  const { app, platform } = shell;
  await app.getState().start();
  await app.getState().createProfile(name);
  await app.getState().takeInstalls([valueOf(await platform.desk.installLesson({ text: examOf(assignment) }))]);
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
    expect(screen.getByText(/^Your teacher set this exam/)).toBeDefined();
    await user.type(field, ' L.');
    await user.click(write());
    expect(await screen.findByText(SAVED)).toBeDefined();
    expect(saved[0]).toContain('Ada L.');
    expect(screen.getByText('Save again…')).toBeDefined();
    expect(await screen.findByRole('heading', { name: 'Finished, and given to your teacher' })).toBeDefined();
  });

  it('promises a dialog only where one opens, also for the second file', async () => {
    const { user } = await open('Ada', {}, { folder: 'S:\\9b' });
    await user.click(screen.getByText('Save the file to S:\\9b', { selector: 'button' }));
    expect(await screen.findByText(SAVED)).toBeDefined();
    expect(screen.getByText('Save again to S:\\9b', { selector: 'button' })).toBeDefined();
  });

  it('says which revision the result waits for, because the key of another one does not open it', async () => {
    await open();
    expect(screen.getByText(/If your class has several, it is the one for revision 1\.$/)).toBeDefined();
  });

  it('shows a code that says the answers, for a student who cannot save a file', async () => {
    const { app, platform, user } = await open();
    const { result } = app.getState();
    const attempt = result.kind === 'done' ? result.value.attempt.attempt : attemptId(1);
    const code = valueOf(await platform.desk.readHandInCode({ attempt })) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}-/);
    expect(screen.queryByText(code)).toBeNull();
    await user.click(screen.getByText('If you cannot save a file'));
    // It stands in groups, which are read and copied as one.
    expect(await screen.findByText((_, one) => one?.tagName === 'STRONG' && one.textContent === code)).toBeDefined();
  });

  it('is given once the student says that the teacher has typed the code in', async () => {
    const { app, user } = await open();
    await user.click(screen.getByText('If you cannot save a file'));
    await user.click(await screen.findByRole('button', { name: 'My teacher has typed it in' }));
    const title = await screen.findByRole('heading', { level: 1, name: 'Finished, and given to your teacher' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getByRole('heading', { level: 2, name: 'Given to your teacher' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'My teacher has typed it in' })).toBeNull();
    await act(() => app.getState().showLibrary());
    expect(screen.queryByText(/Your teacher does not have it yet/)).toBeNull();
  });

  it('keeps the name of the saved file when the screen is drawn anew, as when the key arrives', async () => {
    const { app, user } = await open('Ada');
    await user.type(screen.getByLabelText('Your name in the file'), ' L.');
    await user.click(write());
    await screen.findByText(SAVED);
    const { result } = app.getState();
    const attempt = result.kind === 'done' ? result.value.attempt.attempt : attemptId(1);
    await act(() => app.getState().showLibrary());
    await act(() => app.getState().openResult(attempt));
    expect(await screen.findByLabelText('Your name in the file')).toHaveProperty('value', 'Ada L.');
  });

  it('leads from the lessons to the answers, and promises no result, while the key is not here', async () => {
    const { app, user } = await open();
    await user.click(write());
    expect(await screen.findByRole('heading', { level: 2, name: 'Given to your teacher' })).toBeDefined();
    await act(() => app.getState().showLibrary());
    expect(await screen.findByText('Finished. The result opens when the answer key arrives.')).toBeDefined();
    expect(screen.queryByText(/^See the result/)).toBeNull();
    await user.click(screen.getByText(/^See your answers/));
    expect(await screen.findByRole('heading', { name: 'Finished, and given to your teacher' })).toBeDefined();
  });

  it('claims neither a teacher nor a hand-in where an earlier version of the program took the exam', async () => {
    const shell = setShell({ lessons: [] });
    const { app, platform, store } = shell;
    await app.getState().start();
    await app.getState().createProfile('Ada');
    await app.getState().takeInstalls([valueOf(await platform.desk.installLesson({ text: examEditionText() }))]);
    const { session } = app.getState();
    const profile = session.kind === 'done' ? session.value.profile : null;
    const [lesson] = lessonsOf(shell);
    if (profile === null || lesson === undefined) throw new Error('Nobody is here, or nothing.');
    const begun = started({ lesson: lesson.hash, key: null, mode: 'exam' });
    valueOf(store.append(journal([begun, ['handed-in', {}]], undefined, profile)));
    await app.getState().openResult(attemptId(1));
    await drawApp(app);
    expect(await screen.findByRole('heading', { name: 'Finished. Your result opens with the key.' })).toBeDefined();
    expect(screen.getByText(/^This lesson came without its answer key/)).toBeDefined();
    expect(screen.queryByText(/^Your teacher set this exam/)).toBeNull();
  });

  it('is the next step among the lessons until it is given', async () => {
    const { app, user } = await open('Ada', { onSave: () => undefined });
    await act(() => app.getState().showLibrary());
    expect(await screen.findByRole('heading', { level: 2, name: 'Give “A lesson” to your teacher' })).toBeDefined();
    expect(screen.getByText('You finished it. Your teacher does not have it yet.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Give it now' }));
    await user.click(write());
    expect(await screen.findByText(SAVED)).toBeDefined();
    await act(() => app.getState().showLibrary());
    expect(await screen.findByText('You’re done for today')).toBeDefined();
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
    // The port of this test answers only when the test lets it.
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

  it('does not change when the dialog is cancelled', async () => {
    const { platform, user } = await open();
    Object.assign(platform.machine, { writeHandIn: () => Promise.resolve(null) });
    await user.click(write());
    await waitFor(() => expect(screen.getByText('Save the file…')).toBeDefined());
    expect(screen.queryByText(SAVED)).toBeNull();
  });

  describe('asked for a student number', () => {
    const NUMBERED: Assignment = { asksFor: 'number' };
    const number = () => screen.getByLabelText('Your student number');

    it('writes it beside the name, and offers it again the next time', async () => {
      const saved: string[] = [];
      const { app, user } = await open('Ada', { onSave: ({ text }) => saved.push(text) }, NUMBERED);
      await user.type(number(), ' 47-11 ');
      await user.click(write());
      expect(await screen.findByText(SAVED)).toBeDefined();
      expect(JSON.parse(saved[0] ?? '')).toMatchObject({ version: 2, handIn: { name: 'Ada', number: '47-11' } });
      await waitFor(() =>
        expect(app.getState().session).toMatchObject({ value: { settings: { studentNumber: '47-11' } } }),
      );
      const { attempt } = app.getState().handInFile;
      if (attempt === null) throw new Error('Nothing was handed in.');
      await act(() => app.getState().leaveAttempt());
      await act(() => app.getState().openResult(attempt));
      expect(await screen.findByLabelText('Your student number')).toHaveProperty('value', '47-11');
    });

    it('is not offered again to the next student on a profile that is shared', async () => {
      const { app, user } = await open('Room 12', {}, NUMBERED);
      await user.clear(screen.getByLabelText(/^Your name/));
      await user.type(screen.getByLabelText(/^Your name/), 'Ada Plum');
      await user.type(number(), '47-11');
      await user.click(write());
      expect(await screen.findByText(SAVED)).toBeDefined();
      const { attempt } = app.getState().handInFile;
      if (attempt === null) throw new Error('Nothing was handed in.');
      await act(() => app.getState().leaveAttempt());
      await act(() => app.getState().openResult(attempt));
      expect(await screen.findByLabelText('Your student number')).toHaveProperty('value', '');
    });

    it.each([
      ['{Enter}', /^Enter your student number\./],
      ['--{Enter}', 'A student number has at least one letter or digit.'],
    ])('writes nothing when what is typed is no number: %j', async (typed, error) => {
      const saved: string[] = [];
      const { user } = await open('Ada', { onSave: ({ text }) => saved.push(text) }, NUMBERED);
      await user.type(number(), typed);
      expect(await screen.findByText(error)).toBeDefined();
      expect(saved).toEqual([]);
    });

    it('is optional for a student who does not know the number', async () => {
      const saved: string[] = [];
      const { user } = await open('Ada', { onSave: ({ text }) => saved.push(text) }, NUMBERED);
      expect(screen.queryByText('Save without a number')).toBeNull();
      await user.click(write());
      await user.click(await screen.findByText('Save without a number'));
      expect(await screen.findByText(SAVED)).toBeDefined();
      expect(JSON.parse(saved[0] ?? '')).toMatchObject({ version: 1, handIn: { name: 'Ada' } });
    });
  });

  describe('with names to choose from', () => {
    const LISTED: Assignment = { names: ['Ben Okafor', 'Ada Lind'] };
    const choice = () => screen.getByLabelText('Your name in the file');

    it('wants one of them, and writes it', async () => {
      const saved: string[] = [];
      const { user } = await open('Ada', { onSave: ({ text }) => saved.push(text) }, LISTED);
      await user.click(write());
      expect(await screen.findByText(/^Choose your name, so that/)).toBeDefined();
      expect(saved).toEqual([]);
      await user.selectOptions(choice(), 'Ada Lind');
      await user.click(write());
      expect(await screen.findByText(SAVED)).toBeDefined();
      expect(JSON.parse(saved[0] ?? '')).toMatchObject({ handIn: { name: 'Ada Lind' } });
    });

    it('has chosen the name of the person where it is on the list', async () => {
      await open('Ben Okafor', {}, LISTED);
      expect(choice()).toHaveProperty('value', '0');
    });

    it('lets a student who is not on the list type a name', async () => {
      const saved: string[] = [];
      const { user } = await open('Ada', { onSave: ({ text }) => saved.push(text) }, LISTED);
      await user.selectOptions(choice(), 'My name is not on the list');
      await user.click(write());
      expect(await screen.findByText(/^Enter a name, so that/)).toBeDefined();
      await user.type(screen.getByLabelText('Your name'), 'Noor');
      await user.click(write());
      expect(await screen.findByText(SAVED)).toBeDefined();
      expect(JSON.parse(saved[0] ?? '')).toMatchObject({ handIn: { name: 'Noor' } });
    });
  });
});
