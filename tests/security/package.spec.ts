import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { FUSES, undecidedFuses } from '../../scripts/lib/fuses.mjs';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { archiveOf, executableOf, folderOf } from './programs.ts';
import { expect, test } from './start.ts';

/** The files in a program's archive, by path; folders are left out, and what is unpacked beside it is read there. */
function filesIn(archive: string): ReadonlyMap<string, Buffer> {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  const isFolder = (name: string): boolean => names.some((other) => other.startsWith(`${name}/`));
  return new Map(names.filter((name) => !isFolder(name)).map((name) => [name, extractFile(archive, name)]));
}

const BELONGS = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/main\/[\w-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/,
  /^node_modules\/@photostructure\/sqlite\/(package\.json|LICENSE|SECURITY\.md|dist\/index\.[cm]js)$/,
  /^node_modules\/@photostructure\/sqlite\/prebuilds\/linux-\w+\/[^/]+\.node$/,
  /^node_modules\/node-gyp-build\/(package\.json|LICENSE|SECURITY\.md|index\.js|node-gyp-build\.js)$/,
];

test('the package holds what the program needs, and neither tests nor source maps nor this computer’s folders', () => {
  const files = filesIn(archiveOf('sealed'));
  expect(files.size).toBeGreaterThan(15);
  expect([...files.keys()].filter((name) => !BELONGS.some((pattern) => pattern.test(name)))).toEqual([]);
  const text = [...files].filter(([name]) => /\.(c?js|css|html|json)$/.test(name));
  const ours = text.filter(([name]) => name.startsWith('out/'));
  expect(ours.filter(([, bytes]) => bytes.includes('sourceMappingURL=')).map(([name]) => name)).toEqual([]);
  expect(text.filter(([, bytes]) => bytes.includes(projectRoot)).map(([name]) => name)).toEqual([]);
});

test('the package carries its version', () => {
  const inside = JSON.parse(extractFile(archiveOf('sealed'), 'package.json').toString()) as Record<string, unknown>;
  expect(inside).toMatchObject({ name: project.name, version: project.version, desktopName: 'claimsort.desktop' });
  expect(inside).not.toHaveProperty('devDependencies');
});

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
}

test('the package carries the list of its parts and the licences of all of them', () => {
  const legal = path.join(folderOf('sealed'), 'resources', 'legal');
  const bill = JSON.parse(fs.readFileSync(path.join(legal, 'sbom.cdx.json'), 'utf8')) as Bill;
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.metadata.component.version).toBe(project.version);
  const names = bill.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
  expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'react-dom', 'zod', 'zustand', 'd3-sankey']));

  const beside = [...filesIn(archiveOf('sealed')).keys()].flatMap(
    (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  for (const name of new Set(beside)) expect(names).toContain(name);

  const documented = fs.readFileSync(path.join(projectRoot, 'docs/security.md'), 'utf8');
  const list = documented.slice(documented.indexOf('## What is shipped'));
  expect(names.filter((name) => !new RegExp(`(^|[\\s|])${name}[\\s,|]`, 'm').test(list))).toEqual([]);

  const notices = fs.readFileSync(path.join(legal, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const [at, { version, licenses, purl, hashes }] of bill.components.entries()) {
    const name = names[at] ?? '';
    const licence = licenses[0]?.license?.id ?? licenses[0]?.expression ?? '';
    for (const one of licence.split(' AND '))
      expect(one, name).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1|0BSD)$/);
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    if (name === 'electron') continue;
    expect(hashes?.[0]?.alg, name).toBe('SHA-512');
    expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
    expect(notices).toContain(`\n${name} ${version} (${licence})\n`);
  }
  expect(
    notices.match(/Permission is hereby granted|Permission to use, copy|Apache License|SIL OPEN FONT/gi)?.length,
  ).toBeGreaterThan(10);
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/legal/LICENSE']) {
    expect(fs.statSync(path.join(folderOf('sealed'), file)).size, file).toBeGreaterThan(900);
  }
});

test('the twin differs from the sealed program by one constant and one fuse', () => {
  const [sealed, twin] = [filesIn(archiveOf('sealed')), filesIn(archiveOf('twin'))];
  expect([...twin.keys()].sort()).toEqual([...sealed.keys()].sort());
  const changed = [...sealed].filter(([name, bytes]) => twin.get(name)?.equals(bytes) !== true).map(([name]) => name);
  expect(changed).toEqual(['out/main/index.js']);
  const [ours, its] = [sealed, twin].map((files) => files.get('out/main/index.js')?.toString().split('\n') ?? []);
  const lines = (ours ?? []).flatMap((line, at) => (line === its?.[at] ? [] : [[line.trim(), its?.[at]?.trim()]]));
  expect(its).toHaveLength(ours?.length ?? 0);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.[0]).toContain('findRefusedSwitch');

  const [one, other] = [fs.readFileSync(executableOf('sealed')), fs.readFileSync(executableOf('twin'))];
  const differing = [...differences(one, other)];
  expect(differing.map((at) => [one[at], other[at]])).toEqual([[0x30, 0x31]]);
});

/** Where two files of the same length differ, found in pieces because they are large. */
function* differences(one: Buffer, other: Buffer): Generator<number> {
  const PIECE = 65_536;
  for (let from = 0; from < Math.max(one.length, other.length); from += PIECE) {
    const [a, b] = [one.subarray(from, from + PIECE), other.subarray(from, from + PIECE)];
    if (a.equals(b)) continue;
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) if (a[at] !== b[at]) yield from + at;
  }
}

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

test('the configuration names what is made for each system', () => {
  for (const needed of [/^win:\n\s+target: \[nsis, portable\]/m, /target: dmg\n\s+arch: \[universal\]/, /^nsis:/m]) {
    expect(configuration).toMatch(needed);
  }
  for (const icon of ['icon.icns', 'icon.ico', 'icon.png']) {
    expect(fs.statSync(path.join(projectRoot, 'build', icon)).size).toBeGreaterThan(1000);
  }
});
