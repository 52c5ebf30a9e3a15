import fc from 'fast-check';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDebriefView } from '../../../../content/debrief/debrief-view.ts';
import { groupBearing, listDebatable } from '../../../../content/debrief/group-bearing.ts';
import { listTechniques } from '../../../../content/debrief/list-techniques.ts';
import { mapSources } from '../../../../content/debrief/map-sources.ts';
import { lessonFileSchema, type AnswerKey, type KeyEntry } from '../../../../content/lesson/format.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { BEARINGS, type BearingValue, SOURCE_KINDS } from '../../../../content/lesson/source-kind.ts';

const folder = path.resolve(import.meta.dirname, '../../../../content/lessons');
const shipped = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.lesson.json'))
  .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));

const warmUp = lessonFileSchema.parse(JSON.parse(shipped.find(({ name }) => name.startsWith('warm-up'))?.text ?? '{}'));

function keyOf(changes: readonly Partial<KeyEntry>[]): AnswerKey {
  const [first] = warmUp.key?.entries ?? [];
  if (warmUp.key === undefined || first === undefined) throw new Error('the warm-up has a key');
  const entries = changes.map((change, at) => ({
    ...first,
    bearsOn: 'headline' as const,
    ...change,
    claim: `c${String(at)}`,
  }));
  // Made-up claim ids carry no brand.
  return { ...warmUp.key, entries } as unknown as AnswerKey;
}

const officials = (chain: readonly string[]): Partial<KeyEntry> => ({
  label: 'attribution',
  source: { kind: 'unnamed-official', name: 'officials', chain },
});

const anyEntry = fc.record({
  label: fc.constantFrom(...LABELS),
  bearsOn: fc.constantFrom(null, ...BEARINGS),
  source: fc.record({
    kind: fc.constantFrom(...SOURCE_KINDS),
    name: fc.constantFrom(null, 'Officials', 'officials', 'Ada Tell'),
    chain: fc.array(fc.constantFrom('The Gazette', 'the gazette', 'A Wire'), { maxLength: 3 }),
  }),
});

describe('groupBearing', () => {
  it('says of a key of format 1 which claims are about the headline, and that their kind is not recorded', () => {
    const groups = groupBearing(
      keyOf([
        { bearsOn: null },
        { label: 'evidence' },
        { label: 'evidence', bearsOn: 'background' },
        { label: 'rhetoric' },
      ]),
    );
    expect(groups).toEqual([
      { label: 'evidence', claims: [{ claim: 'c1', about: 'not-recorded' }] },
      { label: 'attribution', claims: [] },
      { label: 'rhetoric', claims: [{ claim: 'c3', about: 'not-recorded' }] },
    ]);
  });

  it('tells signs, what speaks against and restatements apart, and counts only what is settled', () => {
    const bears = (value: BearingValue, or?: BearingValue): Partial<KeyEntry> => ({
      ...{ label: 'attribution', bearsOn: null },
      bearing: { value, ...(or === undefined ? {} : { or }) },
    });
    const key = keyOf([
      bears('restates'),
      bears('sign'),
      bears('sign', 'near'),
      bears('against'),
      bears('near'),
      bears('framing'),
      bears('sign'),
      bears('framing', 'near'),
    ]);
    expect(groupBearing(key).find(({ label }) => label === 'attribution')?.claims).toEqual([
      { claim: 'c1', about: 'sign' },
      { claim: 'c6', about: 'sign' },
      { claim: 'c3', about: 'against' },
      { claim: 'c0', about: 'restates' },
    ]);
    expect(listDebatable(key)).toEqual([
      { claim: 'c2', values: ['sign', 'near'] },
      { claim: 'c7', values: ['framing', 'near'] },
    ]);
  });
});

