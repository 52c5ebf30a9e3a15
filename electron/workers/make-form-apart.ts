import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { StartTask } from './start-worker.ts';

/** Runs `toFillInForm` in a separate process, because it takes long enough to delay the window. */
export async function makeFormApart(startTask: StartTask, pages: Uint8Array): Promise<Result<Uint8Array, Failure>> {
  const made: Uint8Array[] = [];
  await startTask({ kind: 'make-form', pages }, (answer) => {
    if (answer.kind === 'form') made.push(answer.pdf);
  }).isDone;
  const [pdf] = made;
  return pdf === undefined ? err(failure('file-not-written', null, 'the process that makes forms ended')) : ok(pdf);
}
