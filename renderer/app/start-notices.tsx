import { useApp } from '../state/use-app.ts';
import { startNoticeText } from '../text/start-notice-text.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import styles from './start-notices.module.css';

/** What happened to the store since the last start, until it was read. It comes before everything else on the page. */
export function StartNotices() {
  const notices = useApp((state) => state.startNotices);
  const dismiss = useApp((state) => state.dismissStartNotice);
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
