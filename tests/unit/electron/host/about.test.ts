import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeProgram, SHIPPED_ELECTRON_MAJOR } from '../../../../electron/host/about.ts';
import project from '../../../../package.json';

describe('describeProgram', () => {
  it('says when the program runs on another Electron than the one that is shipped', () => {
    const about = (electron: string) => describeProgram('0.1.0', { electron, chrome: '1' }, '/data').isTestRuntime;
    expect([about('33.2.1'), about(project.devDependencies.electron)]).toEqual([true, false]);
  });

  it('says what README says: on which of the two the tests have run, and that both are type-checked', () => {
    const readme = fs.readFileSync('README.md', 'utf8');
    const majors = [project.devDependencies.electron, project.devDependencies['electron-33'].replace(/^.*@/, '')];
    const [, tested] = /The tests have run on Electron (\d+); the code is type-checked against both/.exec(readme) ?? [];
    expect(majors.map((version) => version.split('.')[0])).toContain(tested);
  });

  it('knows which Electron is shipped', () => {
    expect(project.devDependencies.electron.split('.')[0]).toBe(String(SHIPPED_ELECTRON_MAJOR));
  });
});
