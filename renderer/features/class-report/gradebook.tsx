import { useMemo, useState } from 'react';
import type { ClassReport, StudentRow } from '../../../content/class/class-report.ts';
import { STUDENT_ORDERS, type StudentOrder } from '../../../content/text/order-students.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { inOrder, studentOrderOf } from '../../state/student-order.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { EraseStudent } from './erase-student.tsx';
import { GradeLegend } from './grade-legend.tsx';
import { GradeRows } from './grade-rows.tsx';
import styles from './gradebook.module.css';
import { namesApart } from './names-apart.ts';
import report from './report.module.css';

export interface GradebookProps {
  readonly of: ClassId;
  readonly report: ClassReport;
}

const ORDERS = [...STUDENT_ORDERS, 'points'] as const;

/** The number of rows that are rendered together while scrolling: a large class is never rendered at once. */
const ROWS_IN_A_PART = 25;

/** Students × claims, as a heat map in a table. */
export function Gradebook({ of, report: { students, claims, figures } }: GradebookProps) {
  const chosen = useApp(studentOrderOf);
  const changeSettings = useApp((state) => state.changeSettings);
  // Sorting by points is for an occasional look; sorting by name matches the teacher's own lists.
  const [isByPoints, setIsByPoints] = useState(false);
  const choose = (order: StudentOrder | 'points') => {
    setIsByPoints(order === 'points');
    if (order !== 'points' && order !== chosen) void changeSettings({ studentOrder: order });
  };
  const outOf = figures.points.length === 1 ? (figures.points[0]?.of ?? null) : null;
  const [erasing, setErasing] = useState<StudentRow | null>(null);
  const nameOf = useMemo(() => namesApart(students), [students]);
  const named = inOrder(students, chosen);
  const sorted = isByPoints ? [...named].sort((one, other) => pointsOf(other) - pointsOf(one)) : named;
  const parts = Array.from({ length: Math.ceil(sorted.length / ROWS_IN_A_PART) }, (_, at) =>
    sorted.slice(at * ROWS_IN_A_PART, (at + 1) * ROWS_IN_A_PART),
  );
  return (
    <Card as="section" labelledBy="gradebook">
      <div className={report['section']}>
        <Heading level={2} id="gradebook">
          {reportText.bookTitle}
        </Heading>
        <GradeLegend />
        <div data-print="no">
          <Select
            label={reportText.sort}
            options={ORDERS.map((one) => ({ value: one, label: reportText.orders[one] }))}
            value={isByPoints ? 'points' : chosen}
            onChange={choose}
          />
        </div>
        <div className={styles['scroll']} role="group" aria-labelledby="gradebook" tabIndex={0}>
          <table className={styles['book']}>
            <caption>{reportText.bookCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{reportText.student}</th>
                <th scope="col">{outOf === null ? reportText.points : reportText.pointsOf(outOf)}</th>
                {claims.map(({ claim, number }) => (
                  <th key={claim} scope="col">
                    <span aria-hidden="true">{number}</span>
                    <VisuallyHidden>{reportText.claimNumber(number)}</VisuallyHidden>
                  </th>
                ))}
                <th scope="col" data-print="no">
                  {reportText.more}
                </th>
              </tr>
            </thead>
            {parts.map((rows, at) => (
              <GradeRows
                // A part has no key except its position; its rows have their own.
                key={at}
                of={of}
                rows={rows}
                nameOf={nameOf}
                claims={claims}
                hasRoster={students.some(({ isOnRoster }) => isOnRoster)}
                outOf={outOf}
                isShownAtOnce={at < 2}
                onErase={setErasing}
              />
            ))}
          </table>
        </div>
      </div>
      {erasing === null ? null : <EraseStudent row={erasing} name={nameOf(erasing)} onClose={() => setErasing(null)} />}
    </Card>
  );
}

// The points per claim asked, because students may be asked different numbers. Students without points come last.
const pointsOf = ({ work }: StudentRow): number => (work === null ? -1 : work.points / work.asked);
