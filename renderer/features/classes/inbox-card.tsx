import { useEffect, useRef, useState } from 'react';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import { asksAboutErased, type InboxItem } from '../../../content/class/inbox.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { inboxText } from '#text/inbox-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import styles from './classes.module.css';
import { InboxItems } from './inbox-items.tsx';
import { InboxPassedOver } from './inbox-passed-over.tsx';
import { InboxWatch } from './inbox-watch.tsx';
import { MatchedNames } from './matched-names.tsx';
import { TakeIn } from './take-in.tsx';
import { ThisIs } from './this-is.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface InboxCardProps {
  readonly of: ClassSummary;
}

/** The files that wait for the teacher of a class, for all lessons, and the ways to add more. */
export function InboxCard({ of }: InboxCardProps) {
  const inbox = useApp((state) => state.inbox);
  const clearImport = useApp((state) => state.clearImport);
  const settle = useApp((state) => state.settleInboxItem);
  const bringBack = useApp((state) => state.bringBack);
  const [isCollecting, setIsCollecting] = useState(false);
  const [asking, setAsking] = useState<InboxItem | null>(null);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const value = inbox.kind === 'done' ? inbox.value : null;
  // The pressed button is removed with its line.
  const toTitle = () => title.current?.focus();
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking === null && wasAsking.current) keepFocus(title.current);
    wasAsking.current = asking !== null;
  }, [asking]);

  return (
    <Card as="section" labelledBy="class-inbox">
      <div className={styles['section']}>
        <Heading level={2} id="class-inbox" ref={title} tabIndex={-1}>
          {inboxText.title}
        </Heading>
        <p className={styles['hint']}>{inboxText.hint}</p>
        <InboxWatch of={of.class} onCollect={() => setIsCollecting(true)} />
        <Loaded of={inbox} failures={failureText} loading={inboxText.loading} />
        {value === null ? null : (
          <>
            <LiveRegion as="p">
              {said === '' ? null : `${said} `}
              {inboxText.count(value.items.length)}
            </LiveRegion>
            <InboxItems
              of={of.class}
              items={value.items}
              onThisIs={setAsking}
              onSeen={(item) => {
                void settle(of.class, item.id, true).then(() => {
                  setSaid(asksAboutErased(item) ? inboxText.erasedLeft : inboxText.settled);
                  toTitle();
                });
              }}
              onBringBack={(item) => {
                void bringBack(of.class, item.id).then((isDone) => {
                  if (isDone) setSaid(inboxText.erasedTaken(item.outcome.name ?? item.outcome.file));
                  toTitle();
                });
              }}
            />
            <MatchedNames of={of.class} named={value.named} onUndone={toTitle} />
            <InboxPassedOver places={value.passedOver} />
          </>
        )}
      </div>
      {isCollecting ? (
        <TakeIn
          of={of}
          lesson={null}
          onClose={() => {
            setIsCollecting(false);
            clearImport();
          }}
        />
      ) : null}
      {asking === null || value === null ? null : (
        <ThisIs of={of.class} item={asking} students={value.students} onClose={() => setAsking(null)} />
      )}
    </Card>
  );
}
