import { useState } from 'react';
import { ATTEMPT_RULES } from '../../../content/class/attempt-rule.ts';
import type { ClassReport } from '../../../content/class/class-report.ts';
import { GRADEBOOK_FORMS, type GradebookForm } from '../../../content/files/gradebook-programs.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { reportText } from '#text/class-report-text.ts';
import { type Printed, printText } from '#text/print-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PrintButtons } from '../../ui/print-buttons.tsx';
import { Select } from '../../ui/select.tsx';
import { SaveGradebook } from './save-gradebook.tsx';
import styles from './report.module.css';

export interface ReportActionsProps {
  readonly of: ClassId;
  readonly report: ClassReport;
  /** The name of a PDF of the report. */
  readonly printed: Printed;
}

/** The rule by which work counts, and all ways to export the report. */
export function ReportActions({ of, report, printed }: ReportActionsProps) {
  const rule = useApp((state) => state.reportRule);
  const chooseRule = useApp((state) => state.chooseRule);
  const saveFile = useApp((state) => state.saveFile);
  const openStudentPages = useApp((state) => state.openStudentPages);
  const [isSaving, setIsSaving] = useState(false);
  const [form, setForm] = useState<GradebookForm | null>(null);
  const printing = usePrinting({ fileName: printText.fileName(printed), title: printText.title(printed) });
  const saveFigures = async () => {
    setIsSaving(true);
    await saveFile({ kind: 'report', class: of, lesson: report.lesson, rule });
    setIsSaving(false);
  };
  return (
    <div className={styles['actions']} data-print="no">
      <Select
        label={reportText.rule}
        options={ATTEMPT_RULES.map((one) => ({ value: one, label: reportText.rules[one] }))}
        value={rule}
        onChange={(chosen) => void chooseRule(chosen)}
      />
      <p className={styles['hint']}>{reportText.ruleHint}</p>
      <div className={styles['row']}>
        <PrintButtons names={printText} {...printing} />
        {report.figures.n === 0 ? null : <Button onClick={() => void openStudentPages()}>{reportText.pages}</Button>}
      </div>
      <Disclosure look="plain" title={reportText.exports}>
        <div className={styles['row']}>
          {GRADEBOOK_FORMS.map((one) => (
            <Button key={one} size="small" onClick={() => setForm(one)}>
              {reportText.gradebook(one)}
            </Button>
          ))}
          <Button size="small" isUnavailable={isSaving} onClick={() => void saveFigures()}>
            {reportText.json}
          </Button>
        </div>
      </Disclosure>
      {form === null ? null : <SaveGradebook of={of} report={report} form={form} onClose={() => setForm(null)} />}
    </div>
  );
}
