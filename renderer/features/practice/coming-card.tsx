import type { ComingDay } from '../../../content/practice/plan-day.ts';
import { useApp } from '../../state/use-app.ts';
import { practiceText } from '#text/practice-text.ts';
import { formatDayInList } from '#text/coming-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import own from './coming-card.module.css';
import styles from '../../ui/section.module.css';

const { coming: text } = practiceText;

/** The number of days shown separately; later ones are summarised in one row. */
const MOST_DAYS = 6;

/** The number of passages due today and on the following days. */
export function ComingCard() {
  const today = useApp((state) => state.today);
  if (today.kind !== 'done') return null;
  const { day } = today.value;
  const later = day.coming.slice(MOST_DAYS);
  const last = later.at(-1);
  return (
    <Card as="section" labelledBy="coming">
      <div className={styles['section']}>
        <Heading level={2} id="coming">
          {text.title}
        </Heading>
        <p className={styles['hint']}>{text.hint}</p>
        {day.left === 0 && day.coming.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <Table caption={text.caption} heads={[text.day, text.passages]}>
            <tr>
              <th scope="row">{formatDayInList(day.today, day.today)}</th>
              <td className={own['count']}>{text.left(day.left)}</td>
            </tr>
            {day.coming.slice(0, MOST_DAYS).map((one) => (
              <tr key={one.day}>
                <th scope="row">{formatDayInList(one.day, day.today)}</th>
                <td className={own['count']}>{text.count(one.back, one.fresh)}</td>
              </tr>
            ))}
            {last === undefined ? null : (
              <tr>
                <th scope="row">{text.later(formatDayInList(last.day, day.today))}</th>
                <td className={own['count']}>{text.count(total(later, 'back'), total(later, 'fresh'))}</td>
              </tr>
            )}
          </Table>
        )}
      </div>
    </Card>
  );
}

const total = (days: readonly ComingDay[], of: 'back' | 'fresh'): number => days.reduce((all, day) => all + day[of], 0);
