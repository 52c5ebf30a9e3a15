import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countUnsaved } from '../../../../renderer/state/attempt-slice.ts';
import { asksWords, selectMarkedWords, selectWordsSave } from '../../../../renderer/state/cue-slice.ts';
import { attemptOf, setShell, startLesson, type Shell } from '../shell-scene.tsx';

/** The first claim is answered, so its words are asked for. */
async function whereWordsAreAsked(): Promise<Shell> {
  const shell = setShell();
  await shell.app.getState().start();
  await shell.app.getState().createProfile('Ada');
  await startLesson(shell, 0, 'guided');
  shell.app.getState().selectLabel('evidence');
  await shell.app.getState().commit('sure');
  return shell;
}

const markedOf = ({ app }: Shell) => selectMarkedWords(app.getState());

describe('the cue slice', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps the marked words in the order of the claim, whatever the order of marking', async () => {
    const shell = await whereWordsAreAsked();
    for (const word of [5, 2, 5, 3]) shell.app.getState().markWord(word, true);
    shell.app.getState().markWord(3, false);
    expect(markedOf(shell)).toEqual([2, 5]);
    shell.app.getState().clearWords();
    expect(markedOf(shell)).toEqual([]);
  });

  it('marks nothing where nothing is asked', async () => {
    const shell = await whereWordsAreAsked();
    shell.app.getState().next();
    expect(asksWords(attemptOf(shell))).toBe(false);
    shell.app.getState().markWord(1, true);
    await shell.app.getState().sendWords([1]);
    expect(shell.app.getState()).toMatchObject({ wordDrafts: [], unsavedWords: [] });
  });

  it('puts the feedback into the view once the words are kept, and asks no more', async () => {
    const shell = await whereWordsAreAsked();
    shell.app.getState().markWord(4, true);
    await shell.app.getState().sendWords(markedOf(shell));
    const { feedback, current } = attemptOf(shell);
    expect(feedback[current]?.cues?.marked).toEqual([{ start: 19, end: 25 }]);
    expect(asksWords(attemptOf(shell))).toBe(false);
    expect(shell.app.getState().wordDrafts).toEqual([]);
  });

  it('goes on sending by itself while the disk is full, and counts the words as not saved', async () => {
    const shell = await whereWordsAreAsked();
    shell.refuse('disk-full');
    await shell.app.getState().sendWords([4, 5]);
    expect(selectWordsSave(shell.app.getState())).toMatchObject({ kind: 'failed', tries: 1 });
    expect(markedOf(shell)).toEqual([4, 5]);
    expect(countUnsaved(shell.app.getState())).toBe(1);
    shell.app.getState().markWord(1, true);
    expect(markedOf(shell)).toEqual([4, 5]);

    const claim = attemptOf(shell).current;
    shell.app.getState().next();
    shell.refuse(null);
    await vi.advanceTimersByTimeAsync(1000);

    expect(attemptOf(shell).feedback[claim]?.cues?.marked).toEqual([{ start: 19, end: 27 }]);
    expect(countUnsaved(shell.app.getState())).toBe(0);
  });

  it('sends again on request', async () => {
    const shell = await whereWordsAreAsked();
    shell.refuse('disk-full');
    await shell.app.getState().sendWords([]);
    shell.refuse(null);
    await shell.app.getState().retryWords();
    expect(attemptOf(shell).feedback[attemptOf(shell).current]?.cues?.marked).toEqual([]);
    expect(selectWordsSave(shell.app.getState())).toBeNull();
  });

  it('asks again for what was not marked when the attempt is opened anew', async () => {
    const shell = await whereWordsAreAsked();
    await shell.app.getState().openAttempt(attemptOf(shell).attempt);
    expect(asksWords(attemptOf(shell))).toBe(true);
  });
});
