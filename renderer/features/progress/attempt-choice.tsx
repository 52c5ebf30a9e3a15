import type { AttemptId } from '../../../content/journal/event.ts';
import type { HistoryEntry } from '../../../content/study/views.ts';
import { historyText } from '#text/history-text.ts';
import { formatTime } from '#text/when-text.ts';
import section from './section.module.css';

export interface AttemptChoiceProps {
  readonly name: string;
  readonly chosen: HistoryEntry;
  /** Finished attempts of the lesson. */
  readonly entries: readonly HistoryEntry[];
  readonly onChoose: (attempt: AttemptId) => void;
}

/** Which of the attempts of a lesson stands on one side. */
export function AttemptChoice({ name, chosen, entries, onChoose }: AttemptChoiceProps) {
  const offered = entries.some(({ attempt }) => attempt === chosen.attempt) ? entries : [chosen, ...entries];
  return (
    <label className={section['choice']}>
      <span>{name}</span>
      <select
        value={chosen.attempt}
        onChange={(event) => {
          const found = offered.find(({ attempt }) => attempt === event.target.value);
          if (found !== undefined) onChoose(found.attempt);
        }}
      >
        {offered.map(({ attempt, startedAt, score }) => (
          <option key={attempt} value={attempt}>
            {historyText.compare.attempt(
              formatTime(startedAt),
              score === null ? historyText.none : historyText.list.points(score.points, score.claims),
            )}
          </option>
        ))}
      </select>
    </label>
  );
}
