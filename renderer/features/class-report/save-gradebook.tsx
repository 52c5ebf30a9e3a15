import { useState } from 'react';
import type { ClassReport } from '../../../content/classroom/class-report.ts';
import type { GradebookForm } from '../../../content/classroom/gradebook-form.ts';
import { planGradebook } from '../../../content/exchange/gradebook-plan.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { gradebookText } from '../../text/gradebook-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ConvertedPoints } from './converted-points.tsx';
import { LeftOutStudents } from './left-out-students.tsx';
import styles from './save-gradebook.module.css';

export interface SaveGradebookProps {
  readonly of: ClassId;
  readonly report: ClassReport;
  readonly form: GradebookForm;
  readonly onClose: () => void;
}

/** What a gradebook will hold and whom it will not, before it is saved. */
export function SaveGradebook({ of, report, form, onClose }: SaveGradebookProps) {
  const saveFile = useApp((state) => state.saveFile);
  const [isSaving, setIsSaving] = useState(false);
  const plan = planGradebook(report, form);
  const { goingOut, leftOut, outOf } = plan;
  const isForNobody = form !== 'plain' && goingOut.length === 0;
  const save = async () => {
    setIsSaving(true);
    const isSaved = await saveFile({ kind: 'gradebook', class: of, lesson: report.lesson, rule: report.rule, form });
    setIsSaving(false);
    // Where it was not saved, the question stays.
    if (isSaved) onClose();
  };
  return (
    <Dialog
      title={gradebookText.title(form)}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button look="primary" isUnavailable={isSaving || isForNobody} onClick={() => void save()}>
            {gradebookText.save}
          </Button>
        </>
      }
    >
      <div className={styles['plan']}>
        <p>{isForNobody ? gradebookText.nobody : gradebookText.goingOut(goingOut.length)}</p>
        {leftOut.length === 0 ? <p>{gradebookText.everybody}</p> : null}
        {form === 'plain' || outOf === null ? null : <p>{gradebookText.outOf(form, outOf)}</p>}
        <ConvertedPoints plan={plan} />
        <LeftOutStudents of={of} report={report} plan={plan} />
      </div>
    </Dialog>
  );
}
