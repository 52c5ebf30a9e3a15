import { useState } from 'react';
import { asksAboutErased, type InboxItem } from '../../../content/class/inbox.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { flagText } from '#text/class-text.ts';
import { inboxText } from '#text/inbox-text.ts';
import { placeText } from '#text/place-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { BreakingName } from './breaking-name.tsx';
import { Facts } from '../../ui/facts.tsx';
import styles from './inbox.module.css';

export interface InboxItemsProps {
  readonly of: ClassId;
  readonly items: readonly InboxItem[];
  readonly onThisIs: (item: InboxItem) => void;
  readonly onSeen: (item: InboxItem) => void;
  /** Brings back an erased student. */
  readonly onBringBack: (item: InboxItem) => void;
}

/** More items would push the lessons of the class out of sight. */
const FIRST = 8;

/** Each file with the findings, and the possible actions. */
export function InboxItems({ items, ...does }: InboxItemsProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className={styles['items']} aria-label={inboxText.itemsTitle}>
        {shown.map((item) => (
          <OneItem key={item.id} item={item} {...does} />
        ))}
      </ul>
      {shown.length === items.length ? null : (
        <div>
          <Button size="small" onClick={() => setIsWhole(true)}>
            {inboxText.all(items.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function OneItem({
  of,
  item,
  onThisIs,
  onSeen,
  onBringBack,
}: Omit<InboxItemsProps, 'items'> & { readonly item: InboxItem }) {
  const openReport = useApp((state) => state.openReport);
  const { outcome, lesson, author } = item;
  const { file, folder, name, counts, flags, place } = outcome;
  const title = name ?? file;
  const waits = counts === 'waits';
  // Outside its line, a button is ambiguous: the accessible name includes the title.
  const which = <VisuallyHidden>{inboxText.seenOf(title)}</VisuallyHidden>;
  return (
    <li className={styles['item']} data-counts={counts}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <bdi>
            <BreakingName name={title} />
          </bdi>
          <span className={styles['standing']}>{inboxText.standings[counts]}</span>
        </p>
        {flags.map((flag) => (
          <p key={flag}>{flagText[flag](outcome)}</p>
        ))}
        {place === null ? null : <p>{placeText(place)}</p>}
        <Facts className={styles['facts']}>
          {lesson === null ? null : <span>{inboxText.lesson(lesson.title)}</span>}
          {file === '' ? <span>{inboxText.onPaper}</span> : null}
          {file === '' || title === file ? null : (
            <bdi>
              <BreakingName name={file} />
            </bdi>
          )}
          {folder === undefined ? null : (
            <bdi>
              <BreakingName name={folder} />
            </bdi>
          )}
        </Facts>
      </div>
      <div className={styles['actions']}>
        {author === null ? null : (
          <Button size="small" onClick={() => onThisIs(item)}>
            {inboxText.thisIs}
            {which}
          </Button>
        )}
        {asksAboutErased(item) ? (
          <Button size="small" onClick={() => onBringBack(item)}>
            {inboxText.takeErased}
            {which}
          </Button>
        ) : null}
        {waits && lesson !== null ? (
          <Button size="small" onClick={() => void openReport(of, lesson.lesson)}>
            {inboxText.decide}
            {which}
          </Button>
        ) : (
          <Button size="small" look="quiet" onClick={() => onSeen(item)}>
            {asksAboutErased(item) ? inboxText.leaveErased : inboxText.seen}
            {which}
          </Button>
        )}
      </div>
    </li>
  );
}
