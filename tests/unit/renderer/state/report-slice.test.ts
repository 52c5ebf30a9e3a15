import { describe, expect, it, vi } from 'vitest';
import type { ContentHash } from '../../../../content/base/content-hash.ts';
import { claimId } from '../../../builders/ids.ts';
import { setClass } from '../class-scene.tsx';

const PAPERS = { Ada: ['attribution', 'evidence'], Ben: ['rhetoric'] } as const;
const READING = { label: 'rhetoric', credits: { evidence: 0, attribution: 0, rhetoric: 1 }, reason: null } as const;

describe('openReport', () => {
  it('reads the report of the class and its lesson', async () => {
    const { app, id, lesson } = await setClass({ papers: PAPERS });
    await app.getState().openReport(id, lesson);
    const { report, screen } = app.getState();
    expect(screen).toEqual({ kind: 'class-report', class: id, lesson });
    expect(report.kind === 'done' ? report.value.students.map(({ name }) => name) : []).toEqual(['Ada', 'Ben']);
  });

  it('says what was refused, where there is no such lesson', async () => {
    const { app, id } = await setClass();
    await app.getState().openReport(id, 'none' as ContentHash); // No lesson has this hash.
    expect(app.getState().report.kind).toBe('failed');
  });
});

describe('changeKey', () => {
  it('computes the report anew, and undoing it brings the old one back', async () => {
    const { app, id, lesson } = await setClass({ papers: PAPERS });
    await app.getState().openReport(id, lesson);
    const before = app.getState().report;
    expect(await app.getState().changeKey(claimId('c1'), READING)).toBe(true);
    expect(app.getState().report).toMatchObject({ value: { keyChanges: [{ claim: 'c1' }] } });
    await app.getState().undoKeyChange(claimId('c1'));
    expect(app.getState().report).toEqual(before);
  });

  it('changes nothing where no report is on the screen', async () => {
    const { app } = await setClass();
    expect(await app.getState().changeKey(claimId('c1'), READING)).toBe(false);
  });
});

describe('leaveReport', () => {
  it('stops a report that is still computed when its screen is left, and drops what still comes', async () => {
    const { app, shell, id, lesson } = await setClass({ papers: PAPERS });
    const { desk, machine } = shell.platform;
    const answer = await desk.readReport({ class: id, lesson, rule: 'first-exam' });
    let finish = (): void => undefined;
    vi.spyOn(desk, 'readReport').mockReturnValue(new Promise((resolve) => (finish = () => resolve(answer))));
    const stop = vi.spyOn(machine, 'stopReport');
    const opened = app.getState().openReport(id, lesson);
    app.getState().showSettings();
    expect(stop).not.toHaveBeenCalled();
    app.getState().leaveAside();
    await app.getState().openClass(id);
    expect(stop).toHaveBeenCalledTimes(1);
    finish();
    await opened;
    expect(app.getState().report.kind).toBe('idle');
  });

  it('stops nothing when the report is there, nor for the pages of its students', async () => {
    const { app, shell, id, lesson } = await setClass({ papers: PAPERS });
    const stop = vi.spyOn(shell.platform.machine, 'stopReport');
    await app.getState().openReport(id, lesson);
    await app.getState().openStudentPages();
    app.getState().backToReport();
    await app.getState().openClass(id);
    expect(stop).not.toHaveBeenCalled();
  });
});

describe('backToReport', () => {
  it('leads from the pages of the students to the report they came from', async () => {
    const { app, id, lesson } = await setClass({ papers: PAPERS });
    await app.getState().openReport(id, lesson);
    await app.getState().openStudentPages();
    expect(app.getState().screen.kind).toBe('student-pages');
    expect(app.getState().teacherCopy.kind).toBe('done');
    app.getState().backToReport();
    expect(app.getState().screen).toEqual({ kind: 'class-report', class: id, lesson });
  });
});
