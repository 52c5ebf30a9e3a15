import type { ReactNode } from 'react';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { progressText } from '../../text/progress-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { CalibrationCard } from './calibration-card.tsx';
import shared from '../../ui/section.module.css';
import section from './section.module.css';
import { SkillsCard } from './skills-card.tsx';
import { TimeCards } from './time-cards.tsx';

export interface ProgressScreenProps {
  /** What costs most; the app brings it, because it belongs to practice. */
  readonly coach: ReactNode;
}

/** How a person has been doing: the coach, the plots, how sure and how right, the kinds of claim, every attempt. */
export function ProgressScreen({ coach }: ProgressScreenProps) {
  const progress = useApp((state) => state.progress);
  const skills = useApp((state) => state.skills);
  const showProgress = useApp((state) => state.showProgress);
  const showHistory = useApp((state) => state.showHistory);
  const showLibrary = useApp((state) => state.showLibrary);
  const hasPoints = progress.kind === 'done' && progress.value.points.length > 0;
  const hasAnything = progress.kind === 'done' && (hasPoints || progress.value.calibration.n > 0);
  return (
    <Page>
      <div className={section['head']}>
        <ScreenTitle documentTitle={appText.documentTitle(progressText.documentTitle)}>
          {progressText.title}
        </ScreenTitle>
        <Button onClick={() => void showHistory()}>{progressText.history}</Button>
      </div>
      {progress.kind === 'failed' ? (
        <FailureMessage
          sentences={failureText[progress.failure.code]}
          actions={<Button onClick={() => void showProgress()}>{appText.tryAgain}</Button>}
        />
      ) : null}
      {progress.kind === 'working' ? <p role="status">{progressText.loading}</p> : null}
      {progress.kind === 'done' && !hasAnything ? (
        <Card as="section" labelledBy="progress-empty">
          <div className={shared['section']}>
            <h2 id="progress-empty" className={shared['title']}>
              {progressText.empty}
            </h2>
            <p>{progressText.emptyHint}</p>
            <div className={section['start']}>
              <Button look="primary" onClick={() => void showLibrary()}>
                {progressText.toLessons}
              </Button>
            </div>
          </div>
        </Card>
      ) : null}
      {hasAnything ? coach : null}
      {hasPoints ? <TimeCards points={progress.value.points} /> : null}
      {hasAnything ? <CalibrationCard calibration={progress.value.calibration} /> : null}
      {hasAnything && skills.kind === 'done' ? <SkillsCard skills={skills.value} /> : null}
    </Page>
  );
}
