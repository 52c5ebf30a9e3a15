import type { ClassReport } from '../class/class-report.ts';
import { type CsvCell, toCsv } from '../base/csv.ts';
import { toPointsHead } from './gradebook-head.ts';
import type { GradebookPlan } from './gradebook-plan.ts';
import { GRADEBOOK_PROGRAMS } from './gradebook-programs.ts';

/**
 * A planned gradebook as CSV, by the rules of the program that imports it (docs/decisions/0018). The plain form has a
 * row for each student, including those without points; any other form only has rows for the students whose points are
 * exported.
 */
export function toGradebookCsv(report: ClassReport, plan: GradebookPlan): string {
  const { form, outOf, goingOut } = plan;
  if (form === 'plain') return toCsv(toPlainGradebook(report, plan));
  const { title, ids } = report;
  const toHead = (most: number | null): string => (most === null ? title : toPointsHead(title, most, form));
  return toCsv(GRADEBOOK_PROGRAMS[form].toRows({ ids, outOf, goingOut, toHead }));
}

type Rows = readonly (readonly CsvCell[])[];

/**
 * The plain form as a table, in the order of the report's students: the points of each claim, empty if it is missing or
 * was not asked.
 */
export function toPlainGradebook(
  { students, claims }: Pick<ClassReport, 'students' | 'claims'>,
  { goingOut }: GradebookPlan,
): Rows {
  const counts = ['Points', 'Out of', 'Answered', 'Missing', 'Hits'];
  const works = new Map(goingOut.map(({ row, work }) => [row.student, work]));
  return [
    ['Student', 'ID', ...counts, 'Attempts', ...claims.map(({ number }) => `Claim ${String(number)}`)],
    ...students.map(({ student, name, id, attempts }) => {
      const work = works.get(student);
      return [
        ...[name, id],
        ...(work === undefined
          ? counts.map(() => null)
          : [work.points, work.asked, work.answered, work.missing, work.hits]),
        attempts,
        ...claims.map((_, at) => {
          const cell = work?.cells[at];
          return cell?.label === undefined || cell.label === null ? null : cell.credit;
        }),
      ];
    }),
  ];
}
