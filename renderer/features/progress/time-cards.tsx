import { LABELS } from '../../../content/lesson/label.ts';
import type { ProgressPoint } from '../../../content/study/views.ts';
import { labelText } from '#text/label-text.ts';
import { progressText } from '#text/progress-text.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { FigureCard } from './figure-card.tsx';
import { MarksTable } from './marks-table.tsx';
import styles from './plot.module.css';
import { attemptsPerMark, MOST_MARKS, toMarks } from './plot-marks.ts';
import shared from '../../ui/section.module.css';
import { TimePlot } from './time-plot.tsx';

export interface TimeCardsProps {
  /** Oldest first; at least one. */
  readonly points: readonly ProgressPoint[];
}

const SHARE = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] } as const;
const KAPPA = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] } as const;
const WIDE_KAPPA = { from: -1, to: 1, ticks: [-1, -0.5, 0, 0.5, 1] } as const;

/** Points, κ and the three labels over the attempts, each as a plot and as a table. */
export function TimeCards({ points }: TimeCardsProps) {
  const { points: share, kappa, perLabel, percent, decimal } = progressText;
  const shares = toMarks(points, (point) => point.share);
  const kappas = toMarks(points, (point) => point.kappa);
  const lines = LABELS.map((label) => ({
    label,
    marks: toMarks(points, (point) => point.perLabel[label], MOST_MARKS.narrow),
  }));
  const isBelowLuck = kappas.some(({ estimate }) => estimate !== null && estimate.low < 0);
  const attempts = points.length;
  const explain = (most: number) => (
    <p className={shared['hint']}>
      {attemptsPerMark(attempts, most) === 1
        ? progressText.plot.whisker
        : progressText.plot.grouped(attempts, attemptsPerMark(attempts, most))}
      <VisuallyHidden> {progressText.plot.keys}</VisuallyHidden>
    </p>
  );
  return (
    <>
      <FigureCard title={share.title} note={share.note}>
        <TimePlot
          name={share.title}
          series="all"
          marks={shares}
          attempts={attempts}
          scale={SHARE}
          reference={null}
          format={percent}
        />
        {explain(MOST_MARKS.wide)}
        <MarksTable caption={share.note} lines={[{ name: null, marks: shares }]} format={percent} />
      </FigureCard>
      <FigureCard title={kappa.title} note={kappa.note}>
        <TimePlot
          name={kappa.title}
          series="all"
          marks={kappas}
          attempts={attempts}
          scale={isBelowLuck ? WIDE_KAPPA : KAPPA}
          reference={0}
          format={decimal}
        />
        {kappas.some(({ estimate }) => estimate === null) ? <p>{kappa.undefined}</p> : null}
        {explain(MOST_MARKS.wide)}
        <MarksTable caption={kappa.note} lines={[{ name: null, marks: kappas }]} format={decimal} />
      </FigureCard>
      <FigureCard title={perLabel.title} note={perLabel.note}>
        <div className={styles['three']}>
          {lines.map(({ label, marks }) => (
            <div key={label}>
              <p>
                <LabelMark label={label} word={labelText[label].word} />
              </p>
              {marks.every(({ estimate }) => estimate === null) ? (
                <p>{perLabel.none(label)}</p>
              ) : (
                <TimePlot
                  name={perLabel.plot(label)}
                  series={label}
                  marks={marks}
                  attempts={attempts}
                  scale={SHARE}
                  reference={null}
                  format={percent}
                />
              )}
            </div>
          ))}
        </div>
        {explain(MOST_MARKS.narrow)}
        <MarksTable
          caption={perLabel.note}
          lines={lines.map(({ label, marks }) => ({ name: labelText[label].word, marks }))}
          format={percent}
        />
      </FigureCard>
    </>
  );
}
