import type { ClassroomWork } from '../../content/classroom/classroom.ts';
import type { FileOutcome, ImportReport } from '../../content/classroom/import-report.ts';
import { failure, type Failure } from '../../content/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/lesson/format.ts';
import { err, type Result } from '../../content/result.ts';
import type { RunningTask, StartTask } from './class-worker.ts';

interface Import {
  readonly class: ClassId;
  readonly lesson: ContentHash;
  readonly files: readonly string[];
}

interface Tools {
  readonly desk: Pick<ClassroomWork, 'takeHandIns' | 'finishImport'>;
  readonly startTask: StartTask;
  readonly tellProgress: (done: number, of: number) => void;
  /** Is given the task as soon as it runs, so that it can be stopped. */
  readonly onStart: (task: RunningTask) => void;
}

/**
 * Reads files in another process and takes them batch by batch as they come. What was taken stays, whatever happens
 * afterwards. A process that dies over a file is a `storage-failed` for the whole; what it had read is taken.
 */
export async function importHandIns(
  { files, ...where }: Import,
  { desk, startTask, tellProgress, onStart }: Tools,
): Promise<Result<ImportReport, Failure>> {
  const outcomes: FileOutcome[] = [];
  const end: { refusal: Failure | null; isStopped: boolean } = { refusal: null, isStopped: false };
  tellProgress(0, files.length);
  const task = startTask({ kind: 'read-files', files }, (answer) => {
    if (answer.kind !== 'read' || end.refusal !== null || end.isStopped) {
      return;
    }
    const taken = desk.takeHandIns({ ...where, files: answer.files });
    if (taken.ok) {
      outcomes.push(...taken.value);
      tellProgress(outcomes.length, files.length);
    } else {
      end.refusal = taken.error;
      task.stop();
    }
  });
  onStart({
    isDone: task.isDone,
    stop: () => {
      end.isStopped = true;
      task.stop();
    },
  });
  const isDone = await task.isDone;
  if (end.refusal !== null) {
    return err(end.refusal);
  }
  if (!isDone && !end.isStopped) {
    return err(failure('storage-failed', null, `reading ended after ${String(outcomes.length)} files`));
  }
  return desk.finishImport({ ...where, outcomes, isCancelled: end.isStopped });
}
