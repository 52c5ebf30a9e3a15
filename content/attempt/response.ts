import type { Label } from '../lesson/label.ts';
import type { Confidence } from './confidence.ts';

/** One response as stored in the journal. */
export interface Response {
  readonly label: Label;
  /** null if the attempt does not ask for confidence. */
  readonly confidence: Confidence | null;
}
