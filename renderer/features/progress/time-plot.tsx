import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { progressText } from '../../text/progress-text.ts';
import { DASHES, Marker, type Series } from './marker.tsx';
import { MarkNote } from './mark-note.tsx';
import type { PlotMark } from './plot-marks.ts';
import styles from './plot.module.css';

export interface TimePlotProps {
  /** What a screen reader calls the plot. */
  readonly name: string;
  readonly series: Series;
  readonly marks: readonly PlotMark[];
  readonly attempts: number;
  /** The ends of the upright axis and what stands at it. */
  readonly scale: { readonly from: number; readonly to: number; readonly ticks: readonly number[] };
  /** A line across, such as what luck would give; null for none. */
  readonly reference: number | null;
  readonly format: (value: number) => string;
}

const HEIGHT = 220;
/** In pixels: a mark at the end of the scale can be pointed at as a whole. */
const ROOM = { top: 8, bottom: 8 };
const TICKS = 6;

/** Whole numbers of attempts, spread over the axis. */
function ticksFor(attempts: number): readonly number[] {
  const step = Math.max(1, Math.ceil(attempts / TICKS));
  return Array.from({ length: Math.ceil(attempts / step) }, (_, n) => 1 + n * step);
}

/** Figures over the attempts, each with its interval. Hover and arrow keys tell the numbers of a mark. */
export function TimePlot({ name, series, marks, attempts, scale, reference, format }: TimePlotProps) {
  const data = marks.map(({ at, estimate }) => ({
    at,
    value: estimate?.value ?? null,
    error: estimate === null ? [0, 0] : [estimate.value - estimate.low, estimate.high - estimate.value],
  }));
  const axis = { stroke: 'var(--edge)', tick: { fill: 'var(--ink-soft)', fontSize: '0.8125rem' } };
  return (
    <div className={styles['plot']} data-label={series === 'all' ? undefined : series}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 640, height: HEIGHT }}>
        <ComposedChart data={data} title={name} margin={{ top: 10, right: 12, bottom: 4, left: 0 }}>
          <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
          <XAxis
            {...axis}
            type="number"
            dataKey="at"
            domain={[0.5, attempts + 0.5]}
            ticks={ticksFor(attempts)}
            height={28}
          />
          <YAxis
            {...axis}
            type="number"
            domain={[scale.from, scale.to]}
            ticks={scale.ticks}
            tickFormatter={format}
            padding={ROOM}
            width={56}
          />
          {reference === null ? null : <ReferenceLine y={reference} stroke="var(--ink-soft)" strokeDasharray="1 3" />}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--edge)' }}
            content={({ active, label }) => {
              const mark = active ? marks.find(({ at }) => at === Number(label)) : undefined;
              return mark === undefined ? null : <MarkNote mark={mark} format={format} />;
            }}
          />
          <Line
            dataKey="value"
            stroke="var(--label, var(--ink))"
            strokeWidth={2}
            strokeDasharray={DASHES[series]}
            isAnimationActive={false}
            dot={({ key, cx, cy }) =>
              typeof cx === 'number' && typeof cy === 'number' ? (
                <Marker key={key} series={series} x={cx} y={cy} />
              ) : (
                <g key={key} />
              )
            }
            activeDot={false}
          >
            <ErrorBar
              dataKey="error"
              direction="y"
              width={4}
              stroke="var(--label, var(--ink))"
              strokeWidth={1.25}
              isAnimationActive={false}
            />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
      <p className={styles['axis']} aria-hidden="true">
        {progressText.plot.axis}
      </p>
    </div>
  );
}
