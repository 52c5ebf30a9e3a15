import { placeWindow, readWindowState } from '../../../electron/window/window-state.ts';
import { toDoc, toJsonText } from '../doc.ts';
import { type Reader, taken } from '../reader.ts';

const SCREEN = { x: 0, y: 0, width: 1280, height: 800 };

/** The note about how the window was left: our own file, which somebody may have edited. A damaged one is not reported. */
export const windowStateReader: Reader = {
  name: 'window state',
  bases: [{ bounds: { x: 10, y: 20, width: 1000, height: 700 }, isMaximized: false, theme: 'dark' }],
  toDoc,
  toText: toJsonText,
  mend: () => null,
  read(file) {
    const { x, y, width, height } = placeWindow(readWindowState(file), [SCREEN]);
    const isOnScreen = x >= 0 && y >= 0 && x + width <= SCREEN.width && y + height <= SCREEN.height;
    return Promise.resolve(taken(isOnScreen && width > 0 && height > 0 ? null : 'a window that is not on the screen'));
  },
};
