import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/project.mjs';
import { sideBySide, tests } from '../../scripts/lib/steps.mjs';

const report = 'reports/steps-say-what-failed.json';
const fileOfErrors = inProject('reports', 'errors-outside-tests.json');

afterEach(() => {
  rmSync(inProject(report), { force: true });
  rmSync(fileOfErrors, { force: true });
});

/** A step whose run leaves what it is given and ends with this code. */
const stepThatLeaves = (code: number, failures: readonly string[], errors: readonly string[]) =>
  tests('a step', {
    report,
    work: () => {
      mkdirSync(inProject('reports'), { recursive: true });
      writeFileSync(inProject(report), JSON.stringify({ failures }));
      writeFileSync(fileOfErrors, JSON.stringify(errors));
      return Promise.resolve(code);
    },
    count: (left) => {
      const { failures } = left as { failures: string[] };
      return { passed: 3, failed: failures.length, failures };
    },
    sayMore: () => ['covered: 89 % of branches'],
  });

describe('a step of the tests', () => {
  it('names the error that belongs to no test, and the code, when every test passed', async () => {
    const { failed, failures } = await stepThatLeaves(1, [], ['Error: nobody waited for this\n    at file:1:2']).run();
    expect(failed).toBe(1);
    expect(failures).toEqual([
      'no test failed, and the run ended with 1',
      'outside every test: Error: nobody waited for this',
      'covered: 89 % of branches',
    ]);
  });

  it('takes an error of an earlier run for nothing', async () => {
    mkdirSync(inProject('reports'), { recursive: true });
    writeFileSync(fileOfErrors, JSON.stringify(['Error: of yesterday']));
    const step = tests('a step', { report, work: () => Promise.resolve(2), count: () => ({ passed: 0, failed: 0 }) });
    expect(await step.run()).toMatchObject({ failed: 1, failures: ['no test failed, and the run ended with 2'] });
  });

  it('counts the tests that failed, and nothing more', async () => {
    expect(await stepThatLeaves(1, ['one', 'two'], []).run()).toMatchObject({ failed: 2, failures: ['one', 'two'] });
    expect(await stepThatLeaves(0, [], []).run()).toEqual({ passed: 3, failed: 0, failures: [] });
  });
});

describe('commands side by side', () => {
  const says = (text: string, code: number) => ['-e', `console.log('${text}'); process.exitCode = ${String(code)}`];

  it('count one by one, and the ones that failed are named', async () => {
    const step = sideBySide('checks', [
      { name: 'one', command: says('right', 0) },
      { name: 'two, on purpose', command: says('wrong', 3) },
      { name: 'three', command: says('right', 0) },
      { name: 'four, on purpose', command: says('wrong', 1) },
    ]);
    const { passed, failed, failures } = await step.run();
    expect({ passed, failed, failures: failures?.toSorted() }).toEqual({
      passed: 2,
      failed: 2,
      failures: ['four, on purpose', 'two, on purpose'],
    });
  });
});
