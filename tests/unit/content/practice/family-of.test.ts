import { describe, expect, it } from 'vitest';
import { builtInPassages } from '../../../../content/bank/built-in-passages.ts';
import { labelOf } from '../../../../content/bank/families.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import type { Credit } from '../../../../content/lesson/credit.ts';
import { SOURCE_KINDS } from '../../../../content/lesson/source-kind.ts';
import { familyOf, type FamilyMarks } from '../../../../content/practice/family-of.ts';

const credits = (evidence: Credit, attribution: Credit, rhetoric: Credit) => ({ evidence, attribution, rhetoric });
const words = { exact: 'words', prefix: '', suffix: '' };
const source = (
  kind: NonNullable<FamilyMarks['source']>['kind'],
  name: string | null = null,
  chain: readonly string[] = [],
) => ({
  ...{ kind, name, chain },
});

const marks = (changes: Partial<FamilyMarks> & Pick<FamilyMarks, 'label'>): FamilyMarks => ({
  ...{ credits: credits(0, 0, 0), source: source('none'), techniques: [], cues: [] },
  ...changes,
});

describe('familyOf', () => {
  it('finds the family of every passage of the bank', () => {
    const missed = builtInPassages().filter(({ entry, family }) => familyOf(entry) !== family);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('gives every claim of every lesson a family of its label', () => {
    for (const { key } of builtInLessons)
      for (const entry of key.entries) expect(labelOf(familyOf(entry)), entry.claim).toBe(entry.label);
  });

  it('tells attribution by its source', () => {
    const families = SOURCE_KINDS.map((kind) => familyOf(marks({ label: 'attribution', source: source(kind) })));
    expect(families).toEqual([
      ...['named-person', 'named-outlet', 'unnamed-official', 'unnamed-reports'],
      ...['named-outlet', 'named-outlet', 'unnamed-reports'],
    ]);
  });

  it('takes what nobody said, and a named outlet passed on, for the outlet’s', () => {
    const passedOn = source('unnamed-reports', 'farmers', ['Wave Six']);
    expect(familyOf(marks({ label: 'attribution', source: passedOn }))).toBe('named-outlet');
  });

  it('takes a promise that anyone can look up for public', () => {
    const said = { label: 'attribution', credits: credits(0.5, 1, 0) } as const;
    expect(familyOf(marks({ ...said, source: source('named-person', 'Ada') }))).toBe('public-promise');
    expect(familyOf(marks({ ...said, source: source('unnamed-reports') }))).toBe('unnamed-reports');
  });

  it('tells evidence by what it is and by what it is called', () => {
    const evidence = (of: FamilyMarks['source']) => familyOf(marks({ label: 'evidence', source: of }));
    expect(evidence(source('document', 'a study by somebody'))).toBe('named-study');
    expect(evidence(source('document', 'the register of cats'))).toBe('traceable-figure');
    expect(evidence(source('document', 'a brass plate'))).toBe('public-record');
    expect(evidence(source('none'))).toBe('public-record');
    expect(evidence(source('footage', 'film of the gate'))).toBe('identified-footage');
    expect(evidence(source('footage'))).toBe('identified-footage');
    const weak = marks({ label: 'evidence', credits: credits(1, 0, 0.5), source: source('footage', 'a clip') });
    expect(familyOf(weak)).toBe('identified-footage');
  });

  it('tells rhetoric by its techniques', () => {
    const rhetoric = (names: readonly FamilyMarks['techniques'][number]['name'][], cues: FamilyMarks['cues'] = []) =>
      familyOf(marks({ label: 'rhetoric', cues, techniques: names.map((name) => ({ name, words })) }));
    expect(rhetoric([])).toBe('bare-assertion');
    expect(rhetoric(['x-bare-assertion', 'Loaded_Language'])).toBe('bare-assertion');
    expect(rhetoric(['x-bare-assertion'], [words])).toBe('empty-source');
    // The same words are those of the loaded language.
    expect(rhetoric(['x-bare-assertion', 'Loaded_Language'], [words])).toBe('bare-assertion');
    expect(rhetoric(['Loaded_Language', 'x-common-knowledge'])).toBe('empty-source');
    expect(rhetoric(['Loaded_Language', 'x-topic-sentence'])).toBe('topic-sentence');
    expect(rhetoric(['x-sarcasm'])).toBe('loaded-words');
    const unfindable = marks({ label: 'rhetoric', credits: credits(0.5, 0, 1), source: source('footage', 'a clip') });
    expect(familyOf(unfindable)).toBe('unfindable-footage');
  });
});
