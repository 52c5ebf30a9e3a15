import { memo, useDeferredValue, useMemo } from 'react';
import { assertNever } from '../../../content/base/assert-never.ts';
import { createTodoLister, isTextReady, openDisagreements } from '../../../content/workshop/list-todo.ts';
import { WORKSHOP_STEPS, type WorkshopStep } from '../../../content/workshop/steps.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { workshopText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { ClaimsStep } from './claims-step.tsx';
import { DebriefStep } from './debrief-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { KeyStep } from './key-step.tsx';
import { ReaderStep } from './reader-step.tsx';
import { TextStep } from './text-step.tsx';
import { TodoAside } from './todo-aside.tsx';
import styles from './step-content.module.css';

export interface StepContentProps {
  readonly open: OpenDraft;
  readonly step: WorkshopStep;
}

interface StepProps extends StepContentProps {
  /** Whether the text, or everything, is there that a lesson needs. */
  readonly isTextThere: boolean;
  readonly isComplete: boolean;
}

/** Not rendered again when the list of what is still to do follows. */
const Step = memo(function Step({ open, step, isTextThere, isComplete }: StepProps) {
  switch (step) {
    case 'text':
      return <TextStep open={open} />;
    case 'claims':
      return <ClaimsStep open={open} />;
    case 'key':
      return <KeyStep open={open} />;
    case 'debrief':
      return <DebriefStep open={open} />;
    case 'reader':
      return <ReaderStep open={open} isReady={isTextThere} />;
    case 'finish':
      return <FinishStep open={open} isReady={isComplete} />;
    default:
      return assertNever(step);
  }
});

/** The current step, with a button to the next one at the bottom. */
export function StepContent({ open, step }: StepContentProps) {
  const showStep = useApp((state) => state.showStep);
  const list = useMemo(() => createTodoLister(), []);
  // The opened draft and each change of it are rendered first; the list follows.
  const settled = useDeferredValue(open.draft, null);
  const todo = useMemo(() => (settled === null ? null : list(settled)), [list, settled]);
  const next = WORKSHOP_STEPS[WORKSHOP_STEPS.indexOf(step) + 1];
  const hasText = open.draft.blocks.length > 0;
  // Where the text is brought in, a list of everything else would only distract.
  const hasTodo = hasText || step !== 'text';
  // A screen has only one primary button: in these steps it is another one.
  const isSecond =
    step === 'key' ||
    (step === 'reader' && (open.draft.readers.length === 0 || openDisagreements(open.draft).length > 0));
  return (
    <div className={styles['two']}>
      <div className={styles['content']}>
        <Step
          open={open}
          step={step}
          isTextThere={todo !== null && isTextReady(todo)}
          isComplete={todo?.must.length === 0}
        />
        {next === undefined || !hasText ? null : (
          <div>
            <Button look={isSecond ? 'plain' : 'primary'} onClick={() => showStep(next)}>
              {workshopText.next[step]}
            </Button>
          </div>
        )}
      </div>
      {hasTodo ? <TodoAside todo={todo} /> : null}
    </div>
  );
}
