// Our renderer over a desk in memory, at the first claim of the article: all that a web page would need. It includes the
// desk and its schemas, which in the program are in the main process.
import '../../../../renderer/styles/fonts.css';
import '../../../../renderer/styles/tokens.css';
import '../../../../renderer/styles/base.css';
import { createRoot } from 'react-dom/client';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { lessonFileSchema } from '../../../../content/lesson/format.ts';
import article from '../../../../content/lessons/airdrop-story.lesson.json';
import { App } from '../../../../renderer/app/app.tsx';
import { createMemoryPlatform } from '../../../../renderer/platform/memory-platform.ts';
import { createAppStore } from '../../../../renderer/state/app-store.ts';

const { lesson, key } = lessonFileSchema.parse(article);
if (key === undefined) throw new Error('The article has its key.');
const builtIn = { lesson, key, lessonHash: hashOf(lesson), keyHash: hashOf(key) };
const desk = createDesk({
  store: createMemoryStore(),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  dayOf: (time) => time.toISOString().slice(0, 10),
  bank: () => [],
  builtIns: [builtIn],
});
const store = createAppStore(createMemoryPlatform(desk));
const { start, createProfile } = store.getState();
await start();
await createProfile(null);
await store.getState().changeSettings({ asksConfidence: false, asksCues: false });
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App store={store} />);
await store
  .getState()
  .startAttempt({ lesson: builtIn.lessonHash, mode: 'guided', choice: { kind: 'all' }, again: null });
