import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../../electron/contract/bridge.ts';
import { askAhead } from '../../../../renderer/platform/electron-ask-ahead.ts';

function scene() {
  let asked = 0;
  const invoke = vi.fn((channel: string) => {
    asked += 1;
    return Promise.resolve(`${channel}, question ${String(asked)}`);
  });
  const onCommand = vi.fn(() => () => undefined);
  // The answers say which question they belong to, where a real bridge would give results.
  const bridge = { invoke, onCommand } as unknown as Bridge;
  return { invoke, onCommand, ahead: askAhead(bridge) };
}

describe('askAhead', () => {
  it('asks what every start asks before anybody else does', () => {
    expect(scene().invoke.mock.calls).toEqual([
      ['readStart', {}],
      ['readNotices', {}],
    ]);
  });

  it('gives each of these answers once, and asks again for the next', async () => {
    const { ahead, invoke } = scene();
    expect(await ahead.invoke('readNotices', {})).toBe('readNotices, question 2');
    expect(await ahead.invoke('readStart', {})).toBe('readStart, question 1');
    expect(invoke).toHaveBeenCalledTimes(2);
    expect(await ahead.invoke('readStart', {})).toBe('readStart, question 3');
  });

  it('passes every other question on, and the commands', async () => {
    const { ahead, onCommand, invoke } = scene();
    expect(await ahead.invoke('readAbout', {})).toBe('readAbout, question 3');
    expect(invoke).toHaveBeenLastCalledWith('readAbout', {});
    const listener = vi.fn();
    ahead.onCommand(listener);
    expect(onCommand).toHaveBeenCalledWith(listener);
  });
});
