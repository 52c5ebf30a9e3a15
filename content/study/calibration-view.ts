import type { Confidence } from '../attempt/confidence.ts';
import type { Label } from '../lesson/label.ts';

/** One confidence level: how often it was stated, and how often it was right, with Wilson's 95 % interval. */
export interface ReliabilityStep {
  readonly confidence: Confidence;
  /** The probability that the level stands for: 1/3, 2/3, 0.95. */
  readonly stated: number;
  readonly n: number;
  readonly hits: number;
  /** hits / n with its interval; null if n is 0. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** How well stated confidence matches being right, over all finished attempts and the practice. */
export interface CalibrationView {
  readonly n: number;
  readonly steps: readonly ReliabilityStep[];
  /**
   * Mean stated probability minus the share that was right, per chosen label: above 0 overconfident, below 0
   * underconfident; null without responses.
   */
  readonly overconfidence: Readonly<Record<Label, { readonly value: number; readonly n: number } | null>>;
  /** Multi-class Brier score, 0 best, 2 worst; null if n is 0. */
  readonly brier: number | null;
  /** The score of always assigning a third to each label: 2/3. */
  readonly noSkill: number;
  /** Murphy's decomposition, brier = reliability − resolution + uncertainty; null below 100 responses. */
  readonly decomposition: {
    readonly reliability: number;
    readonly resolution: number;
    readonly uncertainty: number;
  } | null;
}
