import Check from 'lucide-react/icons/check';
import Send from 'lucide-react/icons/send';
import { assertNever } from '../../../content/base/assert-never.ts';
import type { Standing } from '../../../content/desk/views.ts';
import { libraryText } from '#text/library-text.ts';
import { sayPlace } from '#text/claim-place-text.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './standing-line.module.css';

export interface StandingLineProps {
  readonly standing: Standing;
  /** Whether the author asked for a second reading, and the answers go back to them. */
  readonly isSecondReading: boolean;
}

/** The person's progress in a lesson, in words; during an attempt also as a bar. */
export function StandingLine({ standing, isSecondReading }: StandingLineProps) {
  switch (standing.kind) {
    case 'new':
      return <p className={styles['quiet']}>{libraryText.standingNew}</p>;
    case 'underway': {
      const words = sayPlace(standing.place);
      return (
        <div className={styles['underway']}>
          <p className={styles['strong']}>{words}</p>
          <ProgressBar value={standing.answered} max={standing.place.of} />
        </div>
      );
    }
    case 'done':
      if (standing.isWaitedFor) {
        return (
          <p className={styles['waited']}>
            <Send size={18} aria-hidden="true" focusable="false" />
            {libraryText.standingWaitedFor(isSecondReading)}
          </p>
        );
      }
      return (
        <p className={styles['done']}>
          <Check size={18} aria-hidden="true" focusable="false" />
          {standing.points === null
            ? libraryText.standingHandedIn(isSecondReading)
            : libraryText.standingDone(standing.points, standing.of)}
        </p>
      );
    default:
      return assertNever(standing);
  }
}
