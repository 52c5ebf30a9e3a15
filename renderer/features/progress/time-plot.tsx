import type { Label } from '../../../content/lesson/label.ts';
import { formatNumber } from '../../text/number-text.ts';
import { progressText } from '#text/progress-text.ts';
import { Plot } from '../../ui/plot.tsx';
import type { PlotShape } from '../../ui/plot-mark.tsx';
import { MarkNote } from './mark-note.tsx';
import { type PlotMark, ticksOf } from './plot-marks.ts';
import styles from './plot.module.css';

/** The data of a line in a plot. */
type Series = Label | 'all';

export interface TimePlotProps {
  /** The name of the plot for screen readers. */
  readonly name: string;
  readonly series: Series;
  readonly marks: readonly PlotMark[];
  readonly attempts: number;
  /** The range and the ticks of the vertical axis. */
  readonly scale: { readonly from: number; readonly to: number; readonly ticks: readonly number[] };
  /** A horizontal reference line, such as the value expected by chance; null for none. */
  readonly reference: number | null;
  readonly format: (value: number) => string;
}

/** The shape of the marks and the dash pattern of the line, the same as those of the labels everywhere. */
const LOOKS: Readonly<Record<Series, { readonly shape: PlotShape; readonly dashes: string }>> = {
  all: { shape: 'diamond', dashes: '0' },
  evidence: { shape: 'circle', dashes: '0' },
  attribution: { shape: 'square', dashes: '7 4' },
  rhetoric: { shape: 'triangle', dashes: '2 4' },
};

/** Values over the attempts, each with its interval. */
export function TimePlot({ name, series, marks, attempts, scale, reference, format }: TimePlotProps) {
  const ends = { from: 0.5, to: attempts + 0.5 };
  return (
    <div data-label={series === 'all' ? undefined : series}>
      <Plot
        {...{ name, height: 220, usualWidth: 640 }}
        {...LOOKS[series]}
        across={{ ...ends, ticks: ticksOf(attempts), format: formatNumber, room: 0, hasGrid: false }}
        upright={{ ...scale, format, room: 8, hasGrid: true }}
        points={marks.map((mark) => ({ ...mark, note: <MarkNote mark={mark} format={format} /> }))}
        reference={
          reference === null ? null : { from: [ends.from, reference], to: [ends.to, reference], dashes: '1 3' }
        }
      />
      <p className={styles['axis']} aria-hidden="true">
        {progressText.plot.axis}
      </p>
    </div>
  );
}
