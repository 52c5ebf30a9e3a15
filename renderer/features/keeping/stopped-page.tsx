import { type Keeping, useKeeping, usePageActions } from '../../state/keeping-context.ts';
import { appText } from '#text/app-text.ts';
import { pageText } from '#text/page-text.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import styles from './keeping.module.css';

/** Why a page does not go on. */
type Stopped = Extract<Keeping['kind'], 'elsewhere' | 'gone' | 'unreadable' | 'newer' | 'erased'>;

const WORDS = {
  elsewhere: { title: pageText.elsewhereTitle, body: [pageText.elsewhere] },
  gone: { title: pageText.goneTitle, body: [pageText.gone] },
  unreadable: { title: pageText.unreadableTitle, body: [pageText.unreadable, pageText.unreadableNow] },
  newer: { title: pageText.newerTitle, body: [pageText.newer] },
  erased: { title: pageText.erased, body: [pageText.erasedBody] },
} satisfies Record<Stopped, { readonly title: string; readonly body: readonly string[] }>;

/** What a page says that does not go on, and the way from there. */
export function StoppedPage() {
  const { takeOver, reload } = usePageActions();
  const { kind: why } = useKeeping();
  if (!isStopped(why)) return null;
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

const isStopped = (kind: Keeping['kind']): kind is Stopped => Object.hasOwn(WORDS, kind);
