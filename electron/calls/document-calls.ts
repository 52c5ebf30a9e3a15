import * as path from 'node:path';
import type { BrowserWindow } from 'electron';
import { ok, type Result } from '../../content/base/result.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import type { DocumentReading, DocumentRefusal } from '../../content/reading/read-document.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { fileText } from '#text/files.ts';
import { chooseFile } from '../dialogs/choose.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { DocumentSource } from '../workers/document-source.ts';
import { readDocumentApart } from '../workers/read-document-apart.ts';
import type { StartTask } from '../workers/start-worker.ts';

interface Tools {
  /** The window that a dialog belongs to; never "the focused one", which may be nobody's. */
  readonly window: () => BrowserWindow | null;
  readonly startTask: StartTask;
}

/** The calls about documents that an article is read from. */
export type DocumentCall = Extract<MachineCall, 'chooseDocument' | 'readDocument' | 'readPasted'>;

/** No file system has longer names. */
const LONGEST_NAME = 255;
const ENDINGS = ['docx', 'odt', 'pdf', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'md', 'markdown', 'txt'];

/** What answers the calls about documents. */
export function documentMachine({ window, startTask }: Tools): Pick<Answers, DocumentCall> {
  // One after another, so that a page that asks a hundred times does not start a hundred processes.
  let reading: Promise<unknown> = Promise.resolve();
  const readInTurn = (from: DocumentSource): Promise<Result<DocumentReading, DocumentRefusal>> => {
    const read = reading.then(() => readDocumentApart(startTask, from));
    reading = read.catch(() => null);
    return read;
  };
  return {
    async chooseDocument() {
      const kind = { name: fileText.documents, extensions: ENDINGS };
      const file = await chooseFile(window(), { title: fileText.chooseDocument, kind });
      if (file === null) {
        return null;
      }
      const outcome = await readInTurn({ kind: 'file', file });
      return ok({ name: quoteForeign(path.basename(file), LONGEST_NAME), outcome });
    },
    readDocument: async ({ name, bytes }) => {
      const outcome = await readInTurn({ kind: 'bytes', name, bytes });
      return ok({ name: quoteForeign(name, LONGEST_NAME), outcome });
    },
    readPasted: async ({ html, text }) => ok({ name: null, outcome: await readInTurn({ kind: 'pasted', html, text }) }),
  };
}
