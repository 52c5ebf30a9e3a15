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
import type { ReliabilityStep } from '../../../content/study/calibration-view.ts';
import { progressText } from '../../text/progress-text.ts';
import { Marker } from './marker.tsx';
import styles from './plot.module.css';

export interface ReliabilityPlotProps {
  readonly steps: readonly ReliabilityStep[];
}

const HEIGHT = 300;
/** In pixels: a mark at an end of a scale can be pointed at as a whole. */
const ROOM = { top: 8, bottom: 8, left: 8, right: 8 };
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;
const { calibration: text, percent, plot } = progressText;

/** What was said beside how often it was right: a reliability diagram, with the slanted line where both are the same. */
export function ReliabilityPlot({ steps }: ReliabilityPlotProps) {
  const said = steps.filter(({ n }) => n > 0);
  const data = said.map(({ stated, share }) => ({
    stated,
    value: share?.value ?? null,
    error: share === null ? [0, 0] : [share.value - share.low, share.high - share.value],
  }));
  const axis = { stroke: 'var(--edge)', tick: { fill: 'var(--ink-soft)', fontSize: '0.8125rem' } };
  return (
    <div className={styles['plot']}>
      <p className={styles['upright']} aria-hidden="true">
        {text.axis.right}
      </p>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 420, height: HEIGHT }}>
        <ComposedChart data={data} title={text.plot} margin={{ top: 10, right: 12, bottom: 4, left: 0 }}>
          <CartesianGrid syncWithTicks stroke="var(--line)" />
          <XAxis
            {...axis}
            type="number"
            dataKey="stated"
            domain={[0, 1]}
            ticks={SHARES}
            tickFormatter={percent}
            padding={ROOM}
          />
          <YAxis
            {...axis}
            type="number"
            domain={[0, 1]}
            ticks={SHARES}
            tickFormatter={percent}
            width={56}
            padding={ROOM}
          />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]}
            stroke="var(--ink-soft)"
            strokeDasharray="6 4"
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--edge)' }}
            content={({ active, label }) => {
              const step = active ? said.find(({ stated }) => stated === Number(label)) : undefined;
              return step === undefined ? null : <StepNote step={step} />;
            }}
          />
          <Line
            dataKey="value"
            stroke="var(--ink)"
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={({ key, cx, cy }) =>
              typeof cx === 'number' && typeof cy === 'number' ? (
                <Marker key={key} series="all" x={cx} y={cy} />
              ) : (
                <g key={key} />
              )
            }
          >
            <ErrorBar
              dataKey="error"
              direction="y"
              width={5}
              stroke="var(--ink)"
              strokeWidth={1.25}
              isAnimationActive={false}
            />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
      <p className={styles['axis']} aria-hidden="true">
        {text.axis.stated}
      </p>
    </div>
  );
}

function StepNote({ step: { confidence, stated, n, hits, share } }: { readonly step: ReliabilityStep }) {
  return (
    <div className={styles['note']}>
      <p>
        {text.step[confidence]} ({text.stands(stated)})
      </p>
      <p>
        <strong>{text.of(hits, n)}</strong>
        {share === null
          ? null
          : ` = ${percent(share.value)}, ${plot.interval.toLowerCase()} ${plot.between(percent(share.low), percent(share.high))}`}
      </p>
    </div>
  );
}
