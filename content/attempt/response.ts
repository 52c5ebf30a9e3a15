import type { Label } from '../lesson/label.ts';
import type { Confidence } from './confidence.ts';

/** One response as it stands in the journal. */
export interface Response {
  readonly label: Label;
  /** null when the attempt does not ask how sure one is. */
  readonly confidence: Confidence | null;
}
