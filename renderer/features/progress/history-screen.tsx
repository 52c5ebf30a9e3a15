import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { historyText } from '#text/history-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { attemptsBefore } from './attempts-before.ts';
import { HistoryRow } from './history-row.tsx';
import { Table } from '../../ui/table.tsx';
import shared from '../../ui/section.module.css';
import section from './section.module.css';

const { list: text } = historyText;

/** The number of attempts rendered at once, so that thousands open as quickly as a few. */
const STEP = 50;

/** All attempts, newest first. */
export function HistoryScreen() {
  const history = useApp((state) => state.history);
  const showProgress = useApp((state) => state.showProgress);
  const showHistory = useApp((state) => state.showHistory);
  const showLibrary = useApp((state) => state.showLibrary);
  const wayOut = useApp((state) => state.leftHistoryBy);
  const [asked, setAsked] = useState(STEP);
  const rows = useRef<HTMLTableSectionElement>(null);
  const entries = history.kind === 'done' ? history.value : [];
  const before = attemptsBefore(entries);
  const retries = entries.filter(({ retry }) => retry !== null).length;
  // The row through which the list was left is shown again, however far down it is.
  const rowsToWayOut = entries.findIndex(({ attempt }) => attempt === wayOut?.attempt) + 1;
  const shown = Math.max(asked, Math.ceil(rowsToWayOut / STEP) * STEP);
  const left = entries.length - shown;
  return (
    <>
      <TopBar back={{ name: text.back, onBack: () => void showProgress() }} />
      <Page>
        <ScreenTitle documentTitle={appText.documentTitle(text.documentTitle)}>{text.title}</ScreenTitle>
        <Loaded
          of={history}
          failures={failureText}
          loading={text.loading}
          again={{ name: appText.tryAgain, onAgain: () => void showHistory() }}
        />
        {history.kind === 'done' && entries.length === 0 ? (
          <div className={shared['section']}>
            <p>{text.empty}</p>
            <div className={section['start']}>
              <Button look="primary" onClick={() => void showLibrary()}>
                {historyText.toLessons}
              </Button>
            </div>
          </div>
        ) : null}
        {entries.length === 0 ? null : (
          <div className={section['sheet']}>
            <p>{text.count(entries.length - retries, retries)}</p>
            <Table
              caption={text.caption}
              scrollsAs={text.title}
              heads={[
                text.columns.lesson,
                text.columns.when,
                text.columns.mode,
                text.columns.points,
                text.columns.time,
                text.columns.open,
              ]}
              bodyRef={rows}
            >
              {entries.slice(0, shown).map((entry) => (
                <HistoryRow
                  key={entry.attempt}
                  entry={entry}
                  before={before.get(entry.attempt) ?? null}
                  wayBack={entry.attempt === wayOut?.attempt ? wayOut.by : null}
                />
              ))}
            </Table>
            {left <= 0 ? null : (
              <div className={shared['row']}>
                <Button
                  onClick={() => {
                    flushSync(() => {
                      setAsked(shown + STEP);
                    });
                    // The focus moves to the first attempt that the button revealed.
                    rows.current?.children.item(shown)?.querySelector('button')?.focus();
                  }}
                >
                  {text.more(Math.min(STEP, left))}
                </Button>
                <p className={shared['hint']}>{text.shown(Math.min(shown, entries.length), entries.length)}</p>
              </div>
            )}
          </div>
        )}
      </Page>
    </>
  );
}
