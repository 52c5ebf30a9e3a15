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

/** After this time Chromium knows that the process of a page has ended, and starts another for the next load. */
const GONE_MS = 1000;

/** Loads a page again that stays empty, and says so in its place where that does not help; gives what the page reports to. */
export function reviveWhenEmpty(
  window: BrowserWindow,
  { note, show, load, showPlainPage }: Tools,
): { readonly pageIsDrawn: (isDrawn: boolean) => void; readonly isEndingProcess: () => boolean } {
  const { webContents: page } = window;
  let loads = 0;
  let isEndingProcess = false;
  // A process that hangs, or waits for something that never comes, would not load anything.
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
  // For a maintainer: from this it can be told what the page was waiting for.
  const describe = (): string =>
    [
      ...[`at ${page.getURL() || 'no address'}`, page.isLoading() ? 'loading' : 'loaded'],
      ...[page.isWaitingForResponse() ? 'unanswered' : 'answered', page.isCrashed() ? 'crashed' : 'not crashed'],
      ...[window.isVisible() ? 'visible' : 'hidden', `process ${String(page.getOSProcessId())}`],
    ].join(', ');
  const watch = watchPage({
    loadAgain(afterS) {
      note('page', `not drawn after ${String(afterS)} s (${describe()}); it is loaded again`);
      // Chromium says that a window is ready to be shown only when it has drawn in it.
      show();
      const before = loads;
      endProcess(() => {
        // A first load that failed with its process is made again by itself.
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
  // A plain page has no script that would say so.
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
