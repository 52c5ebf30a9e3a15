import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countUnsaved, selectSave } from '../../../../renderer/state/attempt-slice.ts';
import { attemptOf, setShell, startLesson, type Shell } from '../shell-scene.tsx';

async function atFirstClaim(mode: 'guided' | 'exam' = 'guided'): Promise<Shell> {
  const shell = setShell();
  await shell.app.getState().start();
  await shell.app.getState().createProfile('Ada');
  await startLesson(shell, 0, mode);
  return shell;
}

const claimAt = (shell: Shell, at: number) => {
  const claim = attemptOf(shell).claims[at];
  if (claim === undefined) throw new Error(`There is no claim ${String(at)}`);
  return claim;
};

describe('the attempt slice', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows the first claim once an attempt has started', async () => {
    const shell = await atFirstClaim();
    expect(shell.app.getState().screen.kind).toBe('sorting');
    expect(attemptOf(shell).current).toBe(claimAt(shell, 0));
  });

  it('sends nothing while a label is only selected', async () => {
    const shell = await atFirstClaim();
    shell.app.getState().selectLabel('evidence');
    expect(shell.app.getState().selected).toBe('evidence');
    expect(attemptOf(shell).responses).toEqual({});
    expect(shell.app.getState().unsaved).toEqual([]);
  });

  it('holds a response once the desk has kept it', async () => {
    const shell = await atFirstClaim();
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    expect(attemptOf(shell).responses[claimAt(shell, 0)]).toEqual({ label: 'evidence', confidence: 'sure' });
    expect(countUnsaved(shell.app.getState())).toBe(0);
  });

  it('lets the first response stand when guided, and the last one in an exam', async () => {
    for (const [mode, label] of [
      ['guided', 'evidence'],
      ['exam', 'rhetoric'],
    ] as const) {
      const shell = await atFirstClaim(mode);
      const state = shell.app.getState();
      state.selectLabel('evidence');
      await state.commit('sure');
      state.selectLabel('rhetoric');
      await state.commit('guess');
      expect(attemptOf(shell).responses[claimAt(shell, 0)]?.label).toBe(label);
    }
  });

  it('commits nothing without a statement of confidence where one is asked for', async () => {
    const shell = await atFirstClaim();
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit(null);
    expect(attemptOf(shell).responses).toEqual({});
  });

  it('keeps a response that could not be saved, and sends it again with the same event id', async () => {
    const shell = await atFirstClaim();
    const respond = vi.spyOn(shell.platform.desk, 'respond');
    shell.refuse('disk-full');
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    expect(selectSave(shell.app.getState(), claimAt(shell, 0))).toMatchObject({
      kind: 'failed',
      failure: { code: 'disk-full' },
    });

    shell.refuse(null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(attemptOf(shell).responses[claimAt(shell, 0)]?.label).toBe('evidence');
    expect(countUnsaved(shell.app.getState())).toBe(0);
    expect(new Set(respond.mock.calls.map(([{ event }]) => event)).size).toBe(1);
  });

  it('waits longer after each failure, and not at all for the button', async () => {
    const shell = await atFirstClaim();
    const respond = vi.spyOn(shell.platform.desk, 'respond');
    shell.refuse('storage-busy');
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    await vi.advanceTimersByTimeAsync(1000);
    expect(respond).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(respond).toHaveBeenCalledTimes(2);
    await shell.app.getState().retrySave(claimAt(shell, 0));
    expect(respond).toHaveBeenCalledTimes(3);
  });

  it('saves what was left unsaved even after the person has gone to another lesson', async () => {
    const shell = await atFirstClaim();
    const first = attemptOf(shell).attempt;
    shell.refuse('disk-full');
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    shell.refuse(null);
    await startLesson(shell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    await shell.app.getState().openAttempt(first);
    expect(attemptOf(shell).responses[claimAt(shell, 0)]?.label).toBe('evidence');
  });

  it('does not hand in while a response is not saved', async () => {
    const shell = await atFirstClaim('exam');
    shell.refuse('read-only');
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    await shell.app.getState().sendHandIn();
    expect(shell.app.getState().screen.kind).toBe('sorting');
    expect(shell.app.getState().handIn.kind).toBe('idle');
  });

  it('says why it could not hand in', async () => {
    const shell = await atFirstClaim('exam');
    shell.refuse('disk-full');
    await shell.app.getState().sendHandIn();
    expect(shell.app.getState().handIn).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } });
  });

  it('comes back to the claim that was turned to', async () => {
    const shell = await atFirstClaim();
    shell.app.getState().goTo(claimAt(shell, 2));
    await vi.advanceTimersByTimeAsync(0);
    await shell.app.getState().showLibrary();
    await shell.app.getState().openAttempt(attemptOf(shell).attempt);
    expect(attemptOf(shell).current).toBe(claimAt(shell, 2));
  });
});
