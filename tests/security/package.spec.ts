import { extractFile } from '@electron/asar';
import * as fs from 'node:fs';
import project from '../../package.json' with { type: 'json' };
import { projectRoot } from '../../scripts/lib/project.mjs';
import { differences, differingLines, filesIn, strayFilesIn } from './probes/package-probes.ts';
import { archiveOf, executableOf } from './programs.ts';
import { expect, test } from './start.ts';

test('the package holds what the program needs, and neither tests nor source maps nor this computer’s folders', () => {
  const files = filesIn(archiveOf('sealed'));
  expect(files.size).toBeGreaterThan(15);
  expect(strayFilesIn(files)).toEqual({ unexpected: [], withMap: [], withPlace: [] });
});

test('control: a test, a source map and a folder of this computer in a package are seen', () => {
  const code = 'out/main/index.js';
  const files = new Map(
    Object.entries({
      'tests/some.test.js': '',
      'out/main/index.js.map': '{}',
      [code]: `const here = '${projectRoot}';\n//# sourceMappingURL=index.js.map`,
    }).map(([name, text]) => [name, Buffer.from(text)]),
  );
  expect(strayFilesIn(files)).toEqual({
    ...{ unexpected: ['tests/some.test.js', 'out/main/index.js.map'], withMap: [code], withPlace: [code] },
  });
});

test('the package carries its version', () => {
  const inside = JSON.parse(extractFile(archiveOf('sealed'), 'package.json').toString()) as Record<string, unknown>;
  const named = { name: project.name, version: project.version, desktopName: 'claimsort.desktop' };
  expect(inside).toMatchObject(named);
  expect(inside).not.toHaveProperty('devDependencies');
  // Control: the project's own file is another, of the same version.
  expect({ ...project, version: `${project.version}0` }).not.toMatchObject(named);
  expect(project).toHaveProperty('devDependencies');
});

test('the twin differs from the sealed program by one constant and one fuse', () => {
  const [sealed, twin] = [filesIn(archiveOf('sealed')), filesIn(archiveOf('twin'))];
  expect([...twin.keys()].sort()).toEqual([...sealed.keys()].sort());
  const changed = [...sealed].filter(([name, bytes]) => twin.get(name)?.equals(bytes) !== true).map(([name]) => name);
  expect(changed).toEqual(['out/main/index.js']);
  const [ours, its] = [sealed, twin].map((files) => files.get('out/main/index.js')?.toString().split('\n') ?? []);
  const lines = differingLines(ours ?? [], its ?? []);
  expect(its).toHaveLength(ours?.length ?? 0);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.[0]).toContain('findRefusedSwitch');

  const [one, other] = [fs.readFileSync(executableOf('sealed')), fs.readFileSync(executableOf('twin'))];
  const differing = [...differences(one, other)];
  expect(differing.map((at) => [one[at], other[at]])).toEqual([[0x30, 0x31]]);
});

test('control: a second constant and a second fuse that differ are seen', () => {
  expect(differingLines(['a = 1;', 'b = 1;', 'c = 1;'], ['a = 2;', 'b = 1;', 'c = 2;'])).toHaveLength(2);
  const one = Buffer.alloc(200_000, '0');
  const other = Buffer.from(one);
  other[65_536] = other[199_999] = 0x31;
  expect([...differences(one, other)]).toEqual([65_536, 199_999]);
});
