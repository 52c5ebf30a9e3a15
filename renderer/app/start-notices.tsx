import { useEffect, useRef } from 'react';
import { useApp } from '../state/use-app.ts';
import { startNoticeText } from '#text/start-notice-text.ts';
import { Button } from '../ui/button.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { Message } from '../ui/message.tsx';
import styles from './start-notices.module.css';

/**
 * Messages about what happened to the store since the last start, until they are dismissed. They come first on the
 * page.
 */
export function StartNotices() {
  const notices = useApp((state) => state.startNotices);
  const dismiss = useApp((state) => state.dismissStartNotice);
  const shown = useRef(0);
  useEffect(() => {
    if (notices.length < shown.current) keepFocus(null);
    shown.current = notices.length;
  }, [notices.length]);
  if (notices.length === 0) return null;
  return (
    <section className={styles['notices']} aria-label={startNoticeText.region} data-print="no">
      {notices.map(({ what, backupTime }) => {
        const { title, body } = startNoticeText[what](backupTime);
        return (
          <Message
            key={what}
            tone="care"
            title={title}
            actions={
              <Button size="small" onClick={() => dismiss(what)}>
                {startNoticeText.dismiss}
              </Button>
            }
          >
            <p>{body}</p>
          </Message>
        );
      })}
    </section>
  );
}
