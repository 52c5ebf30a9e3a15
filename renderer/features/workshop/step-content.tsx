import { assertNever } from '../../../content/base/assert-never.ts';
import type { WorkshopStep } from '../../../content/workshop/steps.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { workshopText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { ClaimsStep } from './claims-step.tsx';
import { DebriefStep } from './debrief-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { KeyStep } from './key-step.tsx';
import { TextStep } from './text-step.tsx';
import { TodoAside } from './todo-aside.tsx';
import { WORKSHOP_STEPS } from '../../../content/workshop/steps.ts';
import styles from './step-content.module.css';

export interface StepContentProps {
  readonly open: OpenDraft;
  readonly step: WorkshopStep;
}

const draw = ({ open, step }: StepContentProps) => {
  switch (step) {
    case 'text':
      return <TextStep open={open} />;
    case 'claims':
      return <ClaimsStep open={open} />;
    case 'key':
      return <KeyStep open={open} />;
    case 'debrief':
      return <DebriefStep open={open} />;
    case 'finish':
      return <FinishStep open={open} />;
    default:
      return assertNever(step);
  }
};

/** The step that is worked on, with the way to the next one at its foot. */
export function StepContent({ open, step }: StepContentProps) {
  const showStep = useApp((state) => state.showStep);
  const next = WORKSHOP_STEPS[WORKSHOP_STEPS.indexOf(step) + 1];
  const hasText = open.draft.blocks.length > 0;
  return (
    <div className={styles['two']}>
      <div className={styles['content']}>
        {draw({ open, step })}
        {next === undefined || !hasText ? null : (
          <div>
            <Button look={step === 'key' ? 'plain' : 'primary'} onClick={() => showStep(next)}>
              {workshopText.next[step]}
            </Button>
          </div>
        )}
      </div>
      {hasText ? <TodoAside draft={open.draft} /> : null}
    </div>
  );
}
