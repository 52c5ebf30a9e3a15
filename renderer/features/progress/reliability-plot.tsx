import type { ReliabilityStep } from '../../../content/study/calibration-view.ts';
import { progressText } from '#text/progress-text.ts';
import { Plot } from '../../ui/plot.tsx';
import styles from './plot.module.css';

export interface ReliabilityPlotProps {
  readonly steps: readonly ReliabilityStep[];
}

const { calibration: text, percent, plot } = progressText;

const SHARES = {
  ...{ from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], format: percent, room: 8, hasGrid: true },
} as const;

/** Confidence against the share of right answers: a reliability diagram, with the diagonal on which both are equal. */
export function ReliabilityPlot({ steps }: ReliabilityPlotProps) {
  return (
    <div>
      <p className={styles['upright']} aria-hidden="true">
        {text.axis.right}
      </p>
      <Plot
        {...{ name: text.plot, height: 300, usualWidth: 420, shape: 'diamond', dashes: '0' }}
        across={SHARES}
        upright={SHARES}
        points={steps
          .filter(({ n }) => n > 0)
          .map((step) => ({ at: step.stated, estimate: step.share, note: <StepNote step={step} /> }))}
        reference={{ from: [0, 0], to: [1, 1], dashes: '6 4' }}
      />
      <p className={styles['axis']} aria-hidden="true">
        {text.axis.stated}
      </p>
    </div>
  );
}

function StepNote({ step: { confidence, stated, n, hits, share } }: { readonly step: ReliabilityStep }) {
  return (
    <>
      <p>
        {text.step[confidence]} ({text.stands(stated)})
      </p>
      <p>
        <strong>{text.of(hits, n)}</strong>
        {share === null
          ? null
          : ` = ${percent(share.value)}, ${plot.interval.toLowerCase()} ${plot.between(percent(share.low), percent(share.high))}`}
      </p>
    </>
  );
}
