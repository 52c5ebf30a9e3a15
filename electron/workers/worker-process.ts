import { doClassTask, type ClassTask } from './tasks.ts';

// The process that `utilityProcess.fork` starts: it takes one task, says what comes of it, and is ended from outside.
const { parentPort } = process;

parentPort.once('message', ({ data }: { readonly data: ClassTask }) => {
  void doClassTask(data, (answer) => parentPort.postMessage(answer));
});
