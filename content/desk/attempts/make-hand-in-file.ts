import type { ExportFile } from '../export-file.ts';
import type { Signer } from '../../class/hand-in.ts';
import { makeHandIn } from '../../class/make-hand-in.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { AttemptId } from '../../journal/event.ts';
import { foldAttempt } from '../../journal/fold-attempt.ts';
import { attemptStream } from '../../journal/stream.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { DeskStore } from '../store/store.ts';

/** The author of a hand-in, as entered by the student. */
interface Whose {
  readonly attempt: AttemptId;
  readonly name: string;
  readonly number?: string | undefined;
}

/**
 * Creates the function that makes the file for the teacher from a finished attempt; `folder` is the lesson's hand-in
 * folder.
 */
export function createMakeHandInFile(tools: {
  readonly store: Pick<DeskStore, 'readStream'>;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly signer: Signer;
}): (whose: Whose) => Result<ExportFile, Failure> {
  const { store, shelf, archive, signer } = tools;
  return ({ attempt, name, number }) =>
    resultOf(function* () {
      const events = yield* valueOf(store.readStream(attemptStream(attempt)));
      const state = foldAttempt(events);
      if (state === null) return yield* failWith(failure('not-found', 'attempt'));
      const lesson = yield* valueOf(archive.readLesson(state.lesson));
      const made = yield* valueOf(makeHandIn({ attempt, events, lesson, name, number }, signer));
      const shelved = shelf.find(state.lesson);
      if (!shelved.ok && shelved.error.code !== 'not-found') return yield* valueOf(shelved);
      const folder = shelved.ok ? (shelved.value.assignment?.folder ?? null) : null;
      return { ...made, folder };
    });
}
