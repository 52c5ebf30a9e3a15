import { describe, expect, it } from 'vitest';
import { examEditionText, lessonText } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { lessonsOf, setShell, startLesson, type Shell } from '../shell-scene.tsx';

const EXAM = { id: 'exam', title: 'The exam' };

/** Ada has handed in an exam edition, and has `file` at hand. */
async function waitForKey(file: string): Promise<Shell> {
  const shell = setShell({ lessons: [], machine: { chosenFile: file } });
  const { getState } = shell.app;
  await getState().start();
  await getState().createProfile('Ada');
  const text = examEditionText(EXAM);
  await getState().takeInstalls([valueOf(await shell.platform.desk.installLesson({ text }))]);
  expect(lessonsOf(shell)).toHaveLength(1);
  await startLesson(shell, 0, 'exam');
  await getState().sendHandIn();
  expect(getState().result).toMatchObject({ kind: 'done', value: { kind: 'awaiting-key' } });
  return shell;
}

describe('askForKey', () => {
  it('opens the result on the screen when the key file is opened there', async () => {
    const { app } = await waitForKey(lessonText(EXAM));
    await app.getState().chooseFiles();
    expect(app.getState().result).toMatchObject({ kind: 'done', value: { kind: 'scored' } });
    expect(app.getState().screen.kind).toBe('result');
  });

  it('leaves a result waiting when the file was another lesson’s', async () => {
    const { app } = await waitForKey(lessonText({ id: 'other' }));
    const before = app.getState().result;
    await app.getState().chooseFiles();
    expect(app.getState().result).toBe(before);
  });

  it('does not bring back a result that was left', async () => {
    const { app } = await waitForKey(lessonText(EXAM));
    await app.getState().showLibrary();
    await app.getState().chooseFiles();
    expect(app.getState().screen.kind).toBe('library');
  });
});

describe('leaveAttempt', () => {
  /** Ada has finished a lesson and looks at it again from the list of her attempts. */
  async function lookBack(): Promise<Shell> {
    const shell = setShell({ lessons: [{}] });
    const { getState } = shell.app;
    await getState().start();
    await getState().createProfile('Ada');
    await startLesson(shell, 0, 'guided');
    await getState().sendHandIn();
    await getState().showHistory();
    const { history } = getState();
    if (history.kind !== 'done' || history.value[0] === undefined) throw new Error('there is an attempt');
    await getState().lookAgain(history.value[0].attempt, true);
    expect(getState().screen.kind).toBe('result');
    return shell;
  }

  it('leads to all attempts when the result was opened there, also through the article and the settings', async () => {
    const { app } = await lookBack();
    const { screen, attempt } = app.getState();
    if (attempt.kind !== 'done' || screen.kind !== 'result') throw new Error('the result is there');
    app.getState().reviewClaim(attempt.value.current, null);
    await app.getState().openResult(screen.attempt);
    app.getState().showSettings();
    app.getState().leaveAside();
    await app.getState().leaveAttempt();
    expect(app.getState().screen.kind).toBe('history');
  });

  it('leads to the lessons from what is begun anew', async () => {
    const { app } = await lookBack();
    const { result } = app.getState();
    if (result.kind !== 'done' || result.value.kind !== 'scored') throw new Error('the result is there');
    await app.getState().retryMissed(result.value.lookAgain);
    expect(app.getState().screen.kind).toBe('sorting');
    await app.getState().leaveAttempt();
    expect(app.getState().screen.kind).toBe('library');
  });

  it('leads to the lessons from a result that was opened there later', async () => {
    const { app } = await lookBack();
    const { screen } = app.getState();
    await app.getState().showLibrary();
    if (screen.kind === 'result') await app.getState().openResult(screen.attempt);
    await app.getState().leaveAttempt();
    expect(app.getState().screen.kind).toBe('library');
  });
});

describe('reviewClaim', () => {
  /** Ada has finished a lesson and missed all of it. */
  async function finish(): Promise<Shell> {
    const shell = setShell({ lessons: [{}] });
    const { getState } = shell.app;
    await getState().start();
    await getState().createProfile('Ada');
    await startLesson(shell, 0, 'guided');
    await getState().sendHandIn();
    return shell;
  }
  const attemptOf = ({ app }: Shell) => {
    const { result } = app.getState();
    if (result.kind !== 'done') throw new Error('the result is there');
    return result.value.attempt;
  };

  it('comes back to the button that it left by, to the result that was there', async () => {
    const shell = await finish();
    const { getState } = shell.app;
    const held = getState().result;
    const { attempt, current } = attemptOf(shell);
    getState().reviewClaim(current, { name: 'review c1', top: 300 });
    const coming = getState().openResult(attempt);
    expect(getState()).toMatchObject({ screen: { kind: 'result' }, leftResultBy: { name: 'review c1', top: 300 } });
    await coming;
    expect(getState().result).toBe(held);
  });

  it('forgets the button once the result was left for somewhere else', async () => {
    const shell = await finish();
    const { getState } = shell.app;
    const { attempt, current } = attemptOf(shell);
    getState().reviewClaim(current, { name: 'review c1', top: 300 });
    await getState().leaveAttempt();
    await getState().openResult(attempt);
    expect(getState().leftResultBy).toBeNull();
  });
});

describe('dropRetry', () => {
  it('leads to the result that the retry belongs to, which no longer tells of it', async () => {
    const shell = setShell({ lessons: [{}] });
    const { getState } = shell.app;
    await getState().start();
    await getState().createProfile('Ada');
    await startLesson(shell, 0, 'guided');
    await getState().sendHandIn();
    const { result } = getState();
    if (result.kind !== 'done' || result.value.kind !== 'scored') throw new Error('the result is there');
    const { attempt, lookAgain } = result.value;
    await getState().retryMissed(lookAgain);
    const { attempt: retry } = getState();
    if (retry.kind !== 'done') throw new Error('the retry is there');
    expect(retry.value).toMatchObject({ retryOf: attempt.attempt, claims: [...lookAgain].sort() });
    await getState().dropRetry(retry.value.attempt, attempt.attempt);
    expect(getState()).toMatchObject({
      result: { value: { attempt: { attempt: attempt.attempt }, end: { retries: { underway: null } } } },
      notice: { value: { kind: 'retry-dropped' }, on: 'result' },
    });
  });
});
