import { describe, expect, it } from 'vitest';
import type { Classroom } from '../../../../content/desk/class/commands.ts';
import type { ClassroomWork } from '../../../../content/class/classroom.ts';
import { ok } from '../../../../content/base/result.ts';
import type { ClassAnswer } from '../../../../electron/workers/tasks.ts';
import { reportAnswers } from '../../../../electron/calls/report-calls.ts';
import { classId } from '../../../builders/ids.ts';
import { hashNumbered } from '../../../builders/journal.ts';

/** Processes that compute nothing until the test lets them, and remember whether they were stopped. */
function processes() {
  const started: { readonly finish: () => void; readonly isStopped: () => boolean }[] = [];
  return {
    started,
    startTask: (_task: unknown, hear: (answer: ClassAnswer) => void) => {
      let isStopped = false;
      let end: (isWhole: boolean) => void = () => undefined;
      const isDone = new Promise<boolean>((resolve) => {
        end = resolve;
      });
      started.push({
        isStopped: () => isStopped,
        finish: () => {
          // Only what passes through matters here.
          hear({ kind: 'report', report: { title: `report ${String(started.length)}` } } as ClassAnswer);
          end(true);
        },
      });
      return {
        isDone,
        stop: () => {
          isStopped = true;
          end(false);
        },
      };
    },
  };
}

// What the report is computed from does not matter here.
const desk = () => Promise.resolve(ok({ loadReportInput: () => ok({}) } as unknown as Classroom & ClassroomWork));

describe('reportAnswers', () => {
  it('stops the process of a report that nobody waits for any more', async () => {
    const { started, startTask } = processes();
    const { readReport } = reportAnswers({ desk, startTask });
    const request = { class: classId(1), lesson: hashNumbered(1) };
    const first = readReport({ ...request, rule: 'first' });
    await expect.poll(() => started.length).toBe(1);
    const second = readReport({ ...request, rule: 'last' });
    await expect.poll(() => started.length).toBe(2);
    expect(started.map(({ isStopped }) => isStopped())).toEqual([true, false]);
    expect(await first).toMatchObject({ ok: false });
    started[1]?.finish();
    expect(await second).toMatchObject({ ok: true, value: { title: 'report 2' } });
  });

  it('stops the process of a report whose screen was left', async () => {
    const { started, startTask } = processes();
    const { readReport, stopReport } = reportAnswers({ desk, startTask });
    expect(await stopReport({})).toEqual(ok(null));
    const report = readReport({ class: classId(1), lesson: hashNumbered(1), rule: 'first' });
    await expect.poll(() => started.length).toBe(1);

    expect(await stopReport({})).toEqual(ok(null));

    expect(started[0]?.isStopped()).toBe(true);
    expect(await report).toMatchObject({ ok: false });
  });
});
