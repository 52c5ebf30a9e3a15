import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { LessonOpening } from './lesson-opening.tsx';
import styles from './opening-screen.module.css';

/** The screen before a lesson: what the article is, what the labels mean, and how to sort. */
export function OpeningScreen() {
  const opening = useApp((state) => state.opening);
  const showLibrary = useApp((state) => state.showLibrary);
  return (
    <>
      <TopBar back={{ name: appText.backToLessons, onBack: () => void showLibrary() }} />
      <main className={styles['main']}>
        {opening.kind === 'done' ? <LessonOpening preview={opening.value} /> : null}
        <Loaded
          of={opening}
          failures={failureText}
          again={{ name: appText.backToLessons, onAgain: () => void showLibrary() }}
        />
      </main>
    </>
  );
}
