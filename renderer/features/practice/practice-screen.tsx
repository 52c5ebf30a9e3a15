import { appText } from '#text/app-text.ts';
import { practiceText } from '#text/practice-text.ts';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { CoachCard } from './coach-card.tsx';
import { ComingCard } from './coming-card.tsx';
import { OwnPassagesCard } from './own-passages-card.tsx';
import styles from '../../ui/section.module.css';
import { TodayCard } from './today-card.tsx';

/** The suggested practice, the most common mix-up, and the following days. */
export function PracticeScreen() {
  return (
    <Page>
      <div>
        <ScreenTitle documentTitle={appText.documentTitle(practiceText.documentTitle)}>
          {practiceText.title}
        </ScreenTitle>
        <p className={styles['hint']}>{practiceText.lead}</p>
      </div>
      <TodayCard place="practice" />
      <CoachCard />
      <ComingCard />
      <OwnPassagesCard />
    </Page>
  );
}
