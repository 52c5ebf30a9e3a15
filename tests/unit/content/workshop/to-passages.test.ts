import { describe, expect, it } from 'vitest';
import { parsePassageFile } from '../../../../content/bank/parse-passage-file.ts';
import { builtInPassages } from '../../../../content/bank/built-in-passages.ts';
import { toPassageFile } from '../../../../content/bank/format.ts';
import { isOwnPassage } from '../../../../content/bank/own-passages.ts';
import type { Draft, DraftClaim, KeyInMaking } from '../../../../content/draft/draft.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { toNextRevision } from '../../../../content/workshop/from-lesson.ts';
import { toPassages } from '../../../../content/workshop/to-passages.ts';
import { markedDraft } from '../../../builders/draft.ts';
import { uuid } from '../../../builders/ids.ts';

const KEYED: Partial<KeyInMaking> = { label: 'rhetoric', cues: [], family: 'loaded-words' };

const keyed = (draft: Draft, key: Partial<KeyInMaking>): Draft => ({
  ...draft,
  claims: draft.claims.map((claim): DraftClaim => ({ ...claim, key: { ...claim.key, ...key } })),
});
const only = (draft: Draft) => toPassages(draft)[0];

describe('toPassages', () => {
  it('gives a claim with its sentence and the one before it', () => {
    const made = only(keyed(markedDraft('How convenient.'), KEYED));
    expect(made?.passage).toMatchObject({
      text: 'A survey by the Moor Institute, published in May, counted 41 cracks. How convenient.',
      quote: { exact: 'How convenient.' },
      ...{ family: 'loaded-words', level: 'easy' },
      entry: { label: 'rhetoric', cues: [], whyContested: null },
    });
    // It is in English.
    expect(Object.keys(made?.passage ?? {})).not.toContain('language');
  });

  it('takes a part of a sentence with the whole of it', () => {
    const made = only(keyed(markedDraft('published in May'), KEYED));
    expect(made?.passage?.text).toBe('A survey by the Moor Institute, published in May, counted 41 cracks.');
  });

  it.each([
    ['label-missing', { ...KEYED, label: null }],
    ['cues-missing', { ...KEYED, cues: null }],
    ['family-missing', { ...KEYED, family: null }],
    ['family-missing', { ...KEYED, family: 'named-person' }],
    ['why-missing', { ...KEYED, credits: { evidence: 0, attribution: 0.5, rhetoric: 0 } }],
  ] as const)('says %s of a claim whose key is not whole', (fault, key) => {
    expect(only(keyed(markedDraft('How convenient.'), key))).toMatchObject({ passage: null, fault });
  });

  it('says of a claim in an endless sentence that it is too long', () => {
    const draft = keyed(markedDraft('How convenient.'), KEYED);
    const long = { ...draft, blocks: draft.blocks.map((block) => ({ ...block, text: `${'word '.repeat(300)}end.` })) };
    expect(only(long)).toMatchObject({ passage: null, fault: 'too-long' });
  });

  it('leaves the sentence before away where there is no room for it', () => {
    const draft = markedDraft('How convenient.');
    const before = `${'word '.repeat(198)}end.`;
    const block = draft.claims[0]?.block;
    const blocks = draft.blocks.map((one) => (one.id === block ? { ...one, text: `${before} How convenient.` } : one));
    const at = { start: before.length + 1, end: before.length + 16 };
    const moved = { ...keyed(draft, KEYED), blocks };
    const made = only({ ...moved, claims: moved.claims.map((claim) => ({ ...claim, ...at })) });
    expect(made?.passage?.text).toBe('How convenient.');
  });

  it('calls a claim hard near a border of the codebook, and medium where it is long', () => {
    const level = (draft: Draft) => only(draft)?.passage?.level;
    const credits = { evidence: 0, attribution: 0.25, rhetoric: 0 } as const;
    expect(level(keyed(markedDraft('How convenient.'), { ...KEYED, credits }))).toBe('hard');
    const long = `${'very '.repeat(30)}convenient.`;
    const draft = keyed(markedDraft('How convenient.'), KEYED);
    const blocks = draft.blocks.map((block) => ({ ...block, text: long }));
    const claims = draft.claims.map((claim) => ({ ...claim, start: 0, end: long.length }));
    expect(level({ ...draft, blocks, claims })).toBe('medium');
  });

  it('keeps the id of a claim through changes, and says the language and the lesson', () => {
    const draft = keyed(markedDraft('How convenient.'), KEYED);
    const other = { ...draft, details: { ...draft.details, title: 'Die Brücke', language: 'de' } };
    expect(only(other)?.passage?.id).toBe(only(draft)?.passage?.id);
    expect(only(other)?.passage).toMatchObject({ language: 'de', from: 'Die Brücke' });
  });

  it('leaves the lesson away while it has no title', () => {
    const draft = keyed(markedDraft('How convenient.'), KEYED);
    const untitled = { ...draft, details: { ...draft.details, title: '' } };
    expect(Object.keys(only(untitled)?.passage ?? {})).not.toContain('from');
  });

  it.each(builtInLessons.map((lesson) => [lesson.lesson.id, lesson] as const))(
    'makes passages that can be read again of “%s”',
    (_, { lesson, lessonHash: hash, key }) => {
      const passages = toPassages(toNextRevision(uuid(6, 1), { lesson, hash, key })).flatMap(
        ({ passage }) => passage ?? [],
      );
      expect(passages.length).toBeGreaterThan(0);
      expect(parsePassageFile(toPassageFile(passages))).toEqual({ ok: true, value: passages });
      expect(passages.every(isOwnPassage)).toBe(true);
    },
  );
});

describe('isOwnPassage', () => {
  it('says no of every passage that ships', () => {
    expect(builtInPassages().filter(isOwnPassage)).toEqual([]);
  });
});
