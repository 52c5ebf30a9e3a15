import type { Confidence } from '../attempt/confidence.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';

/** 3 × 3 counts: rows = key, columns = response, both in the order evidence, attribution, rhetoric. */
export type ConfusionMatrix = readonly [Row, Row, Row];
type Row = readonly [number, number, number];

/**
 * How well one label was recognised, over answered, settled claims. A rate is in [0, 1], and null if its denominator is
 * 0.
 */
export interface LabelReading {
  readonly label: Label;
  /** Claims with this label in the key. */
  readonly inKey: number;
  /** Responses with this label. */
  readonly chosen: number;
  /** Responses with this label to claims with this label in the key. */
  readonly hits: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** How often responses at one confidence level were right, over answered, settled claims with a stated confidence. */
export interface CalibrationStep {
  readonly confidence: Confidence;
  readonly n: number;
  readonly hits: number;
}

/**
 * An attempt compared with its key. All fields are counts unless they are rates: in [0, 1], and null if the denominator
 * is 0.
 */
export interface AttemptScore {
  /** Σ credit(response), contested claims included; steps of 0.25. */
  readonly points: number;
  /** The number of claims in the attempt, which is also the maximum of the points. */
  readonly claims: number;
  readonly answered: number;
  /** Claims without a response; never called wrong. */
  readonly missing: number;
  /** The measures of reading, over answered, settled claims. */
  readonly reading: {
    readonly n: number;
    readonly hits: number;
    readonly confusion: ConfusionMatrix;
    readonly perLabel: readonly LabelReading[];
    /** Cohen's κ; null if chance agreement is 1 or there is nothing to compare. */
    readonly kappa: number | null;
  };
  /** Contested claims, counted separately: which they are, how many were answered, and the points they earned. */
  readonly contested: { readonly claims: readonly ClaimId[]; readonly answered: number; readonly points: number };
  /** null if no confidence was asked for. */
  readonly calibration: {
    readonly n: number;
    readonly steps: readonly CalibrationStep[];
    /** Multi-class Brier score, 0 best, 2 worst; guessing every time scores 2/3. */
    readonly brier: number | null;
  } | null;
}
