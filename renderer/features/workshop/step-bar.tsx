import type { WorkshopStep } from '../../../content/workshop/steps.ts';
import { useApp } from '../../state/use-app.ts';
import { workshopText } from '#text/workshop-text.ts';
import { formatNumber } from '../../text/number-text.ts';
import styles from './step-bar.module.css';
import { WORKSHOP_STEPS } from '../../../content/workshop/steps.ts';

export interface StepBarProps {
  readonly step: WorkshopStep;
}

/** The steps, each of which can be opened at any time. */
export function StepBar({ step: here }: StepBarProps) {
  const showStep = useApp((state) => state.showStep);
  return (
    <nav aria-label={workshopText.steps}>
      <ol className={styles['steps']}>
        {WORKSHOP_STEPS.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              className={styles['step']}
              aria-current={step === here ? 'step' : undefined}
              onClick={() => showStep(step)}
            >
              <span className={styles['number']}>{formatNumber(at + 1)}</span>
              {workshopText.step[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
