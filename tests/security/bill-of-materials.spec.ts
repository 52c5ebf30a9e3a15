import * as fs from 'node:fs';
import * as path from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { readDocumentedPackages } from '../../scripts/lib/legal.mjs';
import { gapsOfBill, nameOf, type Bill, type Facts } from './probes/bill-probes.ts';
import { filesIn } from './probes/package-probes.ts';
import { archiveOf, folderOf } from './programs.ts';
import { expect, test } from './start.ts';

const legal = (): string => path.join(folderOf('sealed'), 'resources', 'legal');
const readBill = (): Bill => JSON.parse(fs.readFileSync(path.join(legal(), 'sbom.cdx.json'), 'utf8')) as Bill;

function readFacts(): Facts {
  return {
    beside: [...filesIn(archiveOf('sealed')).keys()].flatMap(
      (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    ),
    documented: readDocumentedPackages(),
    notices: fs.readFileSync(path.join(legal(), 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
  };
}

test('the package carries the list of its parts and the licences of all of them', () => {
  const bill = readBill();
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.metadata.component.version).toBe(project.version);
  const names = bill.components.map(nameOf);
  expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'react-dom', 'zod', 'zustand', 'd3-sankey']));
  const facts = readFacts();
  expect(facts.beside.length).toBeGreaterThan(1);
  expect(gapsOfBill(bill, facts)).toEqual([]);
  expect(
    facts.notices.match(/Permission is hereby granted|Permission to use, copy|Apache License|SIL OPEN FONT/gi)?.length,
  ).toBeGreaterThan(10);
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/legal/LICENSE']) {
    expect(fs.statSync(path.join(folderOf('sealed'), file)).size, file).toBeGreaterThan(900);
  }
});

test('control: a part that is missing, unknown, closed, misnamed, without a hash or without its text is seen', () => {
  const bill = readBill();
  const without = bill.components.filter((part) => nameOf(part) !== '@photostructure/sqlite');
  const [zod, react, zustand] = ['zod', 'react', 'zustand'].map((name) => without.find((part) => part.name === name));
  if (zod === undefined || react === undefined || zustand === undefined) throw new Error('these are shipped');
  const { hashes: _, ...zodWithoutHash } = zod;
  const broken = [
    ...without.filter((part) => ![zod, react, zustand].includes(part)),
    zodWithoutHash,
    { ...react, purl: 'pkg:npm/preact@1.0.0', version: '0.0.1' },
    { ...zustand, licenses: [{ license: { id: 'GPL-3.0-only' } }] },
    { ...zod, name: 'left-pad' },
  ];
  expect(new Set(gapsOfBill({ ...bill, components: broken }, readFacts()))).toEqual(
    new Set([
      '@photostructure/sqlite is not listed',
      'left-pad is not documented',
      `left-pad is to be had as ${zod.purl}`,
      'left-pad has no licence text',
      'zod has no hash',
      'react is to be had as pkg:npm/preact@1.0.0',
      'react has no licence text',
      'zustand stands under GPL-3.0-only',
      'zustand has no licence text',
    ]),
  );
});
