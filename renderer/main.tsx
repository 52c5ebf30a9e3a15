import './styles/fonts.css';
import './styles/opendyslexic.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followPlace } from './app/follow-place.ts';
import { loadFonts } from './app/load-fonts.ts';
import { createElectronPlatform } from './platform/electron-platform.ts';
import { createAppStore } from './state/app-store.ts';
import { takeCommand } from './state/take-command.ts';

/** Replaces the first frame by the program, as soon as there is something to show. */
export async function begin(bridge: Parameters<typeof createElectronPlatform>[0]): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the program.');
  const platform = createElectronPlatform(bridge);
  const store = createAppStore(platform);
  await Promise.all([
    store
      .getState()
      .start()
      .then(() => followPlace(store, window)),
    loadFonts(document.fonts),
  ]);
  createRoot(root).render(<App store={store} tellDrawn={(isDrawn) => bridge.tellDrawn(isDrawn)} />);
  // A command may already be waiting at the start, such as a double-clicked lesson file: the session must exist before
  // it is handled.
  platform.onCommand((command) => takeCommand(store.getState(), command));
}
