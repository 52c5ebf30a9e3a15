import type { Confidence } from '../attempt/confidence.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';

/** 3 × 3 counts: rows = key, columns = response, both in the order evidence, attribution, rhetoric. */
export type ConfusionMatrix = readonly [Row, Row, Row];
type Row = readonly [number, number, number];

/** How one label was read, over answered, settled claims. A rate is in [0, 1], and null where its denominator is 0. */
export interface LabelReading {
  readonly label: Label;
  /** Claims whose key says this label. */
  readonly inKey: number;
  /** Responses that say this label. */
  readonly chosen: number;
  /** Responses that say this label where the key does. */
  readonly hits: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** How often one step of confidence was right, over answered, settled claims with a stated confidence. */
export interface CalibrationStep {
  readonly confidence: Confidence;
  readonly n: number;
  readonly hits: number;
}

/** An attempt held against its key. Counts throughout; a rate is in [0, 1], and null where its denominator is 0. */
export interface AttemptScore {
  /** Σ credit(response), contested claims included; steps of 0.25. */
  readonly points: number;
  /** The claims of the attempt, and so the most points there are. */
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
    /** Cohen's κ; null when chance agreement is 1 or there is nothing to compare. */
    readonly kappa: number | null;
  };
  /** Contested claims, apart: how many, how many answered, and the points they earned. */
  readonly contested: { readonly claims: readonly ClaimId[]; readonly answered: number; readonly points: number };
  /** null when no confidence was asked for. */
  readonly calibration: {
    readonly n: number;
    readonly steps: readonly CalibrationStep[];
    /** Multi-class Brier score, 0 best, 2 worst; the no-skill line is 2/3. */
    readonly brier: number | null;
  } | null;
}
