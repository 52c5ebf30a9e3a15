import { doClassTask, type ClassTask } from './tasks.ts';

// The entry point of the process that `utilityProcess.fork` starts: it executes one task, sends the results, and is
// ended from outside.
const { parentPort } = process;

// Libraries that read untrusted files may be able to fetch addresses in them. Nothing here needs the network.
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);

parentPort.once('message', ({ data }: { readonly data: ClassTask }) => {
  void doClassTask(data, (answer) => parentPort.postMessage(answer));
});
