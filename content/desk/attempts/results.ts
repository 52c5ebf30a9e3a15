import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId } from '../../journal/event.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { toAttemptView, toScore } from './attempt-view.ts';
import type { Attempts } from './attempts.ts';
import type { LessonEnds } from './lesson-ends.ts';
import type { ResultView } from '../views.ts';

/** The part of the desk that tells results. */
export interface Results {
  /** `not-allowed` before the attempt was handed in. */
  read(attempt: AttemptId): Result<ResultView, Failure>;
  /** Hands an attempt in and gives its result. */
  handIn(attempt: AttemptId): Result<ResultView, Failure>;
}

/** Makes the part of the desk that tells results. */
export function createResults({ attempts, ends }: { readonly attempts: Attempts; readonly ends: LessonEnds }): Results {
  const read: Results['read'] = (attempt) => {
    const shown = attempts.readShown(attempt);
    if (!shown.ok) return shown;
    if (!shown.value.state.isHandedIn) return err(failure('not-allowed', 'attempt'));
    const view = toAttemptView(shown.value);
    const { key } = shown.value;
    if (key === null) return ok({ kind: 'awaiting-key', attempt: view });
    const score = toScore(view, shown.value, key);
    const end = ends.read({ ...shown.value, key }, score.lookAgain);
    return end.ok ? ok({ ...score, end: end.value }) : end;
  };

  return {
    read,
    handIn(attempt) {
      const handedIn = attempts.handIn(attempt);
      return handedIn.ok ? read(attempt) : handedIn;
    },
  };
}