describe('mapSources', () => {
  it('follows two claims through a newspaper and one of nobody to the article', () => {
    const map = mapSources(
      keyOf([
        officials(['The Gazette']),
        officials(['the gazette']),
        { label: 'attribution', source: { kind: 'unnamed-reports', name: null, chain: [] } },
        { label: 'evidence' },
      ]),
    );
    expect(map.nodes.map(({ role, claims }) => [role, claims.length])).toEqual([
      ['origin', 2],
      ['origin', 1],
      ['relay', 2],
      ['article', 3],
    ]);
    expect(map.links.map(({ from, to, claims }) => [from, to, claims.length])).toEqual([
      ['origin:unnamed-official:officials > the gazette', 'relay:the gazette', 2],
      ['relay:the gazette', 'article', 2],
      ['origin:unnamed-reports:', 'article', 1],
    ]);
    expect(map.paths.map(({ through, claims }) => [through, claims.length])).toEqual([
      [['The Gazette'], 2],
      [[], 1],
    ]);
    expect([map.attributions, map.neverNamed, map.unnamedOrigins]).toEqual([3, 3, 2]);
  });

  it('keeps two ways of one source apart, so that each node is left by one link', () => {
    const map = mapSources(
      keyOf([
        officials([]),
        officials(['The Gazette']),
        officials(['The Gazette', 'The Herald']),
        officials(['The Herald']),
      ]),
    );
    expect(map.nodes.map(({ role }) => role)).toEqual([
      ...Array<string>(4).fill('origin'),
      ...Array<string>(3).fill('relay'),
      'article',
    ]);
    const left = map.links.map(({ from }) => from);
    expect(new Set(left).size).toBe(left.length);
  });

  it('counts a group of which nobody is named among the sources that are never named', () => {
    const map = mapSources(
      keyOf([
        { label: 'attribution', source: { kind: 'group', name: 'police', chain: [] } },
        { label: 'attribution', source: { kind: 'named-person', name: 'Ada Tell', chain: [] } },
      ]),
    );
    expect([map.attributions, map.neverNamed, map.unnamedOrigins]).toEqual([2, 1, 1]);
  });

  it('draws nothing when a key has no attribution', () => {
    expect(mapSources(keyOf([{ label: 'evidence' }]))).toEqual({
      nodes: [],
      links: [],
      paths: [],
      attributions: 0,
      withSource: 0,
      neverNamed: 0,
      unnamedOrigins: 0,
    });
  });

  it('loses no claim on its way: what leaves the origins reaches the article, and each claim has one path', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }), (entries) => {
        const map = mapSources(keyOf(entries));
        const count = (role: string) =>
          map.nodes.filter((node) => node.role === role).reduce((sum, { claims }) => sum + claims.length, 0);
        const arrivals = map.links
          .filter(({ to }) => to === 'article')
          .reduce((sum, { claims }) => sum + claims.length, 0);
        expect(count('origin')).toBe(map.attributions);
        expect(count('article')).toBe(map.attributions);
        expect(arrivals).toBe(map.attributions);
        expect(map.paths.flatMap(({ claims }) => claims)).toHaveLength(map.attributions);
        expect(map.neverNamed).toBeLessThanOrEqual(map.attributions);
      }),
    );
  });
});

describe('listTechniques', () => {
  it('puts the technique with most places first and quotes each place', () => {
    const words = (exact: string) => ({ exact, prefix: '', suffix: '' });
    const found = listTechniques(
      keyOf([
        { techniques: [{ name: 'Doubt', words: words('purports') }] },
        { techniques: [{ name: 'Loaded_Language', words: words('staggering') }] },
        { techniques: [{ name: 'Loaded_Language', words: words('shocking') }] },
      ]),
    );
    expect(found).toEqual([
      {
        name: 'Loaded_Language',
        places: [
          { claim: 'c1', words: 'staggering' },
          { claim: 'c2', words: 'shocking' },
        ],
      },
      { name: 'Doubt', places: [{ claim: 'c0', words: 'purports' }] },
    ]);
  });
});

describe('toDebriefView', () => {
  it('has the notes of the key as they stand, and none where the key has none', () => {
    const key = keyOf([{}]);
    const { notes: _, ...debrief } = key.debrief;
    expect(toDebriefView({ ...key, debrief }).notes).toEqual([]);
    expect(toDebriefView({ ...key, debrief: { ...debrief, notes: ['b', 'a'] } }).notes).toEqual(['b', 'a']);
  });

  // The second way of counting reads the raw file, not the parsed lesson, and knows nothing of the functions above.
  it.each(shipped)('counts $name as a search through its file does', ({ text }) => {
    // The shipped files have this form; other tests hold them to the whole schema.
    const raw = JSON.parse(text) as {
      key: {
        entries: {
          label: string;
          bearsOn?: string | null;
          bearing?: { value: string; or?: string };
          source: { kind: string };
          techniques: unknown[];
        }[];
      };
    };
    const key = lessonFileSchema.parse(JSON.parse(text)).key;
    if (key === undefined) throw new Error('a shipped lesson has a key');
    const view = toDebriefView(key);
    for (const group of view.bearing) {
      const again = raw.key.entries.filter(
        ({ label, bearsOn, bearing }) =>
          label === group.label &&
          (bearsOn === 'headline' || /^(restates|sign|against)$/.test(`${bearing?.value ?? ''}${bearing?.or ?? ''}`)),
      );
      expect(group.claims).toHaveLength(again.length);
      for (const kind of ['sign', 'against', 'restates'])
        expect(group.claims.filter(({ about }) => about === kind)).toHaveLength(
          again.filter(({ bearing }) => bearing?.value === kind).length,
        );
    }
    expect(view.debatable).toHaveLength(raw.key.entries.filter(({ bearing }) => bearing?.or !== undefined).length);
    const attributions = raw.key.entries.filter(({ label }) => label === 'attribution');
    expect(view.sources.attributions).toBe(attributions.length);
    expect(view.sources.neverNamed).toBe(
      attributions.filter(({ source }) => /^(unnamed|none|group)/.test(source.kind)).length,
    );
    const places = view.techniques.reduce((sum, technique) => sum + technique.places.length, 0);
    expect(places).toBe(raw.key.entries.reduce((sum, { techniques }) => sum + techniques.length, 0));
  });
});
