import { THEMES } from '../../content/profile/reading.ts';
import { readNote } from '../files/read-note.ts';
import { writeDurably } from '../storage/durable-file.ts';

/** Where a window is, in the screen's own coordinates; DIP, not pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window was left. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  /** The current person's choice: the first frame is drawn before the store, which has the actual setting, is open. */
  readonly theme: (typeof THEMES)[number];
}

/** WCAG 2.2 (1.4.10) requires 320; a smaller window could not show a claim. */
export const MIN_SIZE = { width: 320, height: 400 } as const;
const USUAL_SIZE = { width: 1180, height: 820 } as const;

/** The last state of the window; null if there is none, or the file cannot be read. */
export function readWindowState(file: string): WindowState | null {
  try {
    return toWindowState(readNote(file));
  } catch {
    // It only contains the window position; without it the window opens in the default position.
    return null;
  }
}

/** Validated by hand, because the schema library is not loaded before the first frame. */
function toWindowState(note: unknown): WindowState | null {
  const bounds = propertyOf(note, 'bounds');
  const isMaximized = propertyOf(note, 'isMaximized');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => propertyOf(bounds, name));
  const isPlace = isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) && width > 0 && height > 0;
  // Missing in files of older versions.
  const theme = THEMES.find((one) => one === propertyOf(note, 'theme')) ?? 'system';
  return isPlace && typeof isMaximized === 'boolean' ? { bounds: { x, y, width, height }, isMaximized, theme } : null;
}

const propertyOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Stores the state of the window. */
export function writeWindowState(file: string, state: WindowState): void {
  writeDurably(file, JSON.stringify(state));
}

/**
 * The bounds for the window: its last position, if it is still on a screen, and never larger than that screen.
 * `workAreas` are the free areas of the screens, the primary one first.
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

/** On a screen smaller than the minimum size, the screen's edge counts. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
