import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../content/base/csv.ts';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import { wordsOfClaim } from '../../../../content/draft/parts.ts';
import { toClaimTable } from '../../../../content/files/claim-rows.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { findBroughtClaims, type RowNote } from '../../../../content/workshop/find-brought-claims.ts';
import { toNextRevision } from '../../../../content/workshop/from-lesson.ts';
import { toPlainText } from '../../../../content/workshop/plain-places.ts';
import { readBroughtClaims } from '../../../../content/workshop/read-brought-claims.ts';
import { toEntry } from '../../../../content/workshop/to-entry.ts';
import { ARTICLE, blockId, draftAfter, draftId, markedDraft } from '../../../builders/draft.ts';

const draft = draftAfter({ kind: 'bring-in', brought: ARTICLE });

/** What bringing in a text does: the draft with its claims, and what there is to say before. */
function bring(text: string, into: Draft = draft) {
  const read = readBroughtClaims(text);
  if (!read.ok) throw new Error(read.error.fault);
  const found = findBroughtClaims(into, read.value.claims);
  if (found.edit === null) return { after: into, ...found };
  const after = applyEdit(into, found.edit);
  if (!after.ok) throw new Error(after.error);
  return { after: after.value, ...found };
}

const refusalOf = (text: string) => {
  const read = readBroughtClaims(text);
  return read.ok ? 'read' : read.error;
};

const claimsIn = (of: Draft) => of.claims.map((claim) => [wordsOfClaim(of, claim), claim.key.label]);
const said = (notes: readonly RowNote[]) =>
  notes.map((note) => [note.row, note.kind === 'left-out' ? note.why : note.lost.what]);

describe('readBroughtClaims', () => {
  it('recognises the columns of a table by their names, whatever separates them and stands above', () => {
    for (const separator of [',', ';', '\t', '|'] as const) {
      const rows = [
        ['For class 9b'],
        ['Why', 'Label', 'Claim'],
        ['She is named.', 'A', 'Mayor Ilse Dorn told reporters that it was unsafe.'],
        ['', 'Rhetoric', 'How convenient.'],
      ];
      const { after, notes } = bring(`\uFEFF${toCsv(rows, { separator })}\r\n`);
      expect(claimsIn(after)).toEqual([
        ['Mayor Ilse Dorn told reporters that it was unsafe.', 'attribution'],
        ['How convenient.', 'rhetoric'],
      ]);
      expect(after.claims.map(({ key }) => key.reasons)).toMatchObject([
        { attribution: 'She is named.', rhetoric: null },
        { rhetoric: null },
      ]);
      expect(notes).toEqual([]);
    }
  });

  it('refuses what is no table of claims, with the row if one is at fault', () => {
    expect(refusalOf('name,id\nAda,1')).toEqual({ fault: 'no-column', row: null });
    expect(refusalOf('<html><body>claim</body></html>')).toEqual({ fault: 'no-table', row: null });
    expect(refusalOf('claim,label\n"never closed,a')).toEqual({ fault: 'damaged-table', row: 2 });
    expect(refusalOf('claim,label\n,\n')).toEqual({ fault: 'empty', row: null });
    expect(refusalOf(' \n')).toEqual({ fault: 'empty', row: null });
    expect(refusalOf(`claim\n${'x\n'.repeat(4001)}`)).toEqual({ fault: 'too-many', row: 4002 });
    expect(refusalOf(`claim\n${'\n'.repeat(30_000)}`)).toEqual({ fault: 'too-many', row: null });
    expect(refusalOf('x'.repeat(2 * 1024 * 1024 + 1))).toEqual({ fault: 'too-large', row: null });
    expect(refusalOf('claim\n\ud800')).toEqual({ fault: 'damaged-table', row: 2 });
  });
});

