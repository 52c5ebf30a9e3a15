import { passageNow } from '../../state/practice-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { practiceText } from '#text/practice-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { PassagePanel } from './passage-panel.tsx';
import { SessionEnd } from './session-end.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './session-screen.module.css';

const { session: text } = practiceText;

export interface SessionScreenProps {
  readonly why: 'review' | 'coach';
}

/** A round of passages one after the other, and its result. */
export function SessionScreen({ why }: SessionScreenProps) {
  const practice = useApp((state) => state.practice);
  const at = useApp((state) => state.passageAt);
  const settings = useApp(({ session }) => (session.kind === 'done' ? session.value.settings : null));
  const isAtEnd = useApp((state) => passageNow(state) === null);
  const showPractice = useApp((state) => state.showPractice);
  const leave = () => void showPractice();
  if (settings === null) return null;

  if (practice.kind === 'failed') {
    const isNothing = practice.failure.code === 'not-allowed';
    const title = isNothing ? text.nothingDue : text.failed;
    return (
      <>
        <TopBar back={{ name: practiceText.title, onBack: leave }} />
        <Page width="narrow">
          <ScreenTitle documentTitle={appText.documentTitle(title)}>{title}</ScreenTitle>
          {isNothing ? <p>{text.nothingDueHint}</p> : <FailureMessage sentences={failureText[practice.failure.code]} />}
          <div>
            <Button look="primary" onClick={leave}>
              {text.back}
            </Button>
          </div>
        </Page>
      </>
    );
  }
  if (practice.kind !== 'done') {
    return (
      <Page width="narrow">
        <LiveRegion as="p">{text.loading}</LiveRegion>
      </Page>
    );
  }
  if (isAtEnd) return <SessionEnd view={practice.value} />;
  const { passages, answered } = practice.value;
  const place = text.place(at + 1, passages.length);
  return (
    // A new element for each passage: a scrolled note must not leave the next passage out of sight.
    <div key={at} className={styles['frame']}>
      <title>{appText.documentTitle(`${text.title[why]}: ${place}`)}</title>
      <TopBar back={{ name: text.leave, onBack: leave }}>
        <div className={styles['progress']}>
          <h1 className={styles['place']}>{place}</h1>
          <ProgressBar value={answered.length} max={passages.length} />
        </div>
      </TopBar>
      <PassagePanel settings={settings} />
    </div>
  );
}
