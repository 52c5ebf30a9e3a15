import { useState } from 'react';
import type { ClassId } from '../../../content/journal/event.ts';
import { classNameOf } from '../../state/class-name.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { inOrder, studentOrderOf } from '../../state/student-order.ts';
import { useApp } from '../../state/use-app.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { printText } from '#text/print-text.ts';
import { pagesText } from '#text/student-pages-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PrintButtons } from '../../ui/print-buttons.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { Select } from '../../ui/select.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { namesApart } from './names-apart.ts';
import report from './report.module.css';
import styles from './student-page.module.css';
import { StudentPage } from './student-page.tsx';

export interface StudentPagesScreenProps {
  readonly of: ClassId;
}

/** A page for each student, to be printed for the whole class or for one student. */
export function StudentPagesScreen({ of }: StudentPagesScreenProps) {
  const copy = useApp((state) => state.teacherCopy);
  const classReport = useApp((state) => state.report);
  const backToReport = useApp((state) => state.backToReport);
  const [only, setOnly] = useState('');
  const isReady = copy.kind === 'done' && classReport.kind === 'done';
  const order = useApp(studentOrderOf);
  const rows = isReady
    ? inOrder(classReport.value.students, order).flatMap((row) => (row.work === null ? [] : [row]))
    : [];
  const className = useApp(classNameOf(of, sayClassName));
  const printed = {
    ...{ what: pagesText.what, className, at: new Date().toISOString() },
    lesson: isReady ? classReport.value.title : '',
  };
  const { onPrint, onSavePdf } = usePrinting({
    fileName: printText.fileName(printed),
    title: printText.title(printed),
  });
  const nameOf = namesApart(rows);
  const shown = rows.filter(({ student }) => only === '' || student === only);
  return (
    <>
      <TopBar back={{ name: pagesText.back, onBack: backToReport }} />
      <main className={report['page']}>
        <div data-print="no" className={styles['controls']}>
          <ScreenTitle documentTitle={appText.documentTitle(pagesText.title)}>{pagesText.title}</ScreenTitle>
          <Loaded of={copy} failures={failureText} />
          {isReady && rows.length === 0 ? <p>{pagesText.none}</p> : null}
          <div className={report['actions']}>
            <Select
              label={pagesText.which}
              options={[
                { value: '', label: pagesText.all },
                ...rows.map((row) => ({ value: row.student, label: nameOf(row) })),
              ]}
              value={only}
              onChange={setOnly}
            />
            <div className={report['row']}>
              <PrintButtons names={printText} onPrint={onPrint} onSavePdf={isReady ? onSavePdf : null} isMain />
            </div>
          </div>
        </div>
        {isReady
          ? shown.map((row) => (
              <StudentPage
                key={row.student}
                row={row}
                name={nameOf(row)}
                head={printText.head(printed)}
                claims={classReport.value.claims}
                copy={copy.value}
              />
            ))
          : null}
      </main>
    </>
  );
}
