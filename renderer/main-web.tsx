// First, so that the browser opens the database while the rest of the program is evaluated.
import { openingAhead, page } from './platform/web/page-ahead.ts';
import '../content/base/schemas-without-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot, type Root } from 'react-dom/client';
import type { HashedPage } from '../content/files/lesson-page.ts';
import { PageApp, type PageParts } from './app/page/page-app.tsx';
import { followPlace } from './app/follow-place.ts';
import { KeepingCard } from './features/keeping/keeping-card.tsx';
import { KeepingNotice } from './features/keeping/keeping-notice.tsx';
import { StoppedPage } from './features/keeping/stopped-page.tsx';
import { beginOpening, type Opening } from './platform/web/begin-opening.ts';
import { databaseOf } from './platform/web/embedded-lesson.ts';
import { openPage } from './platform/web/open-page.ts';
import type { LessonPagePlatform } from './platform/web/lesson-page-platform.ts';
import type { AppStore } from './state/app-store.ts';
import {
  type KeepingActions,
  KeepingActionsContext,
  type PageActions,
  PageActionsContext,
} from './state/keeping-context.ts';
import { createLessonStore } from './state/lesson-store.ts';
import { saveProfile } from './state/save-profile.ts';
import { takeCommand } from './state/take-command.ts';

/** Opens the page in its root, as soon as the answers stored in the browser are known. */
async function begin(root: Root, page: HashedPage, opening: Opening): Promise<void> {
  const { keeping, platform, lesson, erase } = await openPage(window, page, opening);
  const store = platform === null ? null : createLessonStore(platform);
  const keepingActions: KeepingActions = {
    saveAnswers: () => (store === null ? Promise.resolve() : saveProfile(store)),
    takeOver: () => void begin(root, page, beginOpening(window, databaseOf(page), true)),
    reload: () => {
      window.location.reload();
    },
  };
  const actions: PageActions = {
    takeAnswers: () => (platform === null || store === null ? Promise.resolve() : takeAnswers(platform, store)),
    erase: async () => {
      const erased = await erase();
      if (!erased.ok) store?.getState().notify({ kind: 'failure', failure: erased.error });
      return erased.ok;
    },
  };
  if (platform !== null && store !== null) {
    await store.getState().start();
    await store.getState().openLesson(lesson);
    platform.onCommand((command) => takeCommand(store.getState(), command));
  }
  root.render(
    <KeepingActionsContext value={keepingActions}>
      <PageActionsContext value={actions}>
        <PageApp {...{ store, page, lesson }} watch={keeping} parts={PARTS} />
      </PageActionsContext>
    </KeepingActionsContext>,
  );
  if (store !== null) await followPlace(store, window);
}

const PARTS: PageParts = {
  notice: <KeepingNotice />,
  card: <KeepingCard />,
  stopped: <StoppedPage />,
  takesFiles: true,
};

async function takeAnswers(platform: LessonPagePlatform, store: AppStore): Promise<void> {
  const taken = await platform.takeAnswers();
  if (taken === null) return;
  if (taken.ok) await store.getState().chooseProfile(taken.value);
  else store.getState().notify({ kind: 'failure', failure: taken.error });
}

const place = document.getElementById('root');
if (place !== null && page !== null && openingAhead !== null) void begin(createRoot(place), page, openingAhead);
