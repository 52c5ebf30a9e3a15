import type { ResultView } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { debriefText } from '../../text/debrief-text.ts';
import { Button } from '../../ui/button.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { BearingCard } from './bearing-card.tsx';
import { DossierCard } from './dossier-card.tsx';
import { HeadlineSentence } from './headline-sentence.tsx';
import { SourcesCard } from './sources-card.tsx';
import { TechniquesCard } from './techniques-card.tsx';
import styles from './debrief-screen.module.css';

export interface DebriefScreenProps {
  readonly result: Extract<ResultView, { kind: 'scored' }>;
}

/** What holds the headline up? Counted from the key, before any number about the person who sorted. */
export function DebriefScreen({ result }: DebriefScreenProps) {
  const openResult = useApp((state) => state.openResult);
  const cameFrom = useApp((state) => state.cameFrom);
  const leaveAttempt = useApp((state) => state.leaveAttempt);
  const print = useApp((state) => state.print);
  const { attempt, debrief } = result;
  const { lesson } = attempt;

  return (
    <>
      <TopBar back={{ name: appText.backTo[cameFrom], onBack: () => void leaveAttempt() }} />
      <main className={styles['screen']}>
        <header className={styles['head']}>
          <p className={styles['eyebrow']}>{debriefText.eyebrow(lesson.title, lesson.claims.length)}</p>
          <ScreenTitle documentTitle={appText.documentTitle(debriefText.documentTitle(lesson.title))}>
            {debriefText.title}
          </ScreenTitle>
          <HeadlineSentence debrief={debrief} />
        </header>
        <BearingCard lesson={lesson} bearing={debrief.bearing} />
        <SourcesCard sources={debrief.sources} />
        <TechniquesCard lesson={lesson} techniques={debrief.techniques} />
        <DossierCard dossier={debrief.dossier} />
        <footer className={styles['actions']} data-screen-only>
          <Button onClick={() => void print()}>{debriefText.print}</Button>
          <Button look="primary" onClick={() => void openResult(attempt.attempt)}>
            {debriefText.toResult}
          </Button>
        </footer>
      </main>
    </>
  );
}
