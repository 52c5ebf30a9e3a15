import type { AttemptId } from '../../../content/journal/event.ts';
import type { HistoryEntry } from '../../../content/study/views.ts';
import { historyText } from '#text/history-text.ts';
import { formatTime } from '#text/when-text.ts';
import { Select } from '../../ui/select.tsx';

export interface AttemptChoiceProps {
  readonly name: string;
  readonly chosen: HistoryEntry;
  /** Finished attempts at the lesson. */
  readonly entries: readonly HistoryEntry[];
  readonly onChoose: (attempt: AttemptId) => void;
}

/** Chooses the attempt for one side of the comparison. */
export function AttemptChoice({ name, chosen, entries, onChoose }: AttemptChoiceProps) {
  const offered = entries.some(({ attempt }) => attempt === chosen.attempt) ? entries : [chosen, ...entries];
  return (
    <Select
      label={name}
      options={offered.map(({ attempt, startedAt, score }) => ({
        value: attempt,
        label: historyText.compare.attempt(
          formatTime(startedAt),
          score === null ? historyText.none : historyText.list.points(score.points, score.claims),
        ),
      }))}
      value={chosen.attempt}
      onChange={onChoose}
    />
  );
}
