import { makeHandInCode } from '../../class/hand-in-code.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId } from '../../journal/event.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import { toAttemptView, toScore } from './attempt-view.ts';
import type { Attempts } from './attempts.ts';
import type { LessonEnds } from './lesson-ends.ts';
import type { ResultView } from '../views.ts';

/** The part of the desk for results. */
export interface Results {
  /** `not-allowed` before the attempt was handed in. */
  read(attempt: AttemptId): Result<ResultView, Failure>;
  /** Hands in an attempt and returns its result. */
  handIn(attempt: AttemptId): Result<ResultView, Failure>;
  /** The hand-in code of a finished attempt; null where none is offered. `not-allowed` before the attempt was handed in. */
  readCode(attempt: AttemptId): Result<string | null, Failure>;
}

/** Creates the part of the desk for results. */
export function createResults({ attempts, ends }: { readonly attempts: Attempts; readonly ends: LessonEnds }): Results {
  const read: Results['read'] = (attempt) =>
    resultOf(function* () {
      const shown = yield* valueOf(attempts.readShown(attempt));
      if (!shown.state.isHandedIn) return yield* failWith(failure('not-allowed', 'attempt'));
      const view = toAttemptView(shown);
      const { key } = shown;
      if (key === null) return { kind: 'awaiting-key', attempt: view };
      const score = toScore(view, shown, key);
      const end = yield* valueOf(ends.read({ ...shown, key }, score.lookAgain));
      return { ...score, end };
    });

  return {
    read,
    readCode: (attempt) =>
      resultOf(function* () {
        const { state } = yield* valueOf(attempts.readShown(attempt));
        if (!state.isHandedIn) return yield* failWith(failure('not-allowed', 'attempt'));
        // A retry never counts, because it asks fewer claims than others were asked.
        return state.again === null ? makeHandInCode({ ...state, attempt }) : null;
      }),
    handIn(attempt) {
      const handedIn = attempts.handIn(attempt);
      return handedIn.ok ? read(attempt) : handedIn;
    },
  };
}
