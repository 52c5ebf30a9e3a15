import BookA from 'lucide-react/icons/book-a';
import List from 'lucide-react/icons/list';
import Volume2 from 'lucide-react/icons/volume-2';
import type { AttemptView } from '../../../content/desk/views.ts';
import { placeAmong } from '../../../content/lesson/claim-number.ts';
import { appText } from '#text/app-text.ts';
import { sayPlace } from '#text/claim-place-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Pause } from '../../ui/pause.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { ClaimStanding } from './claim-standing.ts';
import { DropRetry } from '../../claim/drop-retry.tsx';
import { ProgressTicks } from './progress-ticks.tsx';
import styles from './sorting-header.module.css';

export interface SortingHeaderProps {
  readonly view: AttemptView;
  readonly standings: readonly ClaimStanding[];
  /** The key that opens the overview, as it is printed; null if single-key shortcuts are off. */
  readonly overviewKey: string | null;
  readonly onOverview: () => void;
  /** The same for the glossary. */
  readonly glossaryKey: string | null;
  readonly onGlossary: () => void;
  /** Whether reading aloud is open, and how to open or close it; null if the teacher turned it off. */
  readonly reading: { readonly isOpen: boolean; readonly onTurn: () => void } | null;
  /** The screen to which leaving leads. */
  readonly backTo: 'lessons' | 'page' | 'attempts' | 'result';
  readonly onLeave: () => void;
  /** Discards the retry; null if the attempt is not a retry. */
  readonly onDrop: (() => void) | null;
}

/** The lesson, the current claim, how many are answered, and the button to all of them. */
export function SortingHeader({
  view,
  standings,
  overviewKey,
  onOverview,
  glossaryKey,
  onGlossary,
  reading,
  backTo,
  onLeave,
  onDrop,
}: SortingHeaderProps) {
  const { claims, current, lesson, responses, flagged } = view;
  const at = claims.indexOf(current);
  const answered = claims.filter((claim) => responses[claim] !== undefined).length;
  return (
    <header className={styles['header']}>
      <Button look="quiet" aria-label={sortingText.leaveName[backTo]} onClick={onLeave}>
        <span aria-hidden="true">←</span> {backTo === 'result' ? sortingText.result : appText.backTo[backTo]}
      </Button>
      <p className={styles['lesson']}>
        <bdi className={styles['title']} lang={lesson.language}>
          {lesson.title}
        </bdi>{' '}
        <span className={styles['mode']}>{sayMode(view)}</span>
      </p>
      <ProgressTicks standings={standings} flagged={flagged.map((claim) => claims.indexOf(claim))} current={at} />
      <p className={styles['place']} role="group" aria-label={sortingText.progressName}>
        <span>{sayPlace(placeAmong(lesson, claims, current))}</span>
        <Pause />
        <span className={styles['answered']}>{sortingText.answeredCount(answered, claims.length)}</span>
      </p>
      {onDrop === null ? null : <DropRetry onDrop={onDrop} />}
      <div className={styles['tools']}>
        {reading === null ? null : (
          // The claim number and the ticks need the space of the words more.
          <Button aria-expanded={reading.isOpen} title={sortingText.readAloud} onClick={reading.onTurn}>
            <Volume2 size={16} aria-hidden="true" focusable="false" />
            <VisuallyHidden>{sortingText.readAloud}</VisuallyHidden>
          </Button>
        )}
        <Button aria-label={sortingText.glossaryName} aria-keyshortcuts={glossaryKey ?? undefined} onClick={onGlossary}>
          <BookA size={16} aria-hidden="true" focusable="false" />
          <span className={styles['name']}>{sortingText.glossary}</span>
          {glossaryKey === null ? null : <KeyHint keyName={glossaryKey} />}
        </Button>
        <Button aria-keyshortcuts={overviewKey ?? undefined} onClick={onOverview}>
          <List size={16} aria-hidden="true" focusable="false" />
          <span className={styles['name']}>{sortingText.overview}</span>
          {overviewKey === null ? null : <KeyHint keyName={overviewKey} />}
        </Button>
      </div>
    </header>
  );
}

function sayMode({ isSetAside, isHandedIn, retryOf, mode }: AttemptView): string {
  if (isSetAside) return sortingText.setAside;
  if (isHandedIn) return sortingText.review;
  return retryOf === null ? sortingText.mode[mode] : sortingText.retryMode;
}
