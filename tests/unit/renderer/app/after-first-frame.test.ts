import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFirstFrame } from '../../../../renderer/app/after-first-frame.ts';

/** Chromium's word that something was painted. */
let paint: (() => void) | null = null;

class PaintObserver {
  constructor(callback: () => void) {
    paint = callback;
  }
  observe(): void {
    // What is to be observed is always the same.
  }
}

const isSettled = async (promise: Promise<void>): Promise<boolean> => {
  let settled = false;
  void promise.then(() => (settled = true));
  await Promise.resolve();
  await Promise.resolve();
  return settled;
};

describe('afterFirstFrame', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('PerformanceObserver', PaintObserver);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits until Chromium says that the first frame is on the screen', async () => {
    const frame = afterFirstFrame();
    expect(await isSettled(frame)).toBe(false);
    paint?.();
    expect(await isSettled(frame)).toBe(true);
  });

  it('waits no longer than half a second for a window that is hidden', async () => {
    const frame = afterFirstFrame();
    vi.advanceTimersByTime(499);
    expect(await isSettled(frame)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await isSettled(frame)).toBe(true);
  });
});
