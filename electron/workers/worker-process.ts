import { doClassTask, type ClassTask } from './tasks.ts';

// The process that `utilityProcess.fork` starts: it takes one task, says what comes of it, and is ended from outside.
const { parentPort } = process;

// Libraries that read what others made know how to fetch what stands in it. Nothing that is done here asks for it.
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);

parentPort.once('message', ({ data }: { readonly data: ClassTask }) => {
  void doClassTask(data, (answer) => parentPort.postMessage(answer));
});
