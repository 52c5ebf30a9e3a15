import type { RosterRecord } from '../class/class-records.ts';
import type { ClassReport } from '../class/class-report.ts';
import { toOneLine } from '../text/to-one-line.ts';
import { type CsvCell, toCsv } from '../base/csv.ts';
import { toPointsHead } from './gradebook-head.ts';
import { convert, type GoingOut, type GradebookPlan } from './gradebook-plan.ts';
import { toCanvasName } from './gradebook-reach.ts';

/** The maximum of a new grade item in Moodle, which rejects higher grades unless an administrator allows them. */
export const NEW_ITEM_OF_MOODLE = 100;

/**
 * A planned gradebook as CSV, by the rules of the program that imports it (docs/decisions/0018). The plain form has a
 * row for each student, including those without points; any other form only has rows for the students whose points are
 * exported.
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

function canvasRows({ title, ids }: ClassReport, { outOf, goingOut }: GradebookPlan): Rows {
  const own = ['ID', 'SIS User ID', 'SIS Login ID'] as const;
  const head = outOf === null ? title : toPointsHead(title, outOf, 'canvas');
  return [
    ['Student', ...own, 'Section', head],
    ['    Points Possible', ...own.map(() => null), null, outOf],
    ...goingOut.map(({ row, points }) => [
      toCanvasName(row.name),
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
 * Two columns of points, of which the teacher imports one: a new grade item has a maximum of 100, one created by the
 * teacher may have the number of claims as its maximum. The name and the feedback are for people.
 */
function moodleRows({ title, ids }: ClassReport, { outOf, goingOut }: GradebookPlan): Rows {
  const columns = outOf === null ? [] : [outOf, NEW_ITEM_OF_MOODLE].filter((most, at, all) => isColumn(most, at, all));
  return [
    ['Name', headOfIds(ids, goingOut), ...columns.map((most) => toPointsHead(title, most, 'moodle')), 'Feedback'],
    ...goingOut.map(({ row, work }) => [
      toOneLine(row.name).replaceAll('\\', '/'),
      row.id,
      ...columns.map((most) => convert(work, most)),
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
