import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { examEditionText } from '../../../../builders/lesson-file.ts';
import { attemptOf, lessonsOf, setShell, startLesson, type ShellOptions } from '../../shell-scene.tsx';

const open = async (at: number, options: ShellOptions = {}) => {
  const shell = setShell(options);
  const user = await shell.openAs('Ada');
  const card = lessonsOf(shell)[at];
  if (card === undefined) throw new Error(`There is no lesson ${String(at)}`);
  await act(() => shell.app.getState().openLesson(card.hash));
  return { ...shell, shell, user };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('OpeningScreen', () => {
  it('shows the three labels with an example each, and where the bare assertion belongs', async () => {
    await open(0);
    const labels = within(screen.getByRole('region', { name: 'One question, three answers' }));
    expect(labels.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Evidence',
      'Attribution',
      'Rhetoric',
    ]);
    expect(labels.getByText(/^A bare assertion also counts as rhetoric/)).toBeDefined();
  });

  it('starts a guided attempt of all claims', async () => {
    const { user, shell } = await open(0);
    await user.click(button('Start sorting'));
    expect(attemptOf(shell)).toMatchObject({ mode: 'guided', asksConfidence: true });
    expect(attemptOf(shell).claims).toHaveLength(3);
  });

  it('starts an exam of a dozen claims', async () => {
    const { user, shell } = await open(1);
    await user.click(screen.getByRole('radio', { name: 'Exam' }));
    await user.click(screen.getByRole('radio', { name: '12 claims' }));
    await user.click(button('Start sorting'));
    expect(attemptOf(shell).mode).toBe('exam');
    expect(attemptOf(shell).claims).toHaveLength(12);
  });

  it('offers a dozen only where that is less than the whole', async () => {
    await open(0);
    expect(screen.queryByRole('radio', { name: '12 claims' })).toBeNull();
  });

  it('lets the person leave out how sure they are', async () => {
    const { user, shell } = await open(0);
    await user.click(screen.getByRole('checkbox', { name: 'Ask how sure I am' }));
    await user.click(button('Start sorting'));
    expect(attemptOf(shell).asksConfidence).toBe(false);
  });

  it('offers the article to be read first, with nothing marked in it', async () => {
    const { user } = await open(0);
    await user.click(button('Read the article first'));
    const article = within(await screen.findByRole('article'));
    expect(article.getByRole('heading', { level: 1 }).textContent).toMatch(/claim number 1/);
    expect(article.queryByRole('button')).toBeNull();
    await user.click(button('Done reading'));
    expect(button('Start sorting')).toBeDefined();
  });

  it('offers to go on where the person stopped, or to start over after a question', async () => {
    const { user, shell, app } = await open(0);
    await act(async () => {
      await startLesson(shell, 0);
      app.getState().next();
      await app.getState().openLesson(attemptOf(shell).lessonHash);
    });
    expect(button('Continue with claim 2')).toBeDefined();
    await user.click(button('Start over…'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Start over' }));
    expect(await screen.findByRole('button', { name: 'Start sorting' })).toBeDefined();
  });

  it('says that an exam edition opens later, and offers nothing else', async () => {
    const chosenFile = examEditionText({ id: 'exam', title: 'An exam' });
    const shell = setShell({ lessons: [], machine: { chosenFile } });
    await shell.openAs('Ada');
    await act(() => shell.app.getState().chooseFiles());
    const [card] = lessonsOf(shell);
    if (card === undefined) throw new Error('The exam edition was not added');
    await act(() => shell.app.getState().openLesson(card.hash));
    expect(screen.getByText('Exam edition')).toBeDefined();
    expect(screen.getByText(/^This is an exam edition/)).toBeDefined();
    expect(screen.queryByRole('radio', { name: 'Guided' })).toBeNull();
  });

  it('says why it could not start, and lets the person try again', async () => {
    const { user, refuse, shell } = await open(0);
    refuse('disk-full');
    await user.click(button('Start sorting'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full/);
    refuse(null);
    await user.click(button('Start sorting'));
    expect(attemptOf(shell).mode).toBe('guided');
  });
});
