import type { ReactNode } from 'react';
import styles from './message-page.module.css';
import { Page } from './page.tsx';
import { ScreenTitle } from './screen-title.tsx';

export interface MessagePageProps {
  readonly title: string;
  readonly documentTitle: string;
  readonly body: readonly string[];
  /** What can be done now: buttons. */
  readonly children?: ReactNode;
}

/** A page with nothing but a message, instead of the screen that cannot be shown. */
export function MessagePage({ title, documentTitle, body, children }: MessagePageProps) {
  return (
    <Page width="narrow">
      <ScreenTitle documentTitle={documentTitle}>{title}</ScreenTitle>
      <div className={styles['body']} role="status">
        {body.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {children}
    </Page>
  );
}
