import type { ChosenRoster } from '../../content/class/read-roster.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import type { StartTask } from './start-worker.ts';

/** Runs `readRosterFile` in a separate process; if that process crashes, the failure is `damaged-workbook`. */
export async function readRosterApart(startTask: StartTask, file: string): Promise<Result<ChosenRoster, Failure>> {
  const read: Result<ChosenRoster, Failure>[] = [];
  await startTask({ kind: 'read-roster', file }, (answer) => {
    if (answer.kind === 'roster') {
      read.push(answer.roster);
    }
  }).isDone;
  return read[0] ?? err(failure('damaged-workbook', null, 'the process that reads lists ended'));
}
