import { utilityProcess } from 'electron';
import type { ClassAnswer, ClassTask } from './tasks.ts';

/** Work that is under way in another process. */
export interface RunningTask {
  /** Fulfilled with true when everything was said, with false when it was stopped or its process died. */
  readonly isDone: Promise<boolean>;
  stop(): void;
}

/** Starts a task in a process of its own, so that neither its length nor a file that breaks it is felt here. */
export type StartTask = (task: ClassTask, hear: (answer: ClassAnswer) => void) => RunningTask;

/** Starts tasks from the built file of worker-process.ts. */
export const createClassWorker =
  (file: string): StartTask =>
  (task, hear) => {
    const worker = utilityProcess.fork(file, [], { serviceName: 'Claimsort classroom', stdio: 'ignore' });
    const isDone = new Promise<boolean>((resolve) => {
      worker.on('message', (answer: ClassAnswer) => {
        if (answer.kind === 'done') {
          resolve(true);
          worker.kill();
        } else {
          hear(answer);
        }
      });
      worker.on('exit', () => resolve(false));
    });
    worker.postMessage(task);
    return { isDone, stop: () => worker.kill() };
  };
