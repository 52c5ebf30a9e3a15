import { describe, expect, it } from 'vitest';
import { createCrashCount } from '../../../../electron/window/crash-count.ts';

describe('createCrashCount', () => {
  it('gives up at the third time within a minute', () => {
    let seconds = 0;
    const crashes = createCrashCount(() => new Date(seconds * 1000));
    const at = (time: number) => {
      seconds = time;
      return crashes.mayReload();
    };
    expect([at(0), at(30), at(59)]).toEqual([true, true, false]);
  });

  it('forgets what was more than a minute ago', () => {
    let seconds = 0;
    const crashes = createCrashCount(() => new Date(seconds * 1000));
    for (seconds of [0, 40, 80, 120, 160]) expect(crashes.mayReload()).toBe(true);
  });
});
