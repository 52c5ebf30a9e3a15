import { progressText } from '#text/progress-text.ts';
import { formatDay } from '#text/when-text.ts';
import type { PlotMark } from './plot-marks.ts';

export interface MarkNoteProps {
  readonly mark: PlotMark;
  readonly format: (value: number) => string;
}

const { plot: text } = progressText;

/** The note of a mark on hover or keyboard focus: the same numbers as in its table row. */
export function MarkNote({ mark: { first, last, title, startedAt, estimate }, format }: MarkNoteProps) {
  return (
    <>
      <p>
        {text.attempt} {text.attempts(first, last)}, {formatDay(startedAt)}
      </p>
      {title === null ? null : <p>{title}</p>}
      {estimate === null ? (
        <p>{text.none}</p>
      ) : (
        <p>
          <strong>{format(estimate.value)}</strong> {text.interval.toLowerCase()}{' '}
          {text.between(format(estimate.low), format(estimate.high))}
        </p>
      )}
    </>
  );
}
