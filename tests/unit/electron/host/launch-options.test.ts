import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findRefusedSwitch, readArgs, readLaunchOptions } from '../../../../electron/host/launch-options.ts';

const here = path.resolve('/home/ada');

describe('readLaunchOptions', () => {
  it('asks for nothing when nothing is said', () => {
    expect(readLaunchOptions([], {}, here)).toEqual({ dataFolder: null, files: [], fileArgs: [] });
    expect(readLaunchOptions([], { CLAIMSORT_DATA_DIR: '' }, here).dataFolder).toBeNull();
  });

  it('takes the data folder from the switch before the environment', () => {
    const env = { CLAIMSORT_DATA_DIR: '/stick' };
    expect(readLaunchOptions([], env, here).dataFolder).toBe(path.resolve('/stick'));
    expect(readLaunchOptions(['--data-dir=mine'], env, here).dataFolder).toBe(path.join(here, 'mine'));
  });

  it('finds the files among switches, whatever their names', () => {
    const args = ['--no-sandbox', 'lessons/a.lesson.json', '--user-data-dir=/b.json', 'ada.handin.json', 'no ending'];
    const files = ['lessons/a.lesson.json', 'ada.handin.json', 'no ending'].map((file) => path.join(here, file));
    expect(readLaunchOptions(args, {}, here).files).toEqual(files);
  });
});

describe('readArgs', () => {
  it('leaves out the program, and while it is developed also its folder and what is meant for Electron', () => {
    expect(readArgs(['/claimsort', 'a.json', '--lang=de'], null)).toEqual(['a.json', '--lang=de']);
    const argv = ['/electron', '-r', '/loader.js', '--inspect=0', '.', '--data-dir=x', 'a.json'];
    expect(readArgs(argv, path.resolve('.'))).toEqual(['--data-dir=x', 'a.json']);
  });
});

describe('readLaunchOptions, given the address of a file', () => {
  it('finds the file', () => {
    const lesson = path.join(here, 'a lesson.lesson.json');
    expect(readLaunchOptions([pathToFileURL(lesson).href], {}, here).files).toEqual([lesson]);
  });

  it('finds a file whose name is not UTF-8', () => {
    // As a file manager passes a name in ISO 8859-1; each byte beyond ASCII stays distinct.
    expect(readLaunchOptions(['file:///M%E4rz/%C3%A9%20caf%E9.json'], {}, here).files).toEqual([
      '/M\udce4rz/\udcc3\udca9 caf\udce9.json',
    ]);
  });

  it('does not fail over a file of another computer', () => {
    expect(readLaunchOptions(['file://server/%zz.json'], {}, here).files[0]).toContain('server');
  });
});

describe('findRefusedSwitch', () => {
  it.each([
    '--no-sandbox',
    '-no-sandbox',
    '--inspect',
    '--inspect-brk=1',
    '--inspect_brk',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--js-flags=--x',
    '--host-resolver-rules=',
    '--disable-web-security',
    '--renderer-cmd-prefix=gdb',
    '--load-extension=/x',
    '--a-switch-that-does-not-exist-yet',
  ])('refuses %s', (arg) => expect(findRefusedSwitch(['a.json', arg], 'linux')).toBe(arg));

  it.each(['--data-dir=/inspect', '--user-data-dir=/b', '--force-device-scale-factor=2', '-lang=en'])(
    'lets %s be',
    (arg) => expect(findRefusedSwitch([arg, 'remote-debugging.json', '/home/ada/no-sandbox.json'], 'linux')).toBeNull(),
  );

  it('knows how each system writes a switch, and what it adds by itself', () => {
    expect(findRefusedSwitch(['/no-sandbox'], 'win32')).toBe('/no-sandbox');
    expect(findRefusedSwitch(['C:\\lessons\\a.lesson.json'], 'win32')).toBeNull();
    expect(findRefusedSwitch(['-psn_0_12345'], 'darwin')).toBeNull();
    expect(findRefusedSwitch(['-psn_0_12345'], 'linux')).toBe('-psn_0_12345');
  });

  it('is not misled by the end of the switches', () => {
    expect(findRefusedSwitch(['--', 'a.json', '--inspect'], 'linux')).toBe('--inspect');
  });
});
