import type { ClassReport } from '../../../content/class/class-report.ts';
import {
  type GradebookPlan,
  LEFT_OUT_WHY,
  type LeftOut,
  type LeftOutWhy,
} from '../../../content/files/gradebook-plan.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { gradebookText } from '#text/gradebook-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './save-gradebook.module.css';

export interface LeftOutStudentsProps {
  readonly of: ClassId;
  readonly report: ClassReport;
  readonly plan: GradebookPlan;
}

/** Whether the class list can settle the reason. */
const IS_OF_LIST: Readonly<Record<LeftOutWhy, boolean>> = {
  'twice-on-list': true,
  'not-on-list': true,
  'no-id': true,
  'id-of-canvas': true,
  'same-id': true,
  'same-name': true,
  'misread-id': true,
  'misread-name': true,
  undecided: false,
  'asked-nothing': false,
  'left-out': false,
  'nothing-counts': false,
  'nothing-handed-in': false,
};

/** The students whose points are not in the file, with the reason and a way to settle it; nothing if there are none. */
export function LeftOutStudents({ of, report, plan: { form, leftOut } }: LeftOutStudentsProps) {
  const openClass = useApp((state) => state.openClass);
  if (leftOut.length === 0) return null;
  const groups = LEFT_OUT_WHY.map((why) => ({ why, students: leftOut.filter((one) => one.why === why) })).filter(
    ({ students }) => students.length > 0,
  );
  return (
    <section aria-labelledby="left-out" className={styles['group']}>
      <h3 id="left-out" className={styles['heading']}>
        {gradebookText.leftOutTitle(form, leftOut.length)}
      </h3>
      <p>{gradebookText.stays(form)}</p>
      {groups.map(({ why, students }) => (
        <div key={why} className={styles['reason']}>
          <p id={`why-${why}`}>{gradebookText.why(why, form, report.rule, report.ids !== null)}</p>
          <ul aria-labelledby={`why-${why}`} className={styles['students']}>
            {students.map((one) => (
              <LeftOutStudent key={one.row.student} of={one} />
            ))}
          </ul>
        </div>
      ))}
      {groups.some(({ why }) => IS_OF_LIST[why]) ? (
        <div>
          <Button size="small" onClick={() => void openClass(of, 'roster')}>
            {gradebookText.toList}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function LeftOutStudent({ of: { row, why } }: { readonly of: LeftOut }) {
  const { name, id, work } = row;
  const isAboutId = why === 'misread-id' || why === 'same-id';
  return (
    <li>
      <bdi>{name}</bdi>
      {isAboutId && id !== null ? <bdi>{gradebookText.id(id)}</bdi> : null}
      {work === null || work.asked === 0 ? null : <span>{gradebookText.earned(work.points, work.asked)}</span>}
    </li>
  );
}
