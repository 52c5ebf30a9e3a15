import { describe, expect, it, vi } from 'vitest';
import type { OpenedFile } from '../../../../content/machine/views.ts';
import { sayOpenedFiles } from '../../../../renderer/app/say-opened-files.ts';
import { profileOf } from '../../../../renderer/state/profile-of.ts';
import { examEditionText, lessonText } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { lessonsOf, setShell, startLesson, type Shell } from '../shell-scene.tsx';

const EXAM = { id: 'exam', title: 'The exam' };

/** What is said of the files that were opened last. */
function sayOpened({ getState }: Shell['app']): string {
  const { value, on } = getState().notice;
  if (value?.kind !== 'files-opened') throw new Error('Files were opened.');
  return sayOpenedFiles(value.files, { on, profile: profileOf(getState()) }).join(' ');
}

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

describe('opening the file with the key', () => {
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

  it('shows the result that it opens, from wherever it is opened, and again when it is opened again', async () => {
    const { app } = await waitForKey(lessonText(EXAM));
    const { getState } = app;
    for (const leave of [getState().showLibrary, getState().showProgress]) {
      await leave();
      await getState().chooseFiles();
      expect(getState().screen.kind).toBe('result');
      expect(getState().result).toMatchObject({ kind: 'done', value: { kind: 'scored' } });
    }
  });

  it('takes nobody out of an attempt, and says that the result is open', async () => {
    const shell = await waitForKey(lessonText(EXAM));
    const { getState } = shell.app;
    await getState().showLibrary();
    const [entry] = lessonsOf(shell);
    if (entry === undefined) throw new Error('There is a lesson.');
    await getState().startAttempt({ lesson: entry.hash, mode: 'exam', choice: { kind: 'all' }, again: null });
    expect(getState().screen.kind).toBe('sorting');
    await getState().chooseFiles();
    expect(getState().screen.kind).toBe('sorting');
    expect(sayOpened(shell.app)).toBe(
      'The answer key for “The exam” has arrived. Your result is open now. You can look at it when you’re done here.',
    );
  });

  it('lists the lessons when the keys of several open results, and names them', async () => {
    const shell = await waitForKey('');
    const { getState } = shell.app;
    const other = { id: 'other', title: 'The second' };
    await getState().takeInstalls([valueOf(await shell.platform.desk.installLesson({ text: examEditionText(other) }))]);
    await startLesson(shell, 1, 'exam');
    await getState().sendHandIn();
    const files: OpenedFile[] = [];
    for (const spec of [EXAM, other]) {
      const outcome = await shell.platform.desk.installLesson({ text: lessonText(spec) });
      files.push({ name: spec.id, kind: 'lesson', outcome });
    }
    await getState().takeOpenedFiles(files, 0);
    expect(getState().screen.kind).toBe('library');
    expect(sayOpened(shell.app)).toBe(
      'The answer key for “The exam” has arrived. Your result is open now. The answer key for “The second” has arrived. Your result is open now.',
    );
  });

  it('waits until the person has said who they are, and shows nobody the result of another', async () => {
    const { app, platform } = await waitForKey('');
    const { getState } = app;
    const ada = profileOf(getState());
    await getState().chooseProfile(null);
    const outcome = await platform.desk.installLesson({ text: lessonText(EXAM) });
    await getState().takeOpenedFiles([{ name: 'key', kind: 'lesson', outcome }], 0);
    expect(getState().screen.kind).toBe('welcome');
    expect(sayOpened(app)).toContain('Say who you are to see your result.');
    await getState().chooseProfile(ada);
    await vi.waitFor(() => expect(getState().result).toMatchObject({ kind: 'done', value: { kind: 'scored' } }));
    expect(getState().screen.kind).toBe('result');

    await getState().createProfile('Ben');
    await getState().takeOpenedFiles([{ name: 'key', kind: 'lesson', outcome }], 0);
    expect(getState().screen.kind).toBe('library');
    expect(sayOpened(app)).toContain('It opens the result of another user of this computer.');
  });

  it('reads a result anew that was left for its article, when a file brings another key for it', async () => {
    const { app, platform } = await waitForKey(lessonText(EXAM));
    const { getState } = app;
    await getState().chooseFiles();
    const held = getState().result;
    if (held.kind !== 'done') throw new Error('There is a result.');
    const { attempt, claims } = held.value.attempt;
    const [first] = claims;
    if (first === undefined) throw new Error('It has claims.');
    getState().reviewClaim(first, { name: 'Review', top: 0 });
    const outcome = await platform.desk.installLesson({ text: lessonText({ ...EXAM, keyRevision: 2 }) });
    await getState().takeOpenedFiles([{ name: 'key', kind: 'lesson', outcome }], 0);
    expect(getState().screen.kind).toBe('sorting');
    await getState().openResult(attempt);
    expect(getState().result).not.toBe(held);
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

  it('leads to the lessons after starting over', async () => {
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
