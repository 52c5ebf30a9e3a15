import { type Keeping, useKeeping, useKeepingActions } from '../../state/keeping-context.ts';
import { appText } from '#text/app-text.ts';
import { Button } from '../../ui/button.tsx';
import { MessagePage } from '../../ui/message-page.tsx';
import { type KeepingWords, useKeepingWords } from './keeping-words.ts';

interface Words {
  readonly title: string;
  readonly body: readonly string[];
}

/** Shown when a page has stopped: the reason and the next step. */
export function StoppedPage() {
  const { takeOver, reload } = useKeepingActions();
  const { kind: why } = useKeeping();
  const text = useKeepingWords();
  const words = wordsOf(why, text);
  if (words === null) return null;
  const { title, body } = words;
  return (
    <MessagePage title={title} documentTitle={appText.documentTitle(title)} body={body}>
      {why === 'elsewhere' ? (
        <Button look="primary" onClick={takeOver}>
          {text.elsewhereHere}
        </Button>
      ) : null}
      {why === 'erased' || why === 'gone' ? (
        <Button onClick={reload}>{why === 'erased' ? text.again : text.reload}</Button>
      ) : null}
    </MessagePage>
  );
}

/** null for a page that has not stopped, and for reasons that occur only in a learning platform. */
function wordsOf(why: Keeping['kind'], text: KeepingWords): Words | null {
  switch (why) {
    case 'elsewhere':
      return { title: text.elsewhereTitle, body: [text.elsewhere] };
    case 'gone':
      return { title: text.goneTitle, body: [text.gone] };
    case 'unreadable':
      return { title: text.unreadableTitle, body: [text.unreadable, text.unreadableNow] };
    case 'newer':
      return { title: text.newerTitle, body: [text.newer] };
    case 'erased':
      return { title: text.erased, body: [text.erasedBody] };
    case 'kept':
    case 'not-kept':
    case 'failing':
    case 'no-lms':
    case 'lms-refused':
      return null;
  }
}
