import { useEffect, type ReactNode } from 'react';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import { LessonOpening } from '../../features/opening/lesson-opening.tsx';
import { ReadingScreen } from '../../features/opening/reading-screen.tsx';
import { WorksheetScreen } from '../../features/paper/worksheet-screen.tsx';
import { ProjectorScreen } from '../../features/projector/projector-screen.tsx';
import { SortingScreen } from '../../features/sorting/sorting-screen.tsx';
import type { Screen, TrialForm } from '../../state/screen-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { useForgetAnnouncement } from '../../ui/announcer.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Page } from '../../ui/page.tsx';
import { CurrentOverlay } from '../current-overlay.tsx';
import { WholeResult } from '../whole-result.tsx';

export interface TriedScreenProps {
  readonly as: TrialForm;
  readonly lesson: ContentHash;
  /** Called when the person leaves the lesson, which ends the trial. */
  readonly onEnd: () => void;
}

/** The current screen of a trial. */
export function TriedScreen({ as, lesson, onEnd }: TriedScreenProps) {
  const screen = useApp((state) => state.screen);
  useForgetAnnouncement(screen);
  const drawn = draw(screen, as, lesson);
  const isOutside = drawn === null;
  useEffect(() => {
    if (isOutside) onEnd();
  }, [isOutside, onEnd]);
  return (
    <>
      {drawn}
      <CurrentOverlay />
    </>
  );
}

/** null for a screen that does not belong to the lesson. */
function draw(screen: Screen, as: TrialForm, lesson: ContentHash): ReactNode {
  switch (screen.kind) {
    case 'opening':
      return <Opening mode={as === 'exam' ? 'exam' : 'guided'} />;
    case 'reading':
      return <ReadingScreen lesson={lesson} />;
    case 'sorting':
      return <SortingScreen key={screen.attempt} />;
    case 'result':
      return <WholeResult key={screen.attempt} />;
    case 'projector':
      return <ProjectorScreen />;
    case 'worksheet':
      return <WorksheetScreen from={null} />;
    default:
      return null;
  }
}

/** The start of the lesson, in the mode that is being tried. */
function Opening({ mode }: { readonly mode: 'guided' | 'exam' }) {
  const opening = useApp((state) => state.opening);
  return (
    <Page>
      {opening.kind === 'done' ? (
        <LessonOpening preview={opening.value} fixed={{ mode, choice: { kind: 'all' } }} />
      ) : null}
      {opening.kind === 'failed' ? <FailureMessage sentences={failureText[opening.failure.code]} /> : null}
    </Page>
  );
}
