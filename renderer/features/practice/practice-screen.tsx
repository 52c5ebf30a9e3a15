import { appText } from '../../text/app-text.ts';
import { practiceText } from '../../text/practice-text.ts';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { CoachCard } from './coach-card.tsx';
import { ComingCard } from './coming-card.tsx';
import styles from '../../ui/section.module.css';
import { TodayCard } from './today-card.tsx';

/** What to practise now, what costs most, and what comes back when. */
export function PracticeScreen() {
  return (
    <Page>
      <div>
        <ScreenTitle documentTitle={appText.documentTitle(practiceText.documentTitle)}>
          {practiceText.title}
        </ScreenTitle>
        <p className={styles['hint']}>{practiceText.lead}</p>
      </div>
      <TodayCard />
      <CoachCard />
      <ComingCard />
    </Page>
  );
}
