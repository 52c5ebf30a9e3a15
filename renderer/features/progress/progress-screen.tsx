import type { ReactNode } from 'react';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { progressText } from '#text/progress-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import shared from '../../ui/section.module.css';
import section from './section.module.css';
import { SkillsCard } from './skills-card.tsx';
import { Statistics } from './statistics.tsx';
import { SummaryCard } from './summary-card.tsx';

export interface ProgressScreenProps {
  /** The most common mix-up; passed in by the app, because it belongs to practice. */
  readonly coach: ReactNode;
}

/** A person's progress: first in words and one chart, then what to practise; statistics are folded. */
export function ProgressScreen({ coach }: ProgressScreenProps) {
  const progress = useApp((state) => state.progress);
  const skills = useApp((state) => state.skills);
  const today = useApp((state) => state.today);
  const showProgress = useApp((state) => state.showProgress);
  const showHistory = useApp((state) => state.showHistory);
  const showLibrary = useApp((state) => state.showLibrary);
  const hasAnything = progress.kind === 'done' && (progress.value.summary !== null || progress.value.calibration.n > 0);
  return (
    <Page>
      <div className={section['head']}>
        <ScreenTitle documentTitle={appText.documentTitle(progressText.documentTitle)}>
          {progressText.title}
        </ScreenTitle>
        <Button onClick={() => void showHistory()}>{progressText.history}</Button>
      </div>
      <Loaded
        of={progress}
        failures={failureText}
        loading={progressText.loading}
        again={{ name: appText.tryAgain, onAgain: () => void showProgress() }}
      />
      {progress.kind === 'done' && !hasAnything ? (
        <Card as="section" labelledBy="progress-empty">
          <div className={shared['section']}>
            <Heading level={2} id="progress-empty">
              {progressText.empty}
            </Heading>
            <p>{progressText.emptyHint}</p>
            <div className={section['start']}>
              <Button look="primary" onClick={() => void showLibrary()}>
                {progressText.toLessons}
              </Button>
            </div>
          </div>
        </Card>
      ) : null}
      {progress.kind === 'done' && progress.value.summary !== null ? (
        <SummaryCard
          summary={progress.value.summary}
          daysThisWeek={progress.value.daysThisWeek}
          sure={progress.value.calibration.steps.find(({ confidence }) => confidence === 'sure') ?? null}
        />
      ) : null}
      {hasAnything ? coach : null}
      {hasAnything && skills.kind === 'done' && today.kind === 'done' ? (
        <SkillsCard skills={skills.value} day={today.value.day} />
      ) : null}
      {hasAnything ? <Statistics points={progress.value.points} calibration={progress.value.calibration} /> : null}
    </Page>
  );
}
