import type { ClassFile } from '../../content/files/class-file.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import type { StartTask } from './start-worker.ts';

/** Many times what the largest file that may be read takes on a slow computer. */
const LONGEST_READING_MS = 120_000;

/**
 * `readClassFile` in a process of its own. A file over which that process dies is `damaged-class`, and so is one that it
 * has not read within `longestMs`: then it is ended.
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
