import * as fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadFonts } from '../../../../renderer/app/load-fonts.ts';

afterEach(() => {
  vi.useRealTimers();
});

const fontsThat = (load: () => Promise<FontFace[]>) => ({ load: vi.fn(load) });

describe('loadFonts', () => {
  it('loads every family that the style sheet names', async () => {
    const css = fs.readFileSync('renderer/styles/fonts.css', 'utf8');
    const families = new Set([...css.matchAll(/font-family: ('[^']+')/g)].map(([, family]) => family));
    const fonts = fontsThat(() => Promise.resolve([]));
    await loadFonts(fonts);
    expect(families.size).toBe(2);
    expect(new Set(fonts.load.mock.calls.map(([font]: readonly string[]) => font?.replace('1rem ', '')))).toEqual(
      families,
    );
  });

  it('loads the letters and the figures, which are in files of their own', async () => {
    const fonts = fontsThat(() => Promise.resolve([]));
    await loadFonts(fonts);
    for (const [, text] of fonts.load.mock.calls as unknown as readonly string[][])
      expect(text).toMatch(/^[A-Z][0-9]$/);
  });

  it('does not hold the program up for a font that cannot be read', async () => {
    await expect(loadFonts(fontsThat(() => Promise.reject(new Error('no font'))))).resolves.toBeUndefined();
  });

  it('waits no longer than 300 ms for a font that does not come', async () => {
    vi.useFakeTimers();
    const settled = vi.fn();
    void loadFonts(fontsThat(() => new Promise(() => undefined))).then(settled);
    await vi.advanceTimersByTimeAsync(299);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
  });
});
