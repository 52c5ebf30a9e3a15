import { type Verdict, verdictOf } from '../../../content/scoring/verdict-of.ts';
import type { PracticeView } from '../../../content/study/views.ts';
import { useApp } from '../../state/use-app.ts';
import { familyName } from '#text/families-text.ts';
import { labelText } from '#text/label-text.ts';
import { practiceText } from '#text/practice-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { formatComing } from '#text/coming-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Table } from '../../ui/table.tsx';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import own from './sorted-list.module.css';
import styles from '../../ui/section.module.css';

export interface SortedListProps {
  readonly view: PracticeView;
}

const { end: text } = practiceText;
const ORDER: readonly Verdict[] = ['wrong', 'part', 'missing', 'right'];

/** The passages of a round, wrong ones first; each can be reopened with its reason. */
export function SortedList({ view: { passages, answered, day } }: SortedListProps) {
  const openPassage = useApp((state) => state.openPassage);
  const opened = useApp((state) => state.passageOpened);
  const rows = answered
    .map((one) => ({ ...one, verdict: verdictOf(one), at: passages.findIndex(({ index }) => index === one.index) }))
    .toSorted((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
  return (
    <Card as="section" labelledBy="sorted">
      <div className={styles['section']}>
        <Heading level={2} id="sorted">
          {text.list}
        </Heading>
        <Table
          caption={text.caption}
          scrollsAs={text.list}
          heads={[
            text.columns.passage,
            text.columns.yours,
            text.columns.key,
            text.columns.kind,
            <VisuallyHidden>{text.open}</VisuallyHidden>,
          ]}
        >
          {rows.map(({ index, response, entry, family, comesBack, verdict, at }) => (
            <tr key={index}>
              <th scope="row" className={own['words']}>
                {passages[at]?.quote.exact}
              </th>
              <td>
                <span className={own['verdict']}>
                  <VerdictSign verdict={verdict} /> {sortingText.verdictWord[verdict]}
                </span>
                <LabelMark label={response.label} word={labelText[response.label].word} />
              </td>
              <td>
                <LabelMark label={entry.label} word={labelText[entry.label].word} />
              </td>
              <td>
                {familyName[family]}
                {comesBack === null ? null : (
                  <span className={own['quiet']}>{text.comesBack(formatComing(comesBack, day.today))}</span>
                )}
              </td>
              <td>
                <Button
                  size="small"
                  autoFocus={opened === at}
                  onClick={() => {
                    openPassage(at);
                  }}
                >
                  {text.open}
                  <VisuallyHidden>: {passages[at]?.quote.exact}</VisuallyHidden>
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </Card>
  );
}
