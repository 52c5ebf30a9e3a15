import { readNote } from '../files/read-note.ts';
import { writeDurably } from '../storage/durable-file.ts';

/** Where a window is, in the screen's own coordinates; DIP, not pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a window may be shown in; `system` is what the operating system says. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** How the window was left. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  /** What the person in use had chosen: the first frame comes before the store, which alone knows for certain. */
  readonly theme: (typeof THEMES)[number];
}

/** WCAG 2.2 (1.4.10) asks for 320; a smaller window holds no claim. */
export const MIN_SIZE = { width: 320, height: 400 } as const;
const USUAL_SIZE = { width: 1180, height: 820 } as const;

/** How the window was left; null when it never was, or when the note about it cannot be read. */
export function readWindowState(file: string): WindowState | null {
  try {
    return toWindowState(readNote(file));
  } catch {
    // It only tells where the window stood; without it the window stands where a new one would.
    return null;
  }
}

/** By hand: the schema library is not loaded before the first frame. */
function toWindowState(note: unknown): WindowState | null {
  const bounds = propertyOf(note, 'bounds');
  const isMaximized = propertyOf(note, 'isMaximized');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => propertyOf(bounds, name));
  const isPlace = isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) && width > 0 && height > 0;
  // A note of an older program has none.
  const theme = THEMES.find((one) => one === propertyOf(note, 'theme')) ?? 'system';
  return isPlace && typeof isMaximized === 'boolean' ? { bounds: { x, y, width, height }, isMaximized, theme } : null;
}

const propertyOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Notes how the window is left. */
export function writeWindowState(file: string, state: WindowState): void {
  writeDurably(file, JSON.stringify(state));
}

/**
 * Where to put the window: as it was left, as far as there still is a screen there, and never larger than that screen.
 * `workAreas` are what the screens leave free, the main one first.
 */
export function placeWindow(left: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const area = workAreas.find((one) => left !== null && overlap(one, left.bounds)) ?? workAreas[0];
  const size = left?.bounds ?? USUAL_SIZE;
  if (area === undefined) {
    return { x: 0, y: 0, ...size };
  }
  const width = clamp(size.width, MIN_SIZE.width, area.width);
  const height = clamp(size.height, MIN_SIZE.height, area.height);
  const isThere = left !== null && overlap(area, left.bounds);
  const x = isThere ? left.bounds.x : area.x + Math.round((area.width - width) / 2);
  const y = isThere ? left.bounds.y : area.y + Math.round((area.height - height) / 2);
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** On a screen that is smaller than the least size, the screen's edge counts. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
