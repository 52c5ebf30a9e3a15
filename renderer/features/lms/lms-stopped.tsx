import { useKeeping } from '../../state/keeping-context.ts';
import { appText } from '#text/app-text.ts';
import { lmsText } from '#text/lms-text.ts';
import { Button } from '../../ui/button.tsx';
import { MessagePage } from '../../ui/message-page.tsx';

export interface LmsStoppedProps {
  /** Starts the lesson over, although the platform stores data that this page cannot read. */
  readonly onBeginAnew: () => void;
}

/** Shown if the page cannot run in the learning platform: the reason and what to do. */
export function LmsStopped({ onBeginAnew }: LmsStoppedProps) {
  const { kind } = useKeeping();
  const { title, body } = wordsOf(kind);
  return (
    <MessagePage title={title} documentTitle={appText.documentTitle(title)} body={body}>
      {kind === 'unreadable' ? <Button onClick={onBeginAnew}>{lmsText.beginAnew}</Button> : null}
    </MessagePage>
  );
}

function wordsOf(kind: ReturnType<typeof useKeeping>['kind']): {
  readonly title: string;
  readonly body: readonly string[];
} {
  switch (kind) {
    case 'no-lms':
      return { title: lmsText.noneTitle, body: [lmsText.none, lmsText.noneNow] };
    case 'elsewhere':
      return { title: lmsText.elsewhereTitle, body: [lmsText.elsewhere] };
    case 'unreadable':
      return { title: lmsText.unreadableTitle, body: [lmsText.unreadable, lmsText.unreadableNow] };
    case 'newer':
      return { title: lmsText.newerTitle, body: [lmsText.newer] };
    default:
      return { title: lmsText.refusedTitle, body: [lmsText.refused, lmsText.refusedNow] };
  }
}
