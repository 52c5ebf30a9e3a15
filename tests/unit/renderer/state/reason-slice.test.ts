import { describe, expect, it } from 'vitest';
import { asksReason } from '../../../../renderer/state/reason-slice.ts';
import { attemptOf, setShell, startLesson, type Shell } from '../shell-scene.tsx';

async function open(mode: 'guided' | 'exam'): Promise<Shell> {
  const shell = setShell();
  await shell.app.getState().start();
  await shell.app.getState().createProfile('Ada');
  await shell.app.getState().changeSettings({ asksCues: false, asksBeforeReason: true });
  await startLesson(shell, 0, mode);
  return shell;
}

describe('the reason slice', () => {
  it('asks for the reason of an answered claim, and takes it into the view', async () => {
    const shell = await open('guided');
    await shell.app.getState().showReason();
    expect(attemptOf(shell).feedback).toEqual({});
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    expect(asksReason(attemptOf(shell))).toBe(true);
    await shell.app.getState().showReason();
    const { feedback, current } = attemptOf(shell);
    expect(feedback[current]?.response?.label).toBe('evidence');
    expect(asksReason(attemptOf(shell))).toBe(false);
  });

  it('drops an answer that comes when another attempt is on the screen', async () => {
    const shell = await open('guided');
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    const asked = shell.app.getState().showReason();
    await startLesson(shell, 1, 'guided');
    await asked;
    expect(attemptOf(shell).feedback).toEqual({});
  });

  it('says what happened when the reason cannot be written down, and keeps the answer open', async () => {
    const shell = await open('guided');
    shell.app.getState().selectLabel('evidence');
    await shell.app.getState().commit('sure');
    shell.refuse('disk-full');
    await shell.app.getState().showReason();
    expect(shell.app.getState().notice.value).toMatchObject({ kind: 'failure', failure: { code: 'disk-full' } });
    expect(asksReason(attemptOf(shell))).toBe(true);
  });

  it('turns the flag of a claim over in an exam, and of none in a guided lesson', async () => {
    const shell = await open('exam');
    const { current } = attemptOf(shell);
    await shell.app.getState().turnFlag();
    expect(attemptOf(shell).flagged).toEqual([current]);
    await shell.app.getState().turnFlag();
    expect(attemptOf(shell).flagged).toEqual([]);

    const guided = await open('guided');
    await guided.app.getState().turnFlag();
    expect(attemptOf(guided).flagged).toEqual([]);
  });
});
