import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE_S, watchPage } from '../../../../electron/window/watch-page.ts';

const [FIRST, SECOND, LAST] = PATIENCE_S;

function scene() {
  const done: string[] = [];
  const watch = watchPage({
    loadAgain: (afterS) => {
      done.push(`again after ${String(afterS)}`);
      watch.begin();
    },
    giveUp: () => {
      done.push('give up');
      watch.begin();
    },
    despair: () => void done.push('despair'),
  });
  return { watch, done, pass: (seconds: number) => vi.advanceTimersByTime(seconds * 1000) };
}

describe('watchPage', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('leaves a page alone that is drawn in time', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    pass(FIRST - 1);
    watch.drawn(true);
    pass(10_000);
    expect(done).toEqual([]);
  });

  it('loads a page again twice, waits longer each time, and then gives up', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    pass(FIRST - 1);
    expect(done).toEqual([]);
    pass(1);
    expect(done).toEqual([`again after ${String(FIRST)}`]);
    pass(SECOND - 1);
    expect(done).toHaveLength(1);
    pass(1);
    expect(done).toEqual([`again after ${String(FIRST)}`, `again after ${String(SECOND)}`]);
    pass(LAST);
    expect(done).toHaveLength(3);
    expect(done.at(-1)).toBe('give up');
  });

  it('is content with what is shown in the place of the page, and despairs once where even that is not drawn', () => {
    const shown = scene();
    shown.watch.begin();
    shown.pass(FIRST + SECOND + LAST);
    shown.watch.drawn(true);
    shown.pass(10_000);
    expect(shown.done.at(-1)).toBe('give up');

    const empty = scene();
    empty.watch.begin();
    empty.pass(10_000);
    expect(empty.done.slice(-2)).toEqual(['give up', 'despair']);
  });

  it('loads a page again at once that lost what it drew', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    watch.drawn(true);
    watch.drawn(false);
    pass(1);
    expect(done).toHaveLength(1);
  });

  it('does not wait longer because a load that failed is followed by another', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    pass(FIRST - 1);
    watch.begin();
    pass(1);
    expect(done).toHaveLength(1);
  });

  it('counts anew for a page that had been drawn for a minute', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    pass(FIRST);
    watch.drawn(true);
    pass(60);
    watch.begin();
    pass(FIRST);
    expect(done).toEqual([`again after ${String(FIRST)}`, `again after ${String(FIRST)}`]);
  });

  it('counts on for a page that had been drawn for a moment only', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    pass(FIRST);
    watch.drawn(true);
    pass(5);
    watch.begin();
    pass(FIRST);
    expect(done).toHaveLength(1);
    pass(SECOND - FIRST);
    expect(done).toHaveLength(2);
  });

  it('is not misled by time in which this process did not run', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    // A timer that was due many times while the process was held is due once.
    vi.setSystemTime(Date.now() + 3_600_000);
    pass(1);
    expect(done).toEqual([]);
  });

  it('does nothing more once there is no window', () => {
    const { watch, done, pass } = scene();
    watch.begin();
    watch.stop();
    pass(10_000);
    expect(done).toEqual([]);
  });
});
