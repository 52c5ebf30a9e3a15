import * as fc from 'fast-check';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from '../../../../electron/window/window-state.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

const laptop = { x: 0, y: 25, width: 1280, height: 775 };
const beside = { x: 1280, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 900, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
  theme: 'system' as const,
});

describe('placeWindow', () => {
  it('puts a first window in the middle of the main screen', () => {
    expect(placeWindow(null, [laptop])).toEqual({ x: 50, y: 25, width: 1180, height: 775 });
  });

  it('puts a window where it was, also on a second screen', () => {
    expect(placeWindow(at(1500, 100), [laptop, beside])).toEqual(at(1500, 100).bounds);
  });

  it('brings a window back whose screen is gone', () => {
    expect(placeWindow(at(1500, 100), [laptop])).toEqual({ x: 190, y: 63, width: 900, height: 700 });
  });

  it('keeps the whole window on some screen, as far as the least size lets it', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const placed = placeWindow(at(x, y, width, height), [laptop, beside]);
        return [laptop, beside].some(
          (screen) =>
            placed.x >= screen.x &&
            placed.y >= screen.y &&
            placed.x + placed.width <= screen.x + screen.width &&
            placed.y + placed.height <= screen.y + screen.height,
        );
      }),
    );
  });
});

describe('readWindowState', () => {
  it('reads what was written', () => {
    const file = path.join(dataFolder(), 'window.json');
    writeWindowState(file, at(1, 2));
    expect(readWindowState(file)).toEqual(at(1, 2));
    expect(fs.readdirSync(path.dirname(file))).toEqual(['window.json']);
  });

  it('knows the theme that was in use, and takes an unknown one for the system’s', () => {
    const file = path.join(dataFolder(), 'window.json');
    writeWindowState(file, { ...at(1, 2), theme: 'dark' });
    expect(readWindowState(file)?.theme).toBe('dark');
    for (const theme of [undefined, 'pink', 1]) {
      fs.writeFileSync(file, JSON.stringify({ ...at(1, 2), theme }));
      expect(readWindowState(file)).toEqual(at(1, 2));
    }
  });

  it.each([
    '',
    'nonsense',
    'null',
    '{"bounds":{"x":0,"y":0,"width":0,"height":0},"isMaximized":false}',
    '{"bounds":{"x":0.5,"y":0,"width":900,"height":700},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":900},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":900,"height":700},"isMaximized":"no"}',
    '{"isMaximized":false}',
  ])('takes a note that cannot be read for none: %s', (text) => {
    const file = path.join(dataFolder(), 'window.json');
    fs.writeFileSync(file, text);
    expect(readWindowState(file)).toBeNull();
    expect(readWindowState(`${file}.not-there`)).toBeNull();
  });
});
