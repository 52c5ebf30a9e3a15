import type { CalibrationView } from '../../../content/study/calibration-view.ts';
import { isTooFew } from '../../../content/class/small-class.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { progressText } from '#text/progress-text.ts';
import { FigureCard } from './figure-card.tsx';
import { Beside } from './beside.tsx';
import styles from './plot.module.css';
import { ReliabilityPlot } from './reliability-plot.tsx';
import { ReliabilityTable } from './reliability-table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import shared from '../../ui/section.module.css';

export interface CalibrationCardProps {
  /** Contains at least one answer. */
  readonly calibration: CalibrationView;
}

/** A difference too small to notice in one's answers. */
const SMALL = 0.05;

const { calibration: text } = progressText;

/** How well confidence matches correctness: in sentences, as a diagram and as numbers. */
export function CalibrationCard({ calibration }: CalibrationCardProps) {
  const { steps, overconfidence, brier, noSkill, decomposition } = calibration;
  const said = steps.filter((step) => step.n > 0).toReversed();
  return (
    <FigureCard title={text.title} note={text.plotNote}>
      <Beside>
        <ReliabilityPlot steps={steps} />
        <div className={shared['section']}>
          <ul className={styles['lines']}>
            {said.map(({ confidence, n: times, hits }) => (
              <li key={confidence}>{text.stepSaid(confidence, times, hits)}</li>
            ))}
          </ul>
          <h3 className={shared['small']}>{text.labels}</h3>
          <ul className={styles['lines']}>
            {LABELS.map((label) => (
              <li key={label}>{sayLabel(label, overconfidence[label])}</li>
            ))}
          </ul>
        </div>
      </Beside>
      <VisuallyHidden>{progressText.plot.keys}</VisuallyHidden>
      <ReliabilityTable steps={steps} />
      {brier === null ? null : (
        <>
          <h3 className={shared['small']}>{text.brier}</h3>
          <p>{text.brierSaid(brier, noSkill)}</p>
          {decomposition === null ? null : (
            <>
              <h3 className={shared['small']}>{text.parts}</h3>
              <ul className={styles['lines']}>
                <li>{text.reliability(decomposition.reliability)}</li>
                <li>{text.resolution(decomposition.resolution)}</li>
                <li>{text.uncertainty(decomposition.uncertainty)}</li>
              </ul>
              <p className={shared['hint']}>{text.sum}</p>
            </>
          )}
        </>
      )}
    </FigureCard>
  );
}

function sayLabel(label: Label, over: CalibrationView['overconfidence'][Label]): string {
  if (over === null) return text.never(label);
  const { value, n } = over;
  if (isTooFew(n)) return text.few(label, n);
  if (Math.abs(value) < SMALL) return text.fits(label, n);
  return value > 0 ? text.tooSure(label, value, n) : text.tooModest(label, value, n);
}
