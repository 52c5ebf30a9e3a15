import type { PracticeView } from '../../../content/study/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { practiceText } from '#text/practice-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { CoachChange } from './coach-change.tsx';
import { SortedList } from './sorted-list.tsx';
import { TodayCard } from './today-card.tsx';
import styles from '../../ui/section.module.css';

const { end: text } = practiceText;

export interface SessionEndProps {
  readonly view: PracticeView;
}

/** The result of a round of passages: how it went, what improved, what is next, and each passage to reopen. */
export function SessionEnd({ view }: SessionEndProps) {
  const { outcome, end, day } = view;
  const showPractice = useApp((state) => state.showPractice);
  const showLibrary = useApp((state) => state.showLibrary);
  const showProgress = useApp((state) => state.showProgress);
  const wasOpened = useApp((state) => state.passageOpened !== null);
  const title = day.left === 0 ? text.title.done : text.title.more;
  return (
    <>
      <TopBar back={{ name: practiceText.title, onBack: () => void showPractice() }} />
      <Page>
        <ScreenTitle documentTitle={appText.documentTitle(title)} takesFocus={!wasOpened}>
          {title}
        </ScreenTitle>
        <Card>
          <div className={styles['section']}>
            {end === null ? null : (
              <>
                <p className={styles['said']}>{text.right(end.right, end.part, end.of)}</p>
                {end.better.length === 0 ? null : <p>{text.better(end.better)}</p>}
                {end.worse.length === 0 ? null : <p>{text.worse(end.worse)}</p>}
                {end.fresh === 0 ? null : <p>{text.fresh(end.fresh, end.skills)}</p>}
              </>
            )}
            {outcome === null ? null : <CoachChange outcome={outcome} when="now" />}
            {end === null ? null : <p className={styles['hint']}>{text.days(end.daysThisWeek)}</p>}
          </div>
        </Card>
        <TodayCard place="end" />
        <div className={styles['row']}>
          <Button onClick={() => void showLibrary()}>{text.toLessons}</Button>
          <Button onClick={() => void showProgress()}>{text.toProgress}</Button>
        </div>
        <SortedList view={view} />
      </Page>
    </>
  );
}
