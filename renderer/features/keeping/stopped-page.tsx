import type { Keeping } from '../../state/keeping-context.ts';
import { usePageActions } from '../../state/keeping-context.ts';
import { appText } from '#text/app-text.ts';
import { pageText } from '#text/page-text.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import styles from './keeping.module.css';

export interface StoppedPageProps {
  readonly why: Stopped;
}

/** Why a page does not go on. */
export type Stopped = Extract<Keeping['kind'], 'elsewhere' | 'gone' | 'unreadable' | 'newer' | 'erased'>;

const WORDS: Readonly<Record<Stopped, { readonly title: string; readonly body: readonly string[] }>> = {
  elsewhere: { title: pageText.elsewhereTitle, body: [pageText.elsewhere] },
  gone: { title: pageText.goneTitle, body: [pageText.gone] },
  unreadable: { title: pageText.unreadableTitle, body: [pageText.unreadable, pageText.unreadableNow] },
  newer: { title: pageText.newerTitle, body: [pageText.newer] },
  erased: { title: pageText.erased, body: [pageText.erasedBody] },
};

/** What a page says that does not go on, and the way from there. */
export function StoppedPage({ why }: StoppedPageProps) {
  const { takeOver, reload } = usePageActions();
  const { title, body } = WORDS[why];
  return (
    <Page width="narrow">
      <ScreenTitle documentTitle={appText.documentTitle(title)}>{title}</ScreenTitle>
      <div className={styles['stopped']} role="status">
        {body.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {why === 'elsewhere' ? (
        <Button look="primary" onClick={takeOver}>
          {pageText.elsewhereHere}
        </Button>
      ) : null}
      {why === 'erased' || why === 'gone' ? (
        <Button onClick={reload}>{why === 'erased' ? pageText.again : pageText.reload}</Button>
      ) : null}
    </Page>
  );
}
