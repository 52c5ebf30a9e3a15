import { FAMILIES } from '../../../content/bank/families.ts';
import { isRight } from '../../../content/practice/skill-card.ts';
import type { PracticeView } from '../../../content/self-study/self-study.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { labelText } from '../../text/label-text.ts';
import { practiceText } from '../../text/practice-text.ts';
import { formatComing } from '../../text/when-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { CoachChange } from './coach-change.tsx';
import styles from '../../ui/section.module.css';

const { end: text } = practiceText;

export interface SessionEndProps {
  readonly view: PracticeView;
}

/** What came of a few passages: what changed, and when they come back. Complete in itself. */
export function SessionEnd({ view: { why, passages, answered, outcome, left } }: SessionEndProps) {
  const showPractice = useApp((state) => state.showPractice);
  const showLibrary = useApp((state) => state.showLibrary);
  const showProgress = useApp((state) => state.showProgress);
  const startPractice = useApp((state) => state.startPractice);
  const right = answered.filter(({ credit }) => isRight(credit)).length;
  const hasSchedule = answered.some(({ due }) => due !== null);
  const canGoOn = why === 'review' && left.due > 0;
  return (
    <>
      <TopBar back={{ name: practiceText.title, onBack: () => void showPractice() }} />
      <Page>
        <ScreenTitle documentTitle={appText.documentTitle(text.title)}>{text.title}</ScreenTitle>
        <Card>
          <div className={styles['section']}>
            <p className={styles['said']}>{text.right(right, answered.length)}</p>
            {outcome === null ? null : <CoachChange outcome={outcome} heading="h2" />}
            <p>
              {canGoOn
                ? text.moreHint
                : left.nextDue === null
                  ? text.nothingNext
                  : text.next(formatComing(left.nextDue, new Date()))}
            </p>
            <div className={styles['row']}>
              <Button look="primary" onClick={() => void showLibrary()}>
                {text.toLessons}
              </Button>
              {canGoOn ? <Button onClick={() => void startPractice('review')}>{text.more(left.due)}</Button> : null}
              <Button onClick={() => void showProgress()}>{text.toProgress}</Button>
            </div>
          </div>
        </Card>
        <Card as="section" labelledBy="sorted">
          <div className={styles['section']}>
            <h2 id="sorted" className={styles['title']}>
              {text.list}
            </h2>
            <div className={styles['wide']} role="group" aria-labelledby="sorted" tabIndex={0}>
              <table className={styles['table']}>
                <caption>{text.caption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{text.columns.passage}</th>
                    <th scope="col">{text.columns.yours}</th>
                    <th scope="col">{text.columns.key}</th>
                    <th scope="col">{text.columns.kind}</th>
                    {hasSchedule ? <th scope="col">{text.columns.comesBack}</th> : null}
                  </tr>
                </thead>
                <tbody>
                  {answered.map(({ index, response, entry, family, due }) => (
                    <tr key={index}>
                      <th scope="row">{passages.find((passage) => passage.index === index)?.quote.exact}</th>
                      <td>
                        <LabelMark label={response.label} word={labelText[response.label].word} />
                      </td>
                      <td>
                        <LabelMark label={entry.label} word={labelText[entry.label].word} />
                      </td>
                      <td>{FAMILIES.find(({ id }) => id === family)?.name}</td>
                      {hasSchedule ? <td>{due === null ? '–' : formatComing(due, new Date())}</td> : null}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        </Card>
      </Page>
    </>
  );
}
