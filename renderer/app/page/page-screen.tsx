import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import { LessonOpening } from '../../features/opening/lesson-opening.tsx';
import { ReadingScreen } from '../../features/opening/reading-screen.tsx';
import { SortingScreen } from '../../features/sorting/sorting-screen.tsx';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { pageText } from '#text/page-text.ts';
import { useForgetAnnouncement } from '../../ui/announcer.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import styles from './page-screen.module.css';

/** A second script in the page, which runs when a lesson is finished (scripts/lib/lesson-page.mjs). */
const WholeResult = lazy(() => import('../whole-result.tsx').then((module) => ({ default: module.WholeResult })));

export interface PageScreenProps {
  readonly page: LessonPage;
  readonly lesson: ContentHash;
  /** Says where the answers are stored; on the start screen of the lesson. */
  readonly card: ReactNode;
}

/** The current screen of a page: the start of its lesson, sorting, or the result. */
export function PageScreen({ page, lesson, card }: PageScreenProps) {
  const screen = useApp((state) => state.screen);
  useForgetAnnouncement(screen);
  switch (screen.kind) {
    case 'reading':
      return <ReadingScreen lesson={screen.lesson} />;
    case 'sorting':
      return <SortingScreen key={screen.attempt} />;
    case 'result':
      return (
        <Suspense fallback={null}>
          <WholeResult key={screen.attempt} />
        </Suspense>
      );
    default:
      // All other screens lead to the start of the only lesson.
      return <Start page={page} lesson={lesson} card={card} />;
  }
}

function Start({ page, lesson, card }: PageScreenProps) {
  const screen = useApp((state) => state.screen.kind);
  const opening = useApp((state) => state.opening);
  const openLesson = useApp((state) => state.openLesson);
  useEffect(() => {
    if (screen !== 'opening') void openLesson(lesson);
  }, [screen, openLesson, lesson]);
  return (
    <>
      <TopBar name={pageText.name} />
      <main className={styles['main']}>
        {opening.kind === 'done' ? <LessonOpening {...toOffer(page, opening.value)} /> : null}
        <Loaded of={opening} failures={failureText} />
        <div className={styles['keeping']}>{card}</div>
      </main>
    </>
  );
}

/** The lesson as this page offers it: in one mode, with the claims that its teacher chose. */
function toOffer(
  { mode, claims }: LessonPage,
  preview: Parameters<typeof LessonOpening>[0]['preview'],
): Parameters<typeof LessonOpening>[0] {
  if (claims === null) return { preview, fixed: { mode, choice: { kind: 'all' } } };
  const { lesson, task } = preview;
  const minutes = Math.max(1, Math.round((lesson.minutes * claims.length) / lesson.claims.length));
  return {
    preview: { ...preview, task: { ...task, asks: claims.length, minutes } },
    fixed: { mode, choice: { kind: 'these', claims: [...claims] } },
  };
}
