import { fQuantile } from './f-quantile.ts';
import { type ConfidenceLevel, type Interval, USUAL_LEVEL } from './interval.ts';
import type { Reliability } from './reliability.ts';

/**
 * Between which figures the α (or KR-20) of a population lies of which this class is a sample; its upper end is at most
 * 1. null for fewer than two persons or items, and at α = 1, where it would have no width.
 *
 * [1 − (1 − α) F_{(1+level)/2}, 1 − (1 − α) F_{(1−level)/2}], F quantiles with n − 1 and (n − 1)(k − 1) degrees of freedom
 * (Feldt 1965, "The Approximate Sampling Distribution of Kuder–Richardson Reliability Coefficient Twenty", Psychometrika
 * 30, 357–370; Feldt, Woodruff and Salih 1987, "Statistical Inference for Coefficient Alpha", Applied Psychological
 * Measurement 11, 93–103).
 *
 * @example feldtInterval({ alpha: 0.909315, persons: 6, items: 4 }) // [0.675675, 0.985892]
 */
export function feldtInterval(
  { alpha, persons, items }: Pick<Reliability, 'alpha' | 'persons' | 'items'>,
  level: ConfidenceLevel = USUAL_LEVEL,
): Interval | null {
  if (persons < 2 || items < 2 || alpha >= 1) return null;
  const numerator = persons - 1;
  const denominator = numerator * (items - 1);
  const end = (probability: number) => 1 - (1 - alpha) * fQuantile(probability, numerator, denominator);
  return [end((1 + level) / 2), end((1 - level) / 2)];
}
