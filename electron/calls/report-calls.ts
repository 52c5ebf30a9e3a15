import type { Classroom } from '../../content/desk/class/commands.ts';
import type { ClassroomWork } from '../../content/class/classroom.ts';
import type { ClassReport } from '../../content/class/class-report.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { RunningTask, StartTask } from '../workers/start-worker.ts';

interface Tools {
  readonly desk: () => Promise<Result<Classroom & ClassroomWork, Failure>>;
  readonly startTask: StartTask;
}

/** The call that this module answers besides those of the desk. */
export type ReportCall = 'stopReport';

/**
 * Calls that the desk could answer itself, but that another process answers so that the window stays responsive. One
 * report is computed at a time: the process is stopped if another report is requested, or when the person leaves the
 * screen of the report.
 */
export function reportAnswers({ desk, startTask }: Tools): Pick<Answers, 'readReport' | ReportCall> {
  let running: RunningTask | null = null;

  const readReport: Answers['readReport'] = async (request) => {
    const opened = await desk();
    if (!opened.ok) {
      return opened;
    }
    const input = opened.value.loadReportInput(request);
    if (!input.ok) {
      return input;
    }
    running?.stop();
    const reports: ClassReport[] = [];
    const task = startTask({ kind: 'build-report', input: input.value }, (answer) => {
      if (answer.kind === 'report') {
        reports.push(answer.report);
      }
    });
    running = task;
    await task.isDone;
    const [report] = reports;
    return report === undefined ? err(failure('storage-failed', null, 'the report was not finished')) : ok(report);
  };

  return {
    readReport,
    stopReport() {
      running?.stop();
      running = null;
      return ok(null);
    },
  };
}
