import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Save } from '../../state/attempt-slice.ts';
import { failureText } from '#text/failure-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './save-notice.module.css';

export interface SaveNoticeProps {
  readonly save: Save;
}

/** Says that a response is being saved, if that takes noticeably long, and that saving failed. */
export function SaveNotice({ save }: SaveNoticeProps) {
  switch (save.kind) {
    case 'idle':
      return null;
    case 'saving':
      return <p className={styles['saving']}>{sortingText.saving}</p>;
    case 'failed': {
      const { label, confidence } = save.request;
      return (
        <LiveRegion urgency="assertive" className={styles['failed']}>
          <p className={styles['what']}>
            <TriangleAlert size={18} aria-hidden="true" focusable="false" />
            <span>
              {sortingText.notSaved}: {sortingText.notSavedWhat(label, confidence)}
            </span>
          </p>
          <p>
            {failureText[save.failure.code].what} {failureText[save.failure.code].now}
          </p>
          <p>{sortingText.keptHere}</p>
        </LiveRegion>
      );
    }
  }
}
