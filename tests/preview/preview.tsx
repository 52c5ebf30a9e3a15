import '../../renderer/styles/fonts.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import '../../renderer/styles/first-frame.css';
import { createRoot } from 'react-dom/client';
import { builtInPassages } from '../../content/bank/built-in-passages.ts';
import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { builtInLessons } from '../../content/lesson/built-in-lessons.ts';
import { localDay } from '../../electron/host/local-day.ts';
import { App } from '../../renderer/app/app.tsx';
import { createMemoryPlatform } from '../../renderer/platform/memory-platform.ts';
import { createAppStore } from '../../renderer/state/app-store.ts';
import { takeCommand } from '../../renderer/state/take-command.ts';

const desk = createDesk({
  store: createMemoryStore(),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  dayOf: localDay,
  bank: builtInPassages,
  builtIns: builtInLessons,
});
const platform = createMemoryPlatform(desk, {
  about: { version: '0.1.0', electron: '45.4.1', chromium: '146', isTestRuntime: true },
  notices: new URLSearchParams(location.search).has('notice')
    ? [{ what: 'restored-from-backup', backupTime: '2026-03-09T08:15:00.000Z' }]
    : [],
});
const store = createAppStore(platform);
Object.assign(window, { platform, store });
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App store={store} />);
await store.getState().start();
platform.onCommand((command) => takeCommand(store.getState(), command));
