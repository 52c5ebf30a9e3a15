import '../content/base/schemas-without-eval.ts';
import './styles/fonts.css';
import './styles/opendyslexic.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot, type Root } from 'react-dom/client';
import { SiteApp } from './app/site/site-app.tsx';
import { followPlace } from './app/follow-place.ts';
import { openSite, reloadAsWriter } from './platform/web/open-site.ts';
import { followSiteUpdates, type SiteUpdates } from './platform/web/site-updates.ts';
import type { KeepingActions } from './state/keeping-context.ts';
import { saveProfile } from './state/save-profile.ts';
import { createStudyStore } from './state/study-store.ts';
import { takeCommand } from './state/take-command.ts';

/** The version of the program, set by the build. */
declare const __SITE_VERSION__: string;

/** Opens the practice edition in its root, as soon as the answers stored in the browser are known. */
async function begin(root: Root, updates: SiteUpdates, takesOver: boolean): Promise<void> {
  const { keeping, platform } = await openSite(window, __SITE_VERSION__, takesOver);
  const store = platform === null ? null : createStudyStore(platform);
  const reload = (): void => {
    window.location.reload();
  };
  const actions: KeepingActions = {
    saveAnswers: () => (store === null ? Promise.resolve() : saveProfile(store)),
    takeOver: () => void (updates.now() === 'replaced' ? reloadAsWriter(window) : begin(root, updates, true)),
    reload,
  };
  // Only the tab that accepts answers reloads by itself: a stopped tab could become the writer in its place.
  const reloadIfReplaced = (): void => {
    if (updates.now() === 'replaced' && keeping.now().kind !== 'elsewhere') reload();
  };
  updates.subscribe(reloadIfReplaced);
  reloadIfReplaced();
  if (platform !== null && store !== null) {
    await store.getState().start();
    platform.onCommand((command) => takeCommand(store.getState(), command));
  }
  root.render(<SiteApp {...{ store, actions, updates }} watch={keeping} />);
  if (store !== null) await followPlace(store, window);
}

const place = document.getElementById('root');
if (place !== null) void begin(createRoot(place), followSiteUpdates(window), false);
