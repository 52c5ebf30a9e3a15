import type { ClassReport } from '../../content/classroom/class-report.ts';
import { buildClassReport, type ReportInput } from '../../content/classroom/build-class-report.ts';
import type { ReadHandIn } from '../../content/classroom/import-report.ts';
import { readHandInFile } from './read-hand-ins.ts';
import { verifySignature } from './signature.ts';

/** What takes long, and so is done in a process of its own. */
export type ClassTask =
  | { readonly kind: 'read-files'; readonly files: readonly string[] }
  | { readonly kind: 'build-report'; readonly input: ReportInput };

/** What that process says; after `done` it can be ended. */
export type ClassAnswer =
  | { readonly kind: 'read'; readonly files: readonly ReadHandIn[] }
  | { readonly kind: 'report'; readonly report: ClassReport }
  | { readonly kind: 'done' };

/** Files that are told of together: few enough that the window hears of progress, many enough that talking costs little. */
const BATCH = 50;

/** Does a task and says what comes of it, piece by piece. */
export async function doClassTask(task: ClassTask, say: (answer: ClassAnswer) => void): Promise<void> {
  if (task.kind === 'build-report') {
    say({ kind: 'report', report: buildClassReport(task.input) });
  } else {
    for (let at = 0; at < task.files.length; at += BATCH) {
      const files: ReadHandIn[] = [];
      for (const file of task.files.slice(at, at + BATCH)) {
        files.push(await readHandInFile(file, verifySignature));
      }
      say({ kind: 'read', files });
    }
  }
  say({ kind: 'done' });
}
