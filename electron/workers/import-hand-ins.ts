import type { ClassroomWork } from '../../content/class/classroom.ts';
import type { CollectReport, FileOutcome } from '../../content/class/import-report.ts';
import type { PassedOver } from '../../content/class/passed-over.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import { err, type Result } from '../../content/base/result.ts';
import type { RunningTask, StartTask } from './start-worker.ts';
import type { CollectFrom } from './collect-files.ts';

interface Import {
  readonly class: ClassId;
  readonly from: CollectFrom;
}

interface Tools {
  readonly desk: Pick<ClassroomWork, 'collectFiles' | 'finishCollecting'>;
  readonly startTask: StartTask;
  readonly tellProgress: (done: number, of: number) => void;
  /** Called with the task when it starts, so that it can be stopped. */
  readonly onStart: (task: RunningTask) => void;
}

/**
 * Reads files in another process and imports them in batches as they arrive. Imported files are kept, whatever happens
 * afterwards. If the process crashes on a file, the whole import is a `storage-failed`, but the files read before are
 * kept.
 */
export async function importHandIns(
  { class: of, from }: Import,
  { desk, startTask, tellProgress, onStart }: Tools,
): Promise<Result<CollectReport, Failure>> {
  const outcomes: FileOutcome[] = [];
  const passedOver: PassedOver[] = [];
  const end: { refusal: Failure | null; isStopped: boolean; files: number } = {
    ...{ refusal: null, isStopped: false, files: 0 },
  };
  const task = startTask({ kind: 'collect', from }, (answer) => {
    if (end.refusal !== null || end.isStopped) {
      return;
    }
    switch (answer.kind) {
      case 'found':
        end.files = answer.files;
        tellProgress(0, end.files);
        break;
      case 'read': {
        const taken = desk.collectFiles({ class: of, files: answer.files });
        if (taken.ok) {
          outcomes.push(...taken.value);
          tellProgress(answer.done, end.files);
        } else {
          end.refusal = taken.error;
          task.stop();
        }
        break;
      }
      case 'passed-over':
        passedOver.push(answer.passedOver);
        break;
      case 'refused':
        end.refusal = answer.failure;
        break;
      default:
        // The messages of other tasks.
        break;
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
  return desk.finishCollecting({ class: of, outcomes, passedOver, isCancelled: end.isStopped });
}