describe('readBroughtClaims for annotations', () => {
  const quote = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, prefix: '', suffix: '', ...more });
  const annotation = (exact: string, more = {}) => ({
    target: [{ source: 'https://example.org', selector: [{ type: 'RangeSelector' }, quote(exact)] }],
    ...more,
  });
  const dorn = annotation('Mayor Ilse Dorn told reporters that it was unsafe.', {
    tags: ['class 9b', 'Attribution'],
    text: 'She is named.',
  });

  it('reads them as Hypothesis gives them: a tag gives the label, the text gives the reason', () => {
    const note = { target: [{ source: 'https://example.org' }], text: 'A note on the page.', tags: [] };
    const list = [dorn, annotation('How convenient.', { tags: [], text: 'rhetoric' }), note];
    for (const value of [list, { total: 3, rows: list }, { annotations: list }]) {
      const { after, notes } = bring(JSON.stringify(value));
      expect(claimsIn(after)).toEqual([
        ['Mayor Ilse Dorn told reporters that it was unsafe.', 'attribution'],
        ['How convenient.', 'rhetoric'],
      ]);
      expect(after.claims.map(({ key }) => key.reasons)).toMatchObject([
        { attribution: 'She is named.', evidence: null },
        { rhetoric: null },
      ]);
      expect(said(notes)).toEqual([[3, 'no-words']]);
    }
  });

  it('reads bodies as the W3C model has them, on a page or in a collection', () => {
    const one = {
      body: [{ type: 'TextualBody', value: 'evidence', purpose: 'tagging' }, 'It can be counted.'],
      target: { selector: quote('counted 41 cracks') },
    };
    for (const value of [{ items: [one] }, { type: 'AnnotationCollection', first: { items: [one] } }]) {
      const { after } = bring(JSON.stringify(value));
      expect(after.claims[0]?.key).toMatchObject({ label: 'evidence', reasons: { evidence: 'It can be counted.' } });
    }
  });

  it('takes no label where two tags name different ones, and says so', () => {
    const { after, notes } = bring(JSON.stringify([annotation('41 cracks', { tags: ['evidence', 'Rhetoric'] })]));
    expect(claimsIn(after)).toEqual([['41 cracks', null]]);
    expect(notes).toEqual([
      { kind: 'without', row: 1, lost: { what: 'unknown', part: 'label', text: 'evidence, Rhetoric' } },
    ]);
  });

  it('compares accents in any order, and a heap of marks, which would take minutes to put in order, as it is', () => {
    const heap = (pairs: number, pair: string): string => `x${pair.repeat(pairs)}`;
    const [UPPER_FIRST, RIGHT_FIRST] = ['\u0300\u0315', '\u0315\u0300'];
    const textWith = (text: string): Draft =>
      draftAfter({ kind: 'bring-in', brought: { ...ARTICLE, blocks: [{ kind: 'paragraph', text }] } });
    const placesOf = (text: string, words: string): number => toPlainText(textWith(text)).find(words, 9).length;
    expect(placesOf(heap(15, UPPER_FIRST), heap(15, RIGHT_FIRST))).toBe(1);
    expect(placesOf(heap(16, UPPER_FIRST), heap(16, RIGHT_FIRST))).toBe(0);
    expect(placesOf(heap(16, UPPER_FIRST), heap(16, UPPER_FIRST))).toBe(1);
    for (const [words, why] of [
      [heap(900_000, RIGHT_FIRST), 'too-long'],
      [heap(1000, RIGHT_FIRST), 'not-found'],
    ] as const) {
      const { notes } = bring(JSON.stringify([annotation(words)]));
      expect(said(notes)).toEqual([[1, why]]);
    }
  });

  it('gives the earlier place to the annotation that comes earlier on the page', () => {
    const twice = draftAfter({
      kind: 'bring-in',
      brought: { ...ARTICLE, blocks: [{ kind: 'paragraph', text: 'He said so. Then he left. He said so.' }] },
    });
    const at = (start: number, tag: string) => ({
      target: [{ selector: [quote('He said so.'), { type: 'TextPositionSelector', start, end: start + 11 }] }],
      tags: [tag],
    });
    const { after } = bring(JSON.stringify([at(900, 'rhetoric'), at(70, 'evidence')]), twice);
    expect(after.claims.map(({ start, key }) => [start, key.label])).toEqual([
      [0, 'evidence'],
      [26, 'rhetoric'],
    ]);
  });

  it('refuses JSON that holds none', () => {
    expect(refusalOf('{"rows": [1, {}]}')).toEqual({ fault: 'no-annotations', row: null });
    expect(refusalOf('{"claims": []}')).toEqual({ fault: 'no-annotations', row: null });
    expect(refusalOf('[]')).toEqual({ fault: 'empty', row: null });
    expect(refusalOf('[{]')).toEqual({ fault: 'damaged-json', row: null });
    expect(refusalOf(JSON.stringify(Array.from({ length: 4001 }, () => dorn)))).toEqual({
      fault: 'too-many',
      row: null,
    });
    expect(refusalOf(JSON.stringify([dorn, annotation('\ud800')]))).toEqual({ fault: 'damaged-json', row: 2 });
  });
});

