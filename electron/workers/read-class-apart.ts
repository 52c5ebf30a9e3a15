import type { ClassFile } from '../../content/files/class-file.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import type { StartTask } from './start-worker.ts';

/** Many times longer than a slow computer needs for the largest permitted file. */
const LONGEST_READING_MS = 120_000;

/**
 * Runs `readClassFile` in a separate process. If that process crashes, or is ended because it took longer than
 * `longestMs` milliseconds, the failure is `damaged-class`.
 */
export async function readClassApart(
  startTask: StartTask,
  file: string,
  longestMs = LONGEST_READING_MS,
): Promise<Result<ClassFile, Failure>> {
  const read: Result<ClassFile, Failure>[] = [];
  const task = startTask({ kind: 'read-class', file }, (answer) => {
    if (answer.kind === 'class') {
      read.push(answer.file);
    }
  });
  const watchdog = setTimeout(() => task.stop(), longestMs);
  await task.isDone;
  clearTimeout(watchdog);
  return read[0] ?? err(failure('damaged-class', null, 'the process that reads classes ended'));
}
