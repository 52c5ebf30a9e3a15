import { BrowserWindow, nativeTheme, screen } from 'electron';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { startupText } from '#text/startup.ts';
import { tellFailure } from '../dialogs/ask.ts';
import { COMMAND_WIRE_NAME } from '../contract/wire-names.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import { APP_ORIGIN } from '../ipc/is-our-page.ts';
import { GROUND } from './first-colours.ts';
import { createCrashCount } from './crash-count.ts';
import { plainPagePath, type PlainPageName } from './plain-page.ts';
import { reviveWhenEmpty } from './revive-when-empty.ts';
import { reviveWhenUnresponsive } from './unresponsive.ts';
import { MIN_SIZE, placeWindow, readWindowState, writeWindowState } from './window-state.ts';

/** The window of the program. */
export interface MainWindow {
  readonly window: BrowserWindow;
  /** Sends the page a command once it is loaded. */
  send(command: ScreenCommand): void;
  showPlainPage(name: PlainPageName): void;
  /** Call it when the page reports that its content is drawn, or no longer drawn. */
  pageIsDrawn(isDrawn: boolean): void;
  focus(): void;
}

interface Tools {
  readonly preload: string;
  readonly stateFile: string;
  readonly now: () => Date;
  readonly note: (where: string, what: unknown) => void;
}

export function createMainWindow(tools: Tools): MainWindow {
  const left = readWindowState(tools.stateFile);
  // Before the window is created, so that its background, the first frame and the menus have the same theme.
  nativeTheme.themeSource = left?.theme ?? 'system';
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const window = new BrowserWindow({
    ...placeWindow(
      left,
      [primary, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Claimsort',
    show: false,
    // Avoids a flash before the page is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: tools.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });

  let isShown = false;
  // Only once: a page that is reloaded later must not bring back a minimised window.
  const show = (): void => {
    if (isShown) {
      return;
    }
    isShown = true;
    if (left?.isMaximized === true) {
      window.maximize();
    }
    window.show();
  };
  window.once('ready-to-show', show);
  // The title of a page contains the title of its lesson, and the system shows it wherever it lists windows.
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(quoteForeign(title));
  });
  window.on('close', () => {
    try {
      const { themeSource: theme } = nativeTheme;
      writeWindowState(tools.stateFile, {
        ...{ bounds: window.getNormalBounds(), isMaximized: window.isMaximized(), theme },
      });
    } catch (error) {
      // If the window position cannot be saved, the window closes nevertheless.
      tools.note('window', error);
    }
  });

  const load = (path: string): void => void loadSteadily(window, path, tools.note);
  const showPlainPage = (name: PlainPageName): void => load(plainPagePath(name));
  const empty = reviveWhenEmpty(window, { note: tools.note, show, load, showPlainPage });
  reviveWhenGone(window, tools, { showPlainPage, isExpected: empty.isEndingProcess });
  reviveWhenUnresponsive(window);
  // If a navigation got through, load the app again; until then its IPC calls are refused.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!address.startsWith(`${APP_ORIGIN}/`)) {
      tools.note('page', `left for ${address}`);
      load('/index.html');
    }
  });
  load('/index.html');

  return {
    window,
    showPlainPage,
    pageIsDrawn: empty.pageIsDrawn,
    send(command) {
      const give = (): void => window.webContents.send(COMMAND_WIRE_NAME, command);
      if (window.webContents.isLoading()) {
        window.webContents.once('did-finish-load', give);
      } else {
        give();
      }
    },
    focus() {
      if (window.isMinimized()) {
        window.restore();
      }
      window.focus();
    },
  };
}

/**
 * The delays before a page that failed to load is loaded again. Node loads the code that answers the first request only
 * when that request arrives; on a busy machine this failed about once in a hundred starts, and the next attempt worked.
 */
const LOAD_AGAIN_MS = [50, 500, 2000];

/**
 * Loads a page, and tries again if that fails; after the last attempt the error is shown in a dialog, because there is
 * no page.
 */
async function loadSteadily(window: BrowserWindow, path: string, note: Tools['note']): Promise<void> {
  for (const waitMs of [...LOAD_AGAIN_MS, null]) {
    try {
      await window.loadURL(APP_ORIGIN + path);
      return;
    } catch (error) {
      // If another page replaces this one before it is loaded, that is not a fault.
      if (window.isDestroyed() || String(error).includes('ERR_ABORTED')) {
        return;
      }
      note(path, error);
      if (waitMs === null) {
        void tellFailure(window, startupText['not-loaded']);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (window.isDestroyed()) {
        return;
      }
    }
  }
}

function reviveWhenGone(
  window: BrowserWindow,
  { now, note }: Tools,
  {
    showPlainPage,
    isExpected,
  }: { readonly showPlainPage: (name: 'crashed') => void; readonly isExpected: () => boolean },
): void {
  const crashes = createCrashCount(now);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || isExpected()) {
      return;
    }
    note('page', `${reason} ${String(exitCode)}`);
    if (crashes.mayReload()) {
      window.webContents.reload();
    } else {
      showPlainPage('crashed');
    }
  });
}
