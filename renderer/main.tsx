import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followPlace } from './app/follow-place.ts';
import { readBridge } from './platform/electron-bridge.ts';
import { createElectronPlatform } from './platform/electron-platform.ts';
import { createAppStore } from './state/app-store.ts';
import { takeCommand } from './state/take-command.ts';

const bridge = readBridge();
const root = document.getElementById('root');
if (bridge === undefined || root === null) throw new Error('This page is shown by Claimsort alone.');

const platform = createElectronPlatform(bridge);
const store = createAppStore(platform);
createRoot(root).render(<App store={store} />);
// A command may come with the start, such as a lesson file that was double-clicked: it finds the session in place.
await store.getState().start();
await followPlace(store, window);
platform.machine.onCommand((command) => takeCommand(store.getState(), command));
