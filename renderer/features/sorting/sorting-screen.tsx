import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { SortingPage } from './sorting-page.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './sorting-screen.module.css';

/** The screen of an attempt: loading, failed, or ready. */
export function SortingScreen() {
  const attempt = useApp((state) => state.attempt);
  const session = useApp((state) => state.session);
  const showLibrary = useApp((state) => state.showLibrary);

  if (attempt.kind === 'done' && session.kind === 'done') {
    return <SortingPage key={attempt.value.attempt} view={attempt.value} settings={session.value.settings} />;
  }
  if (attempt.kind !== 'failed') {
    return (
      <main className={styles['waiting']}>
        <LiveRegion as="p">{sortingText.loading}</LiveRegion>
      </main>
    );
  }
  const { what, safe, now } = failureText[attempt.failure.code];
  return (
    <main className={styles['waiting']}>
      <h1>{sortingText.openFailed}</h1>
      <p>{what}</p>
      <p>{safe}</p>
      <p>{now}</p>
      <Button look="primary" onClick={() => void showLibrary()}>
        {appText.backToLessons}
      </Button>
    </main>
  );
}
