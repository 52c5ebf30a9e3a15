import type { AttemptId } from '../../../content/journal/event.ts';
import type { HistoryEntry } from '../../../content/study/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { historyText } from '#text/history-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AttemptChoice } from './attempt-choice.tsx';
import { ComparedClaims } from './compared-claims.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import section from './section.module.css';

const { compare: text } = historyText;
const NONE: readonly HistoryEntry[] = [];

/** Two attempts at one lesson and the key, side by side, claim by claim. */
export function ComparisonScreen() {
  const comparison = useApp((state) => state.comparison);
  const entries = useApp(({ history }) => (history.kind === 'done' ? history.value : NONE));
  const compare = useApp((state) => state.compare);
  const showHistory = useApp((state) => state.showHistory);
  const back = <TopBar back={{ name: text.back, onBack: () => void showHistory() }} />;

  if (comparison.kind === 'failed') {
    return (
      <>
        {back}
        <Page>
          <ScreenTitle documentTitle={appText.documentTitle(text.failed)}>{text.failed}</ScreenTitle>
          <FailureMessage
            sentences={failureText[comparison.failure.code]}
            actions={<Button onClick={() => void showHistory()}>{text.back}</Button>}
          />
        </Page>
      </>
    );
  }
  if (comparison.kind !== 'done') {
    return (
      <>
        {back}
        <Page>
          <LiveRegion as="p">{text.loading}</LiveRegion>
        </Page>
      </>
    );
  }
  const { value } = comparison;
  const { first, second } = value;
  const others = entries.filter(
    ({ lessonId, standing, retry }) => lessonId === value.lessonId && standing === 'done' && retry === null,
  );
  const choose = (which: 'first' | 'second', chosen: AttemptId) =>
    void (which === 'first' ? compare(chosen, second.attempt) : compare(first.attempt, chosen));
  return (
    <>
      {back}
      <Page>
        <ScreenTitle documentTitle={appText.documentTitle(text.documentTitle)}>{text.title(value.title)}</ScreenTitle>
        <div className={section['choices']}>
          <AttemptChoice
            name={text.choose.first}
            chosen={first}
            entries={others}
            onChoose={(attempt) => {
              choose('first', attempt);
            }}
          />
          <AttemptChoice
            name={text.choose.second}
            chosen={second}
            entries={others}
            onChoose={(attempt) => {
              choose('second', attempt);
            }}
          />
        </div>
        <ComparedClaims comparison={value} />
      </Page>
    </>
  );
}
