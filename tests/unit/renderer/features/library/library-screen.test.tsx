import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { examEditionText, lessonText } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { attemptOf, setShell, startLesson, type ShellOptions } from '../../shell-scene.tsx';

const FILE = lessonText({ id: 'brought', title: 'A story from a file' });

const open = async (options: ShellOptions = {}) => {
  const shell = setShell(options);
  return { ...shell, shell, user: await shell.openAs('Ada') };
};
const card = (title: string) => {
  const found = screen.getAllByRole('listitem').find((item) => within(item).queryByRole('heading', { name: title }));
  if (found === undefined) throw new Error(`There is no card for ${title}`);
  return within(found);
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const drop = (files: readonly File[]) =>
  fireEvent.drop(window, { dataTransfer: { files, types: files.length > 0 ? ['Files'] : ['text/plain'] } });

describe('LibraryScreen', () => {
  it('takes the focus to its heading and names the window', async () => {
    await open();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Lessons' }));
    expect(document.title).toBe('Lessons · Claimsort');
  });

  it('offers the first new lesson as the next step', async () => {
    const { user } = await open();
    const next = within(screen.getByRole('region', { name: 'The first story' }));
    await user.click(next.getByRole('button', { name: 'Begin' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The first story' })).toBeDefined();
  });

  it('offers to go on with what is under way before anything new', async () => {
    const { shell, app, user } = await open();
    await act(async () => {
      await startLesson(shell, 1);
      app.getState().next();
      await app.getState().showLibrary();
    });
    const next = within(screen.getByRole('region', { name: 'The second story' }));
    expect(card('The second story').getByText('Claim 2 of 16')).toBeDefined();
    await user.click(next.getByRole('button', { name: 'Continue with claim 2' }));
    expect(attemptOf(shell).current).toBe(attemptOf(shell).claims[1]);
  });

  it('says what a lesson is: level, claims, time, and that it is invented', async () => {
    await open();
    for (const fact of ['Starter', '3 claims', 'about 5 minutes', 'Invented story', 'Not started']) {
      expect(card('The first story').getByText(fact)).toBeDefined();
    }
  });

  it('shows the points of a lesson that is done', async () => {
    const { shell, app } = await open();
    await act(async () => {
      await startLesson(shell, 0);
      app.getState().selectLabel('evidence');
      await app.getState().commit('sure');
      await app.getState().sendHandIn();
      await app.getState().showLibrary();
    });
    expect(card('The first story').getByText('Done: 1 of 3 points')).toBeDefined();
    expect(card('The first story').getByRole('button', { name: /^See the result/ })).toBeDefined();
  });

  it('says what to do when there is no lesson', async () => {
    await open({ lessons: [] });
    expect(screen.getByRole('heading', { name: 'There are no lessons here yet.' })).toBeDefined();
    expect(button('Open files…')).toBeDefined();
  });

  it('adds a lesson file that was chosen, and takes it away with a way back', async () => {
    const { user } = await open({ machine: { chosenFile: FILE } });
    await user.click(button('Open files…'));
    expect(await screen.findByText('“A story from a file” was added to your lessons.')).toBeDefined();
    await user.click(card('A story from a file').getByRole('button', { name: /^Remove/ }));
    expect(await screen.findByText(/was removed. Your answers to it are kept./)).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'A story from a file' })).toBeNull();
    await user.click(button('Undo'));
    expect(await screen.findByRole('heading', { name: 'A story from a file' })).toBeDefined();
  });

  it('cannot remove what came with the program', async () => {
    await open();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  it('takes a lesson file that is dropped on the window', async () => {
    await open();
    drop([new File([FILE], 'story.lesson.json')]);
    expect(await screen.findByText('“A story from a file” was added to your lessons.')).toBeDefined();
  });

  it('opens the exam that a file brings, and says how many claims it asks', async () => {
    await open();
    drop([new File([examEditionText({ id: 'exam', title: 'The exam' })], 'exam.lesson.json')]);
    expect(await screen.findByText('“The exam” is ready as your teacher set it: 3 claims.')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: 'The exam' })).toBeDefined();
    expect(screen.getByText('Your teacher set this exam: 3 claims.')).toBeDefined();
  });

  it('opens the exam once the person has said who they are', async () => {
    const shell = setShell();
    const user = await shell.open();
    const text = examEditionText({ id: 'exam', title: 'The exam' });
    await act(async () =>
      shell.app.getState().takeInstalls([valueOf(await shell.platform.desk.installLesson({ text }))]),
    );
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'The exam' })).toBeDefined();
  });

  it('draws where a file lands, and not for a piece of text', async () => {
    await open();
    fireEvent.dragOver(window, { dataTransfer: { types: ['text/plain'] } });
    expect(screen.queryByText('Drop files here')).toBeNull();
    fireEvent.dragOver(window, { dataTransfer: { types: ['Files'] } });
    expect(screen.getByText('Drop files here')).toBeDefined();
  });

  it('refuses what is no lesson, in words', async () => {
    await open();
    drop([]);
    expect(await screen.findByText(/^That was not a file/)).toBeDefined();
    drop([new File(['1'], 'a'), new File(['2'], 'b')]);
    expect(await screen.findByText(/^“a” was not opened. That is not a file that Claimsort can open/)).toBeDefined();
    expect(screen.getByText(/^“b” was not opened/)).toBeDefined();
    drop([new File(['{"format":"claimsort-hand-in"'], 'a.txt')]);
    expect(await screen.findByText(/^That file is not saved on this computer yet/)).toBeDefined();
  });

  it('tells that answers were brought back from a copy until it was read', async () => {
    const { user } = await open({ machine: { notices: [{ what: 'restored-from-backup', backupTime: null }] } });
    expect(screen.getByText('Your answers were brought back from a copy')).toBeDefined();
    await user.click(button('Got it'));
    expect(screen.queryByText('Your answers were brought back from a copy')).toBeNull();
  });
});
