import { FuseV1Options } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FILE_ENDING } from '../../content/text/file-name.ts';
import { FUSES, undecidedFuses } from '../../scripts/lib/fuses.mjs';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { expect, test } from './start.ts';

test('a fuse that is not decided is named, and known fuses are all there are', () => {
  const all = Object.fromEntries(FUSES.map((name) => [name, false]));
  expect(Object.keys(FuseV1Options).filter((key) => /^\d+$/.test(key))).toHaveLength(FUSES.length);
  expect(undecidedFuses(9, all)).toEqual([]);
  expect(undecidedFuses(10, all)).toEqual(['number 9']);
  expect(undecidedFuses(8, { ...all, onlyLoadAppFromAsar: undefined })).toEqual(['onlyLoadAppFromAsar']);
});

/** Tries to pack by a configuration, and gives back what the builder said when it failed. */
function failureOf(configuration: string, folder: string): string {
  const file = path.join(folder, 'electron-builder.yml');
  fs.writeFileSync(file, configuration);
  const builder = path.join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const version = fs.readFileSync(path.join(projectRoot, 'node_modules/electron/dist/version'), 'utf8').trim();
  const output = `-c.directories.output=${path.join(folder, 'made')}`;
  const args = [
    '--dir',
    '--publish=never',
    `--config=${file}`,
    `-c.electronVersion=${version.replace(/^v/, '')}`,
    output,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...args], { cwd: projectRoot });
  expect(status).not.toBe(0);
  return `${String(stdout)}${String(stderr)}`;
}

const configuration = fs.readFileSync(path.join(projectRoot, 'electron-builder.yml'), 'utf8');

test('packing fails when a fuse is left open', ({ folder }) => {
  test.slow();
  const without = configuration.replace(/^ {2}onlyLoadAppFromAsar: .*\n/m, '');
  expect(failureOf(without, folder)).toContain('does not decide these fuses of Electron: onlyLoadAppFromAsar.');
});

// The configuration for every system is checked against the builder's schema whenever anything is packed.
test('packing fails when a setting of macOS, of Windows or of its installer is misspelt', ({ folder }) => {
  const misspelt = configuration
    .replace('hardenedRuntime:', 'hardendRuntime:')
    .replace('target: [nsis, portable]', 'targets: [nsis, portable]')
    .replace('oneClick:', 'onClick:');
  const said = failureOf(misspelt, folder);
  for (const place of ['mac', 'win', 'nsis']) expect(said).toContain(`configuration.${place}`);
});

/** What is to be made for each system, and what files belong to the program, that a configuration does not name. */
const missingFrom = (given: string): readonly string[] =>
  Object.entries({
    'an installer and a portable program for Windows': /^win:\n\s+target: \[nsis, portable\]/m,
    'a universal program for macOS': /target: dmg\n\s+arch: \[universal\]/,
    'the installer of Windows': /^nsis:/m,
    'files of ours': new RegExp(
      `^fileAssociations:\\n {2}- ext: ${FILE_ENDING}\\n(?: {4}.*\\n)* {4}mimeType: application/vnd\\.claimsort\\+json$`,
      'm',
    ),
    'lessons as they were called before':
      /^ {4}- ext: lesson\.json\n(?: {6}.*\n)* {6}mimeType: application\/vnd\.claimsort\.lesson\+json$/m,
    'hand-ins as they were called before':
      /^ {4}- ext: handin\.json\n(?: {6}.*\n)* {6}mimeType: application\/vnd\.claimsort\.handin\+json$/m,
  }).flatMap(([what, needed]) => (needed.test(given) ? [] : [what]));

test('the configuration names what is made for each system, and the files that belong to the program', () => {
  expect(missingFrom(configuration)).toEqual([]);
  for (const icon of ['icon.icns', 'icon.ico', 'icon.png']) {
    expect(fs.statSync(path.join(projectRoot, 'build', icon)).size).toBeGreaterThan(1000);
  }
});

test('control: what a configuration does not name is seen to be missing', () => {
  const without = configuration
    .replace('target: [nsis, portable]', 'target: [nsis]')
    .replace('arch: [universal]', 'arch: [x64]')
    .replace(/^nsis:/m, 'other:')
    .replace('ext: claimsort', 'ext: json')
    .replace('ext: lesson.json', 'ext: lesson')
    .replace('mimeType: application/vnd.claimsort.handin+json', 'mimeType: application/json');
  expect(missingFrom(without)).toHaveLength(6);
});
