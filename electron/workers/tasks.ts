import type { ClassReport } from '../../content/class/class-report.ts';
import { buildClassReport, type ReportInput } from '../../content/class/build-class-report.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import type { PassedOver } from '../../content/class/passed-over.ts';
import type { ChosenRoster } from '../../content/class/read-roster.ts';
import type { ClassFile } from '../../content/files/class-file.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import { readClassFile } from './read-class-file.ts';
import { readRosterFile } from './read-roster-file.ts';
import { type CollectFrom, readFound, searchFiles } from './collect-files.ts';
import { verifySignature } from '../host/signature.ts';
import { createFolderWatch, type WatchNews } from './watch-folder.ts';
import type { DocumentReading, DocumentRefusal } from '../../content/reading/read-document.ts';
import type { DocumentSource } from './document-source.ts';

/** Tasks that take long, or that read untrusted files, and so run in a separate process. */
export type ClassTask =
  | { readonly kind: 'collect'; readonly from: CollectFrom }
  /** Runs until its process is ended. */
  | { readonly kind: 'watch'; readonly folder: string }
  | { readonly kind: 'read-roster'; readonly file: string }
  | { readonly kind: 'read-document'; readonly from: DocumentSource }
  | { readonly kind: 'read-class'; readonly file: string }
  | { readonly kind: 'make-form'; readonly pages: Uint8Array }
  | { readonly kind: 'build-report'; readonly input: ReportInput };

/** The messages of that process; it can be ended after `done`. */
export type ClassAnswer =
  | { readonly kind: 'found'; readonly files: number }
  /** `done`: how many of the files found have been read so far; an archive counts as one. */
  | { readonly kind: 'read'; readonly files: readonly ReadHandIn[]; readonly done: number }
  | { readonly kind: 'passed-over'; readonly passedOver: PassedOver }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'watched'; readonly news: WatchNews }
  | { readonly kind: 'report'; readonly report: ClassReport }
  | { readonly kind: 'roster'; readonly roster: Result<ChosenRoster, Failure> }
  | { readonly kind: 'document'; readonly outcome: Result<DocumentReading, DocumentRefusal> }
  | { readonly kind: 'class'; readonly file: Result<ClassFile, Failure> }
  | { readonly kind: 'form'; readonly pdf: Uint8Array }
  | { readonly kind: 'done' };

/** The number of files per message: small enough to show progress, large enough to keep the overhead low. */
const BATCH = 50;

/** Frequent enough for a waiting teacher, and rare enough for a network folder. */
const WATCH_EVERY_MS = 2000;

/** Executes a task and sends its results piece by piece. */
export async function doClassTask(task: ClassTask, say: (answer: ClassAnswer) => void): Promise<void> {
  switch (task.kind) {
    case 'build-report':
      say({ kind: 'report', report: buildClassReport(task.input) });
      break;
    case 'collect':
      await collect(task.from, say);
      break;
    case 'watch':
      await watch(task.folder, say);
      break;
    case 'read-roster':
      say({ kind: 'roster', roster: await readRosterFile(task.file) });
      break;
    case 'read-document': {
      // Loaded only when there is a document: its libraries are larger than everything else.
      const { readDocumentFrom } = await import('./documents/read-document-from.ts');
      say({ kind: 'document', outcome: await readDocumentFrom(task.from) });
      break;
    }
    case 'make-form': {
      // Loaded only when a form is asked for.
      const { toFillInForm } = await import('./forms/fill-in-form.ts');
      say({ kind: 'form', pdf: await toFillInForm(task.pages) });
      break;
    }
    case 'read-class':
      say({ kind: 'class', file: await readClassFile(task.file) });
      break;
  }
  say({ kind: 'done' });
}

async function collect(from: CollectFrom, say: (answer: ClassAnswer) => void): Promise<void> {
  const search = await searchFiles(from);
  if (!search.ok) {
    say({ kind: 'refused', failure: search.error });
    return;
  }
  const { files, tally } = search.value;
  say({ kind: 'found', files: files.length });
  let batch: ReadHandIn[] = [];
  for (const [at, found] of files.entries()) {
    for await (const read of readFound(found, search.value, verifySignature)) {
      batch.push(read);
      if (batch.length >= BATCH) {
        say({ kind: 'read', files: batch, done: at });
        batch = [];
      }
    }
  }
  say({ kind: 'read', files: batch, done: files.length });
  say({ kind: 'passed-over', passedOver: tally.end() });
}

async function watch(folder: string, say: (answer: ClassAnswer) => void): Promise<void> {
  const look = createFolderWatch(folder, verifySignature, (news) => say({ kind: 'watched', news }));
  // The next check starts only after this one has ended, so that a slow folder is never read twice at once.
  while ((await look()) !== 'full') {
    await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY_MS));
  }
}
