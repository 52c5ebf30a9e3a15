import type { RosterRecord } from '../class/class-records.ts';
import type { ClassReport } from '../class/class-report.ts';
import { toOneLine } from '../text/to-one-line.ts';
import { type CsvCell, toCsv } from '../base/csv.ts';
import { toPointsHead } from './gradebook-head.ts';
import { convert, type GoingOut, type GradebookPlan } from './gradebook-plan.ts';
import { toCanvasName } from './gradebook-reach.ts';

/** Moodle makes a new grade item out of this, and takes no grade above it unless an administrator allows more. */
export const NEW_ITEM_OF_MOODLE = 100;

/**
 * A planned gradebook as CSV, by the rules of the program that it is for (docs/decisions/0018). The plain form has a row
 * for each student, those without points too; any other form has rows for those whose points go out, and no others.
 */
export function toGradebookCsv(report: ClassReport, plan: GradebookPlan): string {
  switch (plan.form) {
    case 'plain':
      return toCsv(toPlainGradebook(report, plan));
    case 'canvas':
      return toCsv(canvasRows(report, plan));
    case 'moodle':
      return toCsv(moodleRows(report, plan));
    case 'brightspace':
      return toCsv(brightspaceRows(report, plan));
  }
}

type Rows = readonly (readonly CsvCell[])[];

/** The plain form as a table, in the order of the report's students: points of each claim, empty where it is missing or was not asked. */
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

function canvasRows({ title, ids }: ClassReport, { outOf, goingOut }: GradebookPlan): Rows {
  const own = ['ID', 'SIS User ID', 'SIS Login ID'] as const;
  const head = outOf === null ? title : toPointsHead(title, outOf, 'canvas');
  return [
    ['Student', ...own, 'Section', head],
    ['    Points Possible', ...own.map(() => null), null, outOf],
    ...goingOut.map(({ row, points }) => [
      row.id === null ? row.name : toCanvasName(row.name),
      ...own.map((column) => (ids !== null && column === CANVAS_COLUMN[ids] ? row.id : null)),
      null,
      points,
    ]),
  ];
}

const CANVAS_COLUMN = { canvas: 'ID', number: 'SIS User ID', login: 'SIS Login ID' } as const satisfies Record<
  NonNullable<RosterRecord['ids']>,
  string
>;

/**
 * Two columns of points, of which the teacher takes one: a new grade item is out of 100, one that the teacher made may be
 * out of what the claims are. The name and the feedback are for people.
 */
function moodleRows({ title, ids }: ClassReport, { outOf, goingOut }: GradebookPlan): Rows {
  const columns = outOf === null ? [] : [outOf, NEW_ITEM_OF_MOODLE].filter((most, at, all) => isColumn(most, at, all));
  return [
    ['Name', headOfIds(ids, goingOut), ...columns.map((most) => toPointsHead(title, most, 'moodle')), 'Feedback'],
    ...goingOut.map(({ row, work, points }) => [
      toOneLine(row.name).replaceAll('\\', '/'),
      row.id,
      ...columns.map((most) => (most === outOf ? points : convert(work, most))),
      feedbackOn(work),
    ]),
  ];
}

const isColumn = (most: number, at: number, all: readonly number[]): boolean =>
  most <= NEW_ITEM_OF_MOODLE && all.indexOf(most) === at;

const headOfIds = (ids: RosterRecord['ids'], goingOut: readonly GoingOut[]): string => {
  if (ids !== 'login') return 'ID number';
  return goingOut.every(({ row }) => row.id?.includes('@') ?? false) ? 'Email address' : 'Username';
};

const feedbackOn = ({ points, asked, missing }: GoingOut['work']): string =>
  `${String(points)} of ${String(asked)}${missing === 0 ? '' : `, ${String(missing)} missing`}`;

function brightspaceRows({ title, ids }: ClassReport, { outOf, goingOut }: GradebookPlan): Rows {
  const head = outOf === null ? title : toPointsHead(title, outOf, 'brightspace');
  return [
    [
      ids === 'login' ? 'Username' : 'OrgDefinedId',
      `${head} Points Grade <Numeric MaxPoints:${String(outOf ?? 0)}>`,
      'End-of-Line Indicator',
    ],
    ...goingOut.map(({ row, points }) => [row.id, points, '#']),
  ];
}
