import { useState } from 'react';
import type { ClassReport } from '../../../content/class/class-report.ts';
import type { GradebookForm } from '../../../content/files/gradebook-programs.ts';
import { csvFormOf, TABLE_FORMS, type TableForm } from '../../../content/text/table-form.ts';
import { planGradebook } from '../../../content/files/gradebook-plan.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { orderedBy, studentOrderOf } from '../../state/student-order.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { gradebookText } from '#text/gradebook-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ConvertedPoints } from './converted-points.tsx';
import { LeftOutStudents } from './left-out-students.tsx';
import styles from './save-gradebook.module.css';

export interface SaveGradebookProps {
  readonly of: ClassId;
  readonly report: ClassReport;
  readonly form: GradebookForm;
  readonly onClose: () => void;
}

/** A preview of the students who will be in a gradebook and those who will not, before it is saved. */
export function SaveGradebook({ of, report, form, onClose }: SaveGradebookProps) {
  const saveFile = useApp((state) => state.saveFile);
  const changeSettings = useApp((state) => state.changeSettings);
  const order = useApp(studentOrderOf);
  const saved = useApp(({ session }) => (session.kind === 'done' ? session.value.settings.tables : null));
  const [table, setTable] = useState<TableForm>(saved ?? csvFormOf(navigator.language));
  const [isSaving, setIsSaving] = useState(false);
  const plan = planGradebook(report, form);
  const { goingOut, leftOut, outOf } = plan;
  const isForNobody = form !== 'plain' && goingOut.length === 0;
  const save = async () => {
    setIsSaving(true);
    const isSaved = await saveFile({
      ...{ kind: 'gradebook', class: of, lesson: report.lesson, rule: report.rule, form },
      ...(form === 'plain' ? { table, by: orderedBy(order) } : {}),
    });
    setIsSaving(false);
    if (isSaved && form === 'plain' && table !== saved) void changeSettings({ tables: table });
    // If it was not saved, the question stays.
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
        {form === 'plain' ? (
          <RadioGroup
            legend={gradebookText.table}
            value={table}
            onChange={setTable}
            options={TABLE_FORMS.map((value) => ({ value, ...gradebookText.tables[value] }))}
          />
        ) : null}
        <ConvertedPoints plan={plan} />
        <LeftOutStudents of={of} report={report} plan={plan} />
      </div>
    </Dialog>
  );
}
