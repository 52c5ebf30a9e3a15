import { err, type Result } from '../../content/base/result.ts';
import { type DocumentReading, type DocumentRefusal, refusal } from '../../content/reading/read-document.ts';
import type { DocumentSource } from './document-source.ts';
import type { StartTask } from './start-worker.ts';

/** The time limit for reading a document; a report of 500 pages takes a tenth of it on a slow computer. */
const DOCUMENT_MS = 60_000;

/**
 * Reads a document in a separate process, which is ended after `most` milliseconds: `took-too-long`. If the process
 * crashes, the failure is `damaged`.
 */
export async function readDocumentApart(
  startTask: StartTask,
  from: DocumentSource,
  most: number = DOCUMENT_MS,
): Promise<Result<DocumentReading, DocumentRefusal>> {
  const read: Result<DocumentReading, DocumentRefusal>[] = [];
  const task = startTask({ kind: 'read-document', from }, (answer) => {
    if (answer.kind === 'document') read.push(answer.outcome);
  });
  const late: true[] = [];
  const watchdog = setTimeout(() => {
    late.push(true);
    task.stop();
  }, most);
  await task.isDone;
  clearTimeout(watchdog);
  const why = late.length > 0 ? refusal('took-too-long') : refusal('damaged', 'the process that reads documents ended');
  return read[0] ?? err(why);
}
