import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../content/base/csv.ts';
import { hashOf } from '../../content/base/hash.ts';
import { applyEdit } from '../../content/draft/apply-edit.ts';
import { draftSchema } from '../../content/draft/draft.ts';
import { editSchema } from '../../content/draft/edit.ts';
import { toClaimTable } from '../../content/files/claim-rows.ts';
import { builtInLessons } from '../../content/lesson/built-in-lessons.ts';
import { BROUGHT_FAULTS } from '../../content/workshop/brought-claims.ts';
import { findBroughtClaims } from '../../content/workshop/find-brought-claims.ts';
import { toNextRevision } from '../../content/workshop/from-lesson.ts';
import { readBroughtClaims } from '../../content/workshop/read-brought-claims.ts';
import { readRosterFile } from '../../electron/workers/read-roster-file.ts';
import { toBroughtRefusal } from '../../electron/workers/to-brought-refusal.ts';
import { broughtClaimsText } from '#text/brought-claims-text.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { draftId } from '../builders/draft.ts';
import { UNSAFE } from '../builders/hostile-text.ts';
import { SEED } from '../faults/chance.ts';
import { noteFigures } from '../faults/figures.ts';
import { sized } from '../faults/size.ts';
import { cases, type Files, toBytes } from './case.ts';
import { toCsvText, toDoc, toJsonText } from './doc.ts';

const [BUILT_IN] = builtInLessons;
if (BUILT_IN === undefined) throw new Error('There is no lesson.');
const { lesson, key } = BUILT_IN;
const whole = toNextRevision(draftId(1), { lesson, hash: key.lesson, key });
/** Some claims are there already, so that others overlap them. */
const draft = { ...whole, claims: whole.claims.slice(0, 3) };
const table = toClaimTable({ lesson, key }).slice(0, 12);
const quotes = lesson.claims.slice(2, 10).map(({ quote }) => quote);

const annotations = quotes.map(({ exact, prefix, suffix }, at) => ({
  id: String(at),
  text: 'Because it says so.',
  tags: ['evidence', 'class 9b'],
  target: [
    {
      source: 'https://example.org/',
      selector: [
        { type: 'TextPositionSelector', start: at * 100, end: at * 100 + exact.length },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  ],
}));

const FILES: readonly (Files & { readonly name: string })[] = [
  {
    name: 'table of claims',
    bases: [
      table,
      [['Claim', 'Label', 'Why'], ...quotes.map(({ exact }, at) => [exact, 'EAR123'.charAt(at % 6), 'Because.'])],
    ],
    toText: toCsvText,
    toDoc,
    mend: () => null,
  },
  {
    name: 'annotations',
    bases: [
      { total: annotations.length, rows: annotations },
      annotations.map(({ text, target }) => ({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        body: [{ type: 'TextualBody', value: 'rhetoric', purpose: 'tagging' }, text],
        target: { ...target[0], selector: target[0]?.selector[1] },
      })),
    ],
    toText: toJsonText,
    toDoc,
    mend: () => null,
  },
];

describe('the readers of claims', () => {
  it('control: read the files that the mutants are made of', () => {
    for (const text of [toCsv(table), ...(FILES[1]?.bases ?? []).map((base) => JSON.stringify(base))]) {
      const read = readBroughtClaims(text);
      expect(read.ok ? findBroughtClaims(draft, read.value.claims).count : read.error).toBeGreaterThan(3);
    }
  });

  it.each(FILES)('$name: refuse every mutant with a sentence, or make an edit that the draft takes', async (files) => {
    const file = path.join(dataFolder(true), 'claims');
    const runs = sized(2000, 200_000);
    const counts = new Map<string, number>();
    const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        fs.writeFileSync(file, toBytes(one, files));
        const text = await readRosterFile(file);
        const read = text.ok ? readBroughtClaims(text.value.text) : null;
        if (read?.ok !== true) {
          const { fault } =
            text.ok && read !== null
              ? read.error
              : toBroughtRefusal(text.ok ? { code: 'not-found', place: null, detail: null } : text.error);
          count(fault);
          expect(BROUGHT_FAULTS).toContain(fault);
          return;
        }
        const { edit, notes } = findBroughtClaims(draft, read.value.claims);
        for (const note of notes) {
          const sentence = broughtClaimsText.note(note, read.value.from);
          expect(sentence.length).toBeLessThan(400);
          // Directional isolates around the quoted words are the program's own.
          expect(UNSAFE.test(sentence.replace(/[\u2068\u2069]/g, ''))).toBe(false);
        }
        count(edit === null ? 'nothing found' : 'found');
        if (edit === null) return;
        expect(editSchema.safeParse(edit).error).toBeUndefined();
        const after = applyEdit(draft, edit);
        if (!after.ok) throw new Error(after.error);
        expect(draftSchema.safeParse(after.value).error).toBeUndefined();
        expect(hashOf(after.value)).not.toBe('');
        expect(after.value.claims.length).toBe(draft.claims.length + edit.claims.length);
      }),
      { numRuns: runs, seed: SEED },
    );
    noteFigures({
      ...{ fault: `bad input: ${files.name}`, cases: runs, broken: 0, counted: Object.fromEntries(counts) },
      control: `${String(counts.get('found') ?? 0)} of them still held claims`,
    });
    // Mutants that are all refused as a whole would test the first look alone.
    expect(counts.get('found') ?? 0).toBeGreaterThan(runs / 10);
  });
});
