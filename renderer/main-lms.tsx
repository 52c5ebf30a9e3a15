import '../content/base/schemas-without-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { PageApp } from './app/page/page-app.tsx';
import { followPlace } from './app/follow-place.ts';
import { LmsCard } from './features/lms/lms-card.tsx';
import { LmsNotice } from './features/lms/lms-notice.tsx';
import { LmsStopped } from './features/lms/lms-stopped.tsx';
import { beginLmsSession, type LmsPage, openLmsPage, toLmsPage } from './platform/lms/open-lms-page.ts';
import { readEmbeddedLesson } from './platform/web/embedded-lesson.ts';
import { createLessonStore } from './state/lesson-store.ts';
import { takeCommand } from './state/take-command.ts';

/** Opens the page in a learning platform, as soon as the answers stored by the platform are known. */
async function play(place: HTMLElement, opened: LmsPage): Promise<void> {
  const root = createRoot(place);
  const session = await beginLmsSession(window, opened);

  const begin = async (isFresh: boolean): Promise<void> => {
    const { keeping, platform } = await openLmsPage(window, opened, session, isFresh);
    const store = platform === null ? null : createLessonStore(platform);
    if (platform !== null && store !== null) {
      await store.getState().start();
      await store.getState().openLesson(opened.hash);
      platform.onCommand((command) => takeCommand(store.getState(), command));
    }
    const parts = {
      notice: <LmsNotice />,
      card: <LmsCard />,
      stopped: <LmsStopped onBeginAnew={() => void begin(true)} />,
      takesFiles: false,
    };
    root.render(<PageApp {...{ store, parts, page: opened.page, lesson: opened.hash }} watch={keeping} />);
    if (store !== null) await followPlace(store, window);
  };
  await begin(false);
}

const place = document.getElementById('root');
const page = readEmbeddedLesson(document);
const opened = page === null ? null : toLmsPage(page);
if (place !== null && opened !== null) void play(place, opened);
