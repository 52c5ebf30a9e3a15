import { CALIBRATION_FROM, TREND_FROM } from '../../../content/study/progress-summary.ts';
import type { ProgressView } from '../../../content/study/views.ts';
import { progressText } from '#text/progress-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CalibrationCard } from './calibration-card.tsx';
import section from './section.module.css';
import { TimeCards } from './time-cards.tsx';

export type StatisticsProps = Pick<ProgressView, 'points' | 'calibration'>;

/** The plots, κ and the Brier score, folded; those that need more attempts or answers are omitted. */
export function Statistics({ points, calibration }: StatisticsProps) {
  const hasTrend = points.length >= TREND_FROM;
  const hasCalibration = calibration.n >= CALIBRATION_FROM;
  if (!hasTrend && !hasCalibration) return null;
  return (
    <Disclosure title={progressText.more} isLazy>
      <div className={section['statistics']}>
        {hasTrend ? <TimeCards points={points} /> : null}
        {hasCalibration ? <CalibrationCard calibration={calibration} /> : null}
      </div>
    </Disclosure>
  );
}
