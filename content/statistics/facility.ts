import { shareOf } from '../scoring/square-table.ts';
import { type Bootstrap, bootstrapInterval } from './bootstrap-interval.ts';
import type { Interval } from './interval.ts';
import { mean } from './mean.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * The facility of a claim, in 0…1: the mean points of those who answered, out of the most it can earn. null where nobody
 * answered, or where nothing can be earned. The order of the points changes nothing.
 *
 * mean(x) / max, as in Moodle's quiz statistics ("facility index").
 *
 * @param points of those who answered, each 0…most
 * @example facility([1, 0, 0.5, 1], 1) // 0.625
 */
export function facility(points: readonly number[], most: number): number | null {
  const centre = mean(points);
  return centre === null ? null : shareOf(centre, most);
}

/**
 * Between which shares the facility lies over people like these, in [0, 1]: Wilson's interval where a claim earned all or
 * nothing, a seeded bootstrap where it earned part credit. null where the facility is, and for part credit by one person.
 */
export function facilityInterval(points: readonly number[], most: number, by: Bootstrap): Interval | null {
  if (most === 0) return null;
  const whole = points.filter((earned) => earned === most).length;
  const isAllOrNothing = points.every((earned) => earned === 0 || earned === most);
  if (isAllOrNothing) return wilsonInterval(whole, points.length, by.level);
  return bootstrapInterval(
    points,
    (sample) => facility(sample, most),
    (one, other) => one - other,
    by,
  );
}
