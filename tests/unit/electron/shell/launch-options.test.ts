import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDebuggingSwitch, readLaunchOptions } from '../../../../electron/shell/launch-options.ts';

const here = path.resolve('/home/ada');

describe('readLaunchOptions', () => {
  it('asks for nothing when nothing is said', () => {
    expect(readLaunchOptions(['.'], {}, here)).toEqual({ dataFolder: null, lessonFile: null });
    expect(readLaunchOptions([], { CLAIMSORT_DATA_DIR: '' }, here).dataFolder).toBeNull();
  });

  it('takes the data folder from the switch before the environment', () => {
    const env = { CLAIMSORT_DATA_DIR: '/stick' };
    expect(readLaunchOptions([], env, here).dataFolder).toBe(path.resolve('/stick'));
    expect(readLaunchOptions(['--data-dir=mine'], env, here).dataFolder).toBe(path.join(here, 'mine'));
  });

  it('finds the lesson file among switches and the program itself', () => {
    const args = ['--no-sandbox', '.', 'lessons/a.lesson.json', '--user-data-dir=/b.json'];
    expect(readLaunchOptions(args, {}, here).lessonFile).toBe(path.join(here, 'lessons/a.lesson.json'));
  });
});

describe('findDebuggingSwitch', () => {
  it.each(['--inspect', '--inspect-brk=1', '--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--x'])(
    'finds %s',
    (arg) => expect(findDebuggingSwitch(['a.json', arg])).toBe(arg),
  );

  it('lets every other switch be', () => {
    expect(findDebuggingSwitch(['--no-sandbox', '--data-dir=/inspect', 'remote-debugging.json'])).toBeNull();
  });
});
