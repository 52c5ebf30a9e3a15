import { useState } from 'react';
import { inOrder, studentOrderOf } from '../../state/student-order.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { reportText } from '../../text/class-report-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { pagesText } from '../../text/student-pages-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import report from './report.module.css';
import styles from './student-page.module.css';
import { StudentPage } from './student-page.tsx';

/** A page for each student, to be printed for the whole class at once or for one. */
export function StudentPagesScreen() {
  const copy = useApp((state) => state.teacherCopy);
  const classReport = useApp((state) => state.report);
  const backToReport = useApp((state) => state.backToReport);
  const print = useApp((state) => state.print);
  const savePdf = useApp((state) => state.savePdf);
  const [only, setOnly] = useState('');
  const isReady = copy.kind === 'done' && classReport.kind === 'done';
  const order = useApp(studentOrderOf);
  const rows = isReady
    ? inOrder(classReport.value.students, order).flatMap((row) => (row.work === null ? [] : [row]))
    : [];
  const shown = rows.filter(({ student }) => only === '' || student === only);
  return (
    <>
      <TopBar back={{ name: pagesText.back, onBack: backToReport }} />
      <main className={report['page']}>
        <div data-print="no" className={styles['controls']}>
          <ScreenTitle documentTitle={appText.documentTitle(pagesText.title)}>{pagesText.title}</ScreenTitle>
          {copy.kind === 'failed' ? <FailureMessage sentences={failureText[copy.failure.code]} /> : null}
          {isReady && rows.length === 0 ? <p>{pagesText.none}</p> : null}
          <div className={report['actions']}>
            <label className={report['rule']}>
              <span>{pagesText.which}</span>
              <select className={report['select']} value={only} onChange={(event) => setOnly(event.target.value)}>
                <option value="">{pagesText.all}</option>
                {rows.map(({ student, name }) => (
                  <option key={student} value={student}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <div className={report['row']}>
              <Button look="primary" onClick={() => void print()}>
                {reportText.print}
              </Button>
              {isReady ? (
                <Button onClick={() => void savePdf(pagesText.pdfName(classReport.value.title))}>
                  {reportText.pdf}
                </Button>
              ) : null}
            </div>
          </div>
        </div>
        {isReady
          ? shown.map((row) => (
              <StudentPage key={row.student} row={row} claims={classReport.value.claims} copy={copy.value} />
            ))
          : null}
      </main>
    </>
  );
}
