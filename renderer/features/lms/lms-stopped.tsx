import { useKeeping } from '../../state/keeping-context.ts';
import { appText } from '#text/app-text.ts';
import { lmsText } from '#text/lms-text.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import styles from './lms.module.css';

export interface LmsStoppedProps {
  /** Begins the lesson anew, although the platform keeps something that this page cannot read. */
  readonly onBeginAnew: () => void;
}

/** What a page says that a learning platform does not play, and the way from there. */
export function LmsStopped({ onBeginAnew }: LmsStoppedProps) {
  const { kind } = useKeeping();
  const { title, body } = wordsOf(kind);
  return (
    <Page width="narrow">
      <ScreenTitle documentTitle={appText.documentTitle(title)}>{title}</ScreenTitle>
      <div className={styles['stopped']} role="status">
        {body.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {kind === 'unreadable' ? <Button onClick={onBeginAnew}>{lmsText.beginAnew}</Button> : null}
    </Page>
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
