import type { ClassReport, StudentRow, WithoutWork } from '../class/class-report.ts';
import type { GradebookForm } from './gradebook-programs.ts';
import { convert, type GoingOut } from './gradebook-points.ts';
import { createReach, OUT_OF_REACH } from './gradebook-reach.ts';

/** Why a student's points are not in an exported gradebook: reasons that hold back existing points come first. */
export const LEFT_OUT_WHY = [
  ...OUT_OF_REACH,
  'undecided',
  'asked-nothing',
  'left-out',
  'nothing-counts',
  'nothing-handed-in',
] as const;

export type LeftOutWhy = (typeof LEFT_OUT_WHY)[number];

const WITHOUT: Readonly<Record<WithoutWork, LeftOutWhy>> = {
  nothing: 'nothing-handed-in',
  'not-by-rule': 'nothing-counts',
  undecided: 'undecided',
  'left-out': 'left-out',
  'other-words': 'asked-nothing',
};

/** A student whose points are not exported. */
export interface LeftOut {
  readonly row: StudentRow;
  readonly why: LeftOutWhy;
}

/**
 * The planned contents of a gradebook, and the students that are left out. Every student of the report is in exactly
 * one of the lists.
 */
export interface GradebookPlan {
  readonly form: GradebookForm;
  /**
   * The maximum of the points column; null in the plain form, where each student has their own maximum, and if no
   * points are exported.
   */
  readonly outOf: number | null;
  /** In the order of the report, as is `leftOut`. */
  readonly goingOut: readonly GoingOut[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Plans a gradebook of this form. Points are only exported for a student whom the other program will find; a student
 * without points has no row in another program's file, so that nothing there becomes a 0 or is deleted.
 *
 * A column has a single maximum: the number of claims that most of these students were asked, and on a tie the larger.
 * Points of a student who was asked a different number are converted in proportion.
 *
 * @example a student with 20.5 of 29 claims, in a class that was asked 12, goes out with 8.48 of 12
 */
export function planGradebook(report: ClassReport, form: GradebookForm): GradebookPlan {
  const outOfReach = form === 'plain' ? () => null : createReach(report, form);
  const leftOut: LeftOut[] = [];
  const earned: Omit<GoingOut, 'points'>[] = [];
  for (const row of report.students) {
    const { work } = row;
    if (work === null) leftOut.push({ row, why: WITHOUT[row.without ?? 'nothing'] });
    else if (work.asked === 0) leftOut.push({ row, why: 'asked-nothing' });
    else {
      const why = outOfReach(row);
      if (why === null) earned.push({ row, work });
      else leftOut.push({ row, why });
    }
  }
  const outOf = form === 'plain' ? null : mostAsked(earned);
  const goingOut = earned.map((one) => ({ ...one, points: convert(one.work, outOf ?? one.work.asked) }));
  return { form, outOf, goingOut, leftOut };
}

/** Whether a student's points had to be converted, because the column has a different maximum. */
export const isConverted = ({ outOf }: GradebookPlan, { work }: GoingOut): boolean =>
  outOf !== null && work.asked !== outOf;

function mostAsked(works: readonly Omit<GoingOut, 'points'>[]): number | null {
  const students = new Map<number, number>();
  for (const { work } of works) students.set(work.asked, (students.get(work.asked) ?? 0) + 1);
  const [most] = [...students].sort(([one, n], [other, m]) => m - n || other - one);
  return most?.[0] ?? null;
}
