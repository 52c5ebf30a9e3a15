import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeRange, isAllowed } from '../../scripts/lib/node-version.mjs';
import { PROGRAM_PATIENCE_MS } from '../builders/patience.ts';

const RANGE = '^20.19.0 || ^22.13.0 || >=24.0.0';

interface Manifest {
  readonly engines?: { readonly node?: string };
  readonly scripts: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;

describe('isAllowed', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '22.22.1', '24.0.0', '25.3.1', '100.0.0'])('takes Node %s', (version) => {
    expect(isAllowed(version, RANGE)).toBe(true);
  });
  it.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.0', '9.0.0'])('refuses Node %s', (version) => {
    expect(isAllowed(version, RANGE)).toBe(false);
  });
});

describe('describeRange', () => {
  it('says a range in words', () => {
    expect(describeRange(RANGE)).toBe('20.19 or a later 20, 22.13 or a later 22, or 24 or newer');
    expect(describeRange('>=22.12.0')).toBe('22.12 or newer');
  });
});

describe('engines', () => {
  it('allows no Node that a package refuses, but for Electron 45 and its tools on Node 20', () => {
    interface Lock {
      readonly packages: Readonly<Record<string, Manifest>>;
    }
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as Lock;
    const exact = Object.entries(packages).flatMap(([path, { engines }]) => {
      const range = engines?.node?.replace(/\s+/g, '') ?? '';
      return path !== '' && /^>=\d+\.\d+\.\d+$/.test(range) ? [{ path, range }] : [];
    });
    const refuse = (version: string): readonly string[] =>
      exact.filter(({ range }) => !isAllowed(version, range)).map(({ path }) => path.replace('node_modules/', ''));
    expect(refuse('22.13.0')).toEqual([]);
    expect([...refuse('20.19.0')].sort()).toEqual([
      ...['@electron-internal/extract-zip', '@electron/get', '@electron/rebuild', 'electron', 'node-abi'],
    ]);
    expect(manifest.engines?.node).toBe(RANGE);
  });
});

describe('a script on a Node that is too old', () => {
  /** Loaded first; the scripts ask Node itself which it is. */
  const OLD = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.8'})";
  const scripts = Object.entries(manifest.scripts).flatMap(([name, command]) => {
    const file = /^node (scripts\/\S+)/.exec(command)?.[1];
    return file === undefined ? [] : [[name, file] as const];
  });

  it.each(scripts)('npm run %s says which it needs, and does nothing', (_name, file) => {
    // A script that does not look begins its work, which can take hours: then it is ended.
    const ended = { timeout: PROGRAM_PATIENCE_MS, killSignal: 'SIGKILL' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', OLD, file], {
      ...{ encoding: 'utf8', ...ended },
    });
    expect({ status, stdout, stderr }).toEqual({
      ...{ status: 1, stdout: '' },
      stderr:
        'Claimsort needs Node 20.19 or a later 20, 22.13 or a later 22, or 24 or newer; this is Node 18.20.8. The newest is on https://nodejs.org.\n',
    });
  });
});
