import type { RosterReading } from '../../../content/class/read-roster.ts';
import { rosterText } from '#text/roster-text.ts';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Table } from '../../ui/table.tsx';
import styles from './roster-dialog.module.css';

export interface RosterPreviewProps {
  readonly reading: RosterReading;
  readonly isGuessed: boolean;
}

/** More than any class has; the list of a whole school is not shown row by row. */
const MOST_SHOWN = 200;

/** The students in the list, the columns that were used, and the rows that were rejected. */
export function RosterPreview({ reading, isGuessed }: RosterPreviewProps) {
  const { roster, passedOver } = reading;
  const shown = roster.students.slice(0, MOST_SHOWN);
  const more = roster.students.length - shown.length;
  return (
    <>
      <LiveRegion className={styles['group']}>
        <p className={styles['count']}>{rosterText.students(roster.students.length)}</p>
        <p>{rosterText.columns(reading)}</p>
      </LiveRegion>
      {isGuessed ? (
        <Message tone="care" title={rosterText.guessed}>
          <p>{rosterText.guessedWhy}</p>
        </Message>
      ) : null}
      <div className={styles['scroll']} role="group" aria-label={rosterText.caption} tabIndex={0}>
        <Table className={styles['names']} heads={[rosterText.name, ...(roster.ids === null ? [] : [rosterText.id])]}>
          {shown.map(({ name, id }, at) => (
            // Two students may have the same name.
            <tr key={at}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {roster.ids === null ? null : (
                <td>
                  <bdi>{id ?? rosterText.noId}</bdi>
                </td>
              )}
            </tr>
          ))}
        </Table>
        {more === 0 ? null : <p>{rosterText.more(more)}</p>}
      </div>
      {passedOver.length === 0 ? null : (
        <section aria-labelledby="not-taken" className={styles['group']}>
          <h3 id="not-taken" className={styles['label']}>
            {rosterText.notTaken}
          </h3>
          <ul className={styles['rows']}>
            {passedOver.slice(0, MOST_SHOWN).map((one) => (
              <li key={one.row}>{rosterText.passedOver(one)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
