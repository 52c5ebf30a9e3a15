import type { Inbox } from '../../../content/class/inbox.ts';
import { inboxText, passedOverText } from '#text/inbox-text.ts';
import { formatTime } from '#text/when-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { countPassedOver } from './count-passed-over.ts';
import styles from './inbox.module.css';

export interface InboxPassedOverProps {
  readonly places: Inbox['passedOver'];
}

/** The files that were not read, by source, with the reasons and examples. */
export function InboxPassedOver({ places }: InboxPassedOverProps) {
  const counted = places.filter((place) => countPassedOver([place]) > 0);
  if (counted.length === 0) return null;
  return (
    <Disclosure title={inboxText.passedOver(countPassedOver(counted))}>
      {counted.map(({ from, at, reasons }) => (
        <div key={from} className={styles['place']}>
          <p className={styles['name']}>
            <bdi>{inboxText.passedOverIn(from, formatTime(at))}</bdi>
          </p>
          {reasons.map(({ why, count, examples }) => (
            <div key={why}>
              <p>{passedOverText[why](count)}</p>
              <ul className={styles['examples']}>
                {examples.map((example, place) => (
                  // Two entries of an archive may have the same name.
                  <li key={`${String(place)} ${example}`}>
                    <bdi>{example}</bdi>
                  </li>
                ))}
                {count > examples.length ? <li>{inboxText.andMore(count - examples.length)}</li> : null}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </Disclosure>
  );
}
