import type { StudentRow } from '../class/class-report.ts';

/** A student whose points are exported. */
export interface GoingOut {
  readonly row: StudentRow;
  /** The work that counts, with its original points. */
  readonly work: NonNullable<StudentRow['work']>;
  /** The points in the file, to two decimals: converted if the student was asked a different number of claims. */
  readonly points: number;
}

/**
 * Points in proportion, to two decimals: points × to ÷ asked. `asked` is at least 1. Points are whole quarters, so those
 * of a student who was asked as many claims stay as they are.
 */
export const convert = ({ points, asked }: { readonly points: number; readonly asked: number }, to: number): number =>
  Math.round((points * to * 100) / asked) / 100;
