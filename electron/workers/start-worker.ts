import { utilityProcess } from 'electron';
import type { ClassAnswer, ClassTask } from './tasks.ts';

/** A task that is running in another process. */
export interface RunningTask {
  /** Resolves to true when all messages have arrived, and to false if the task was stopped or its process crashed. */
  readonly isDone: Promise<boolean>;
  stop(): void;
}

/** Starts a task in a separate process, so that neither a long task nor a malicious file affects this process. */
export type StartTask = (task: ClassTask, hear: (answer: ClassAnswer) => void) => RunningTask;

/** Starts tasks using the built file of worker-process.ts. */
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
