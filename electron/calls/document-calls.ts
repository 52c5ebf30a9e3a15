import * as path from 'node:path';
import type { BrowserWindow } from 'electron';
import { err, ok, type Result } from '../../content/base/result.ts';
import { MAX_HAND_IN_BYTES } from '../../content/class/limits.ts';
import { MAX_READERS } from '../../content/draft/limits.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import type { ChosenText } from '../../content/machine/views.ts';
import type { DocumentReading, DocumentRefusal } from '../../content/reading/read-document.ts';
import { FILE_ENDING, LONGEST_FILE_NAME } from '../../content/text/file-name.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { fileText } from '#text/files.ts';
import { chooseFile, chooseFiles } from '../dialogs/choose.ts';
import { readTextFile } from '../files/read-text-file.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { DocumentSource } from '../workers/document-source.ts';
import { readDocumentApart } from '../workers/read-document-apart.ts';
import { readRosterApart } from '../workers/read-roster-apart.ts';
import type { StartTask } from '../workers/start-worker.ts';
import { toBroughtRefusal } from '../workers/to-brought-refusal.ts';

interface Tools {
  /** The window that dialogs belong to. Not the focused window, which may be none. */
  readonly window: () => BrowserWindow | null;
  readonly startTask: StartTask;
}

/** The calls about documents from which an article is imported. */
export type DocumentCall = Extract<
  MachineCall,
  'chooseDocument' | 'readDocument' | 'readPasted' | 'chooseAnswers' | 'chooseClaims'
>;

const ENDINGS = ['docx', 'odt', 'pdf', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'md', 'markdown', 'txt'];

/** Answers the calls about documents. */
export function documentMachine({ window, startTask }: Tools): Pick<Answers, DocumentCall> {
  // One after another, so that a hundred requests from the page do not start a hundred processes.
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
      return ok({ name: quoteForeign(path.basename(file), LONGEST_FILE_NAME), outcome });
    },
    async chooseAnswers() {
      const files = await chooseFiles(window(), {
        title: fileText.chooseAnswers,
        kind: { name: fileText.answers, extensions: [FILE_ENDING, 'json'] },
      });
      if (files === null) {
        return null;
      }
      const texts: ChosenText[] = [];
      // One after another, so that only one file at a time is in memory besides those already read. The first one
      // beyond the limit is refused, which tells the person about the limit.
      for (const file of files.slice(0, MAX_READERS + 1)) {
        const text = await readTextFile(file, MAX_HAND_IN_BYTES);
        texts.push({ name: quoteForeign(path.basename(file), LONGEST_FILE_NAME), text });
      }
      return ok(texts);
    },
    async chooseClaims() {
      const file = await chooseFile(window(), {
        title: fileText.chooseClaims,
        kind: { name: fileText.claims, extensions: ['csv', 'tsv', 'txt', 'xlsx', 'json', 'jsonld'] },
      });
      if (file === null) {
        return null;
      }
      const text = await readRosterApart(startTask, file);
      const name = quoteForeign(path.basename(file), LONGEST_FILE_NAME);
      return ok({ name, text: text.ok ? text : err(toBroughtRefusal(text.error)) });
    },
    readDocument: async ({ name, bytes }) => {
      const outcome = await readInTurn({ kind: 'bytes', name, bytes });
      return ok({ name: quoteForeign(name, LONGEST_FILE_NAME), outcome });
    },
    readPasted: async ({ html, text }) => ok({ name: null, outcome: await readInTurn({ kind: 'pasted', html, text }) }),
  };
}