describe('findBroughtClaims', () => {
  it('brings our own export back with everything that it holds', () => {
    for (const { lesson, key } of builtInLessons) {
      const whole = toNextRevision(draftId(1), { lesson, hash: key.lesson, key });
      const bare = { ...whole, claims: [] };
      for (const form of [{}, { separator: ';', decimal: ',' }] as const) {
        const table = toClaimTable({ lesson, key });
        const { after, notes } = bring(toCsv(table, form), bare);
        expect(notes).toEqual([]);
        expect(after.claims.map(({ block, start, end }) => [block, start, end])).toEqual(
          whole.claims.map(({ block, start, end }) => [block, start, end]),
        );
        const ids = new Map(after.claims.map(({ id }, at) => [id, whole.claims[at]?.id]));
        const entries = after.claims.flatMap((claim) => {
          const entry = toEntry(after, claim, false);
          const id = ids.get(claim.id);
          return entry === null || id === undefined ? [] : [{ claim: id, ...entry }];
        });
        expect(toClaimTable({ lesson, key: { ...key, entries } })).toEqual(table);
      }
    }
  });

  it('takes white space, quotation marks and dashes for the same, and takes no part of a longer word', () => {
    const brought = {
      ...ARTICLE,
      blocks: [{ kind: 'paragraph' as const, text: 'Nobody \u00a0knew.  “No – never,” he\u00adsaid. No, he did.' }],
    };
    const quoted = draftAfter({ kind: 'bring-in', brought });
    const { after, notes } = bring('claim,label\n"""No - never,"" hesaid.",1\nNo,3\nbody,3', quoted);
    expect(claimsIn(after)).toEqual([
      ['“No – never,” he\u00adsaid.', 'evidence'],
      ['No', 'rhetoric'],
    ]);
    expect(after.claims[1]?.start).toBe(quoted.blocks[0]?.text.lastIndexOf('No'));
    expect(said(notes)).toEqual([[4, 'not-found']]);
  });

  it('takes a letter with its accent for the same, stored as one character or as two, at its exact place', () => {
    const LETTERS = ['é', 'Ångström', 'naïve', 'ộ', 'q\u0323\u0307', 'ﬁn', '한국', 'שָׁ', 'ё', '“à”', '𝐞\u0301', 'plain'];
    const form = fc.constantFrom('NFC' as const, 'NFD' as const);
    const word = fc.tuple(fc.constantFrom(...LETTERS), form, form);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (words, one, other) => {
        const [first, last] = [one % words.length, other % words.length].sort((a, b) => a - b) as [number, number];
        // The numbers make each word occur once.
        const written = words.map(([letters, as], at) => `${String(at)}${letters.normalize(as)}`);
        const text = written.join(' ');
        const asked = words
          .map(([letters, , as], at) => `${String(at)}${letters.normalize(as)}`)
          .slice(first, last + 1)
          .join(' ');
        const start = written.slice(0, first).reduce((sum, { length }) => sum + length + 1, 0);
        const end = start + written.slice(first, last + 1).join(' ').length;
        const found = toPlainText({ blocks: [{ id: blockId('b1'), kind: 'paragraph', text }] }).find(asked, 10);
        expect(found.map((place) => [place.start, place.end])).toEqual([[start, end]]);
      }),
    );
    const resume = draftAfter({
      kind: 'bring-in',
      brought: { ...ARTICLE, blocks: [{ kind: 'paragraph', text: 'Résumé says “déjà vu”. Resume is another word.' }] },
    });
    const { after, notes } = bring(
      'claim,label,cues\nRe\u0301sume\u0301 says "de\u0301ja\u0300 vu".,2,de\u0301ja\u0300\nResum,3,\ne,3,',
      resume,
    );
    expect(claimsIn(after)).toEqual([['Résumé says “déjà vu”.', 'attribution']]);
    expect(after.claims[0]?.key.cues).toEqual([{ start: 13, end: 17 }]);
    expect(said(notes)).toEqual([
      [3, 'not-found'],
      [4, 'not-found'],
    ]);
  });

  it('gives words that occur twice to the first place that is free, or to the one that the row means', () => {
    const text = 'A he said. B he said. C he said.';
    const thrice = draftAfter({
      kind: 'bring-in',
      brought: { ...ARTICLE, blocks: [{ kind: 'paragraph', text }] },
    });
    const startsOf = (table: string) => {
      const { edit, notes } = bring(table, thrice);
      return [edit?.claims.map(({ start }) => start), said(notes)];
    };
    expect(startsOf('claim\nhe said.\nhe said.')).toEqual([[2, 13], []]);
    expect(startsOf('claim,block,start\nhe said.,b1,13\nhe said.,b1,13')).toEqual([[13], [[3, 'overlaps-row']]]);
    expect(startsOf('claim,start\nhe said.,24')).toEqual([[24], []]);
    expect(startsOf('claim,prefix,suffix\nhe said.,said. B,C')).toEqual([[13], []]);
  });

  it('says of each row what cannot be taken, and takes the rest in one edit', () => {
    const marked = markedDraft('41 cracks');
    const { after, notes, count } = bring(
      [
        'claim,label,reason,family,cues,credit_rhetoric',
        'The old bridge is closed.,hearsay,It is shut.,,,',
        'A survey by the Moor Institute,evidence,,named-person,nothing,0.3',
        'counted 41 cracks,evidence,,,,',
        'old bridge,evidence,,,,',
        'By Ada Moor,attribution,,,,',
        'A bridge too far,evidence,,,,',
        ',evidence,no words,,,',
        'How convenient.,rhetoric,,,,,extra',
        `unsafe,rhetoric,${'x'.repeat(601)},,,`,
      ].join('\n'),
      marked,
    );
    expect(said(notes)).toEqual([
      [2, 'unknown'],
      [2, 'reason-without-label'],
      [3, 'unknown'],
      [3, 'word-not-found'],
      [3, 'family-of-other-label'],
      [4, 'overlaps-claim'],
      [5, 'overlaps-row'],
      [6, 'not-marked-here'],
      [7, 'not-found'],
      [8, 'no-words'],
      [9, 'row-too-long'],
      [10, 'reason-too-long'],
    ]);
    expect(notes.flatMap((note) => (note.kind === 'left-out' && note.other !== null ? [note.other] : []))).toEqual([
      1, 2,
    ]);
    expect(count).toBe(3);
    expect(after.claims).toHaveLength(4);
    expect(bring('claim\nA bridge too far', marked).edit).toBeNull();
  });
});
