import type { BrowserWindow } from 'electron';
import { startupText } from '#text/startup.ts';
import { tellFailure } from '../dialogs/ask.ts';
import { APP_ORIGIN } from '../ipc/is-our-page.ts';
import { endPageProcess } from './end-page-process.ts';
import { readPlainPage } from './plain-page.ts';
import { watchPage } from './watch-page.ts';

interface Tools {
  readonly note: (where: string, what: unknown) => void;
  readonly show: () => void;
  readonly load: (path: string) => void;
  readonly showPlainPage: (name: 'stays-empty') => void;
}

/**
 * After this time Chromium has noticed that the process of a page has ended, and starts a new one for the next load.
 */
const GONE_MS = 1000;

/**
 * Reloads a page that stays empty, and shows a plain page if that does not help. Returns the functions for the page's
 * reports.
 */
export function reviveWhenEmpty(
  window: BrowserWindow,
  { note, show, load, showPlainPage }: Tools,
): { readonly pageIsDrawn: (isDrawn: boolean) => void; readonly isEndingProcess: () => boolean } {
  const { webContents: page } = window;
  let loads = 0;
  let isEndingProcess = false;
  // A process that hangs, or waits for an event that never comes, would not load anything.
  const endProcess = (then: () => void): void => {
    isEndingProcess = true;
    endPageProcess(page);
    setTimeout(() => {
      isEndingProcess = false;
      if (!window.isDestroyed()) {
        then();
      }
    }, GONE_MS);
  };
  // For maintainers: shows what the page was waiting for.
  const describe = (): string =>
    [
      ...[`at ${page.getURL() || 'no address'}`, page.isLoading() ? 'loading' : 'loaded'],
      ...[page.isWaitingForResponse() ? 'unanswered' : 'answered', page.isCrashed() ? 'crashed' : 'not crashed'],
      ...[window.isVisible() ? 'visible' : 'hidden', `process ${String(page.getOSProcessId())}`],
    ].join(', ');
  const watch = watchPage({
    loadAgain(afterS) {
      note('page', `not drawn after ${String(afterS)} s (${describe()}); it is loaded again`);
      // Chromium reports that a window is ready to be shown only after drawing in it.
      show();
      const before = loads;
      endProcess(() => {
        // If the first load failed when the process ended, it is retried elsewhere.
        if (loads > before) {
          return;
        }
        if (page.getURL().startsWith(`${APP_ORIGIN}/`)) {
          page.reload();
        } else {
          load('/index.html');
        }
      });
    },
    giveUp() {
      note('page', `not drawn after it was loaded again (${describe()})`);
      show();
      endProcess(() => showPlainPage('stays-empty'));
    },
    despair() {
      note('page', `the page that says so was not drawn either (${describe()})`);
      void tellFailure(window, startupText['stays-empty']);
    },
  });
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) {
      loads += 1;
      watch.begin();
    }
  });
  // A plain page has no script that could report this.
  page.on('did-finish-load', () => {
    const address = page.getURL();
    if (URL.canParse(address) && readPlainPage(new URL(address).pathname) !== null) {
      watch.drawn(true);
    }
  });
  window.on('closed', () => watch.stop());
  return {
    isEndingProcess: () => isEndingProcess,
    pageIsDrawn(isDrawn) {
      if (isDrawn) {
        show();
      }
      watch.drawn(isDrawn);
    },
  };
}
