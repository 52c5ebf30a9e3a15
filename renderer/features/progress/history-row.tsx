import type { AttemptId } from '../../../content/journal/event.ts';
import type { HistoryEntry } from '../../../content/study/views.ts';
import type { WayOut } from '../../state/progress-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { historyText } from '#text/history-text.ts';
import { formatSpan, formatTime } from '#text/when-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import section from './section.module.css';

export interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** The previous finished attempt at the same lesson; null if there is none. */
  readonly before: AttemptId | null;
  /** The button by which the list was left, which gets the focus on return; null if it was not in this row. */
  readonly wayBack: WayOut['by'] | null;
}

const { list: text } = historyText;

/** One attempt: its lesson, date, mode, points and duration, and the buttons to open it. */
export function HistoryRow({ entry, before, wayBack }: HistoryRowProps) {
  const lookAgain = useApp((state) => state.lookAgain);
  const compare = useApp((state) => state.compare);
  const { attempt, title, mode, standing, startedAt, seconds, retry, hasNewerKey } = entry;
  const hasResult = standing === 'done' || standing === 'awaiting-key';
  // Outside its row, "See again" is ambiguous: the accessible name includes the lesson and the day.
  const which = (
    <VisuallyHidden>
      {' '}
      {title}, {formatTime(startedAt)}
    </VisuallyHidden>
  );
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={section['nowrap']}>{formatTime(startedAt)}</td>
      <td>{retry === null ? text.mode[mode] : text.retry}</td>
      <td className={section['nowrap']}>
        {sayScore(entry)}
        {hasNewerKey ? <span className={section['beneath']}>{text.newerKey}</span> : null}
      </td>
      <td className={section['nowrap']}>{formatSpan(seconds)}</td>
      <td>
        <div className={section['acts']}>
          <Button
            size="small"
            autoFocus={wayBack === 'open'}
            // An attempt that was set aside has no result; it opens where it was left.
            onClick={() => void lookAgain(attempt, hasResult)}
          >
            {text.open[standing]}
            {which}
          </Button>
          {before === null ? null : (
            <Button
              look="quiet"
              size="small"
              autoFocus={wayBack === 'compare'}
              onClick={() => void compare(before, attempt)}
            >
              {text.compare}
              <VisuallyHidden> {text.withBefore}</VisuallyHidden>
              {which}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function sayScore({ score, standing, retry }: HistoryEntry): string {
  if (score === null) return text.standing[standing];
  // A retry has no points: it only asks the missed claims.
  return retry === null ? text.points(score.points, score.claims) : text.fixed(retry.fixed ?? 0, score.claims);
}
