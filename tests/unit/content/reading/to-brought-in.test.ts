import { describe, expect, it } from 'vitest';
import { broughtInSchema } from '../../../../content/draft/brought-in.ts';
import { MAX_BLOCK_UNITS, MAX_BLOCKS, MAX_REPAIRS } from '../../../../content/draft/limits.ts';
import { plainParagraphs } from '../../../../content/reading/plain-paragraphs.ts';
import type { DocumentReading } from '../../../../content/reading/read-document.ts';
import {
  bareDocument,
  plainParagraph,
  type SourceDocument,
  type SourceHint,
  type SourceParagraph,
} from '../../../../content/reading/source-document.ts';
import { toBroughtIn } from '../../../../content/reading/to-brought-in.ts';

const LONG =
  'A sentence of the article that is long enough to be more than a line of its own, as those of a story are. '.repeat(
    2,
  );

const hinted = (text: string, hint: SourceHint, level: number | null = null): SourceParagraph => ({
  ...{ text, hint, level, isStrong: false },
});
const strong = (text: string): SourceParagraph => ({ ...plainParagraph(text), isStrong: true });

function read(source: Partial<SourceDocument> & Pick<SourceDocument, 'paragraphs'>): DocumentReading {
  const reading = toBroughtIn({ ...bareDocument([]), ...source });
  if (!reading.ok) throw new Error(reading.error.fault);
  // Whatever comes out is what a draft takes in.
  broughtInSchema.parse(reading.value.brought);
  return reading.value;
}

const kindsOf = (paragraphs: readonly (string | SourceParagraph)[], title: string | null = null): string =>
  read({
    title,
    paragraphs: paragraphs.map((one) => (typeof one === 'string' ? plainParagraph(one) : one)),
  })
    .brought.blocks.map(({ kind }) => kind)
    .join(' ');

const refusedAs = (source: SourceDocument): string => {
  const reading = toBroughtIn(source);
  return reading.ok ? 'read' : reading.error.fault;
};

describe('the kinds that are proposed', () => {
  it.each<[string, readonly (string | SourceParagraph)[], string]>([
    [
      'a pasted text',
      ['Lamps to stay on', 'By Orla Fenn', '14 November 2025', LONG, LONG],
      'headline byline date paragraph paragraph',
    ],
    [
      'a kicker over the headline of the first level',
      [hinted('News', 'heading', 3), hinted('Lamps', 'heading', 1), LONG],
      'heading headline paragraph',
    ],
    [
      'headings further down',
      [hinted('Lamps', 'heading', 1), LONG, hinted('Bats', 'heading', 2), LONG],
      'headline paragraph heading paragraph',
    ],
    [
      'a bold line within the text',
      [hinted('Lamps', 'heading', 1), LONG, strong('A question of money'), LONG],
      'headline paragraph heading paragraph',
    ],
    [
      'a bold sentence, which is a lead',
      [hinted('Lamps', 'heading', 1), strong('It is decided.'), LONG],
      'headline paragraph paragraph',
    ],
    [
      'captions and credits',
      [
        hinted('Lamps', 'heading', 1),
        LONG,
        hinted('The wall at night', 'caption'),
        'Photo: Ines Marlow',
        '© Harbour Post',
        'Ines Marlow / Getty Images',
      ],
      'headline paragraph caption credit credit credit',
    ],
    [
      'what stands around an article',
      [hinted('Lamps', 'heading', 1), LONG, 'Advertisement', 'Read more: bats', 'Share this article', LONG],
      'headline paragraph leave-out leave-out leave-out paragraph',
    ],
    ['a text that begins with a sentence', ['It rained. Nobody came.', LONG], 'paragraph paragraph'],
    ['a single paragraph', [LONG], 'paragraph'],
    [
      'a mention of "by" within a sentence',
      ['Lamps', 'By Tuesday the council had decided.', LONG],
      'headline paragraph paragraph',
    ],
    ['a date as figures', ['Lamps', '14.11.2025, 10:30', LONG], 'headline date paragraph'],
  ])('for %s', (_what, paragraphs, kinds) => expect(kindsOf(paragraphs)).toBe(kinds));

  it('uses the title from the file as the headline, wherever it is above the text', () => {
    expect(kindsOf(['Harbour Post', 'Lamps to stay on', LONG], 'Lamps  To Stay On')).toBe(
      'paragraph headline paragraph',
    );
  });
});

describe('toBroughtIn', () => {
  it('fills what the text shows where the file says nothing', () => {
    const { brought } = read({ paragraphs: ['Lamps', 'By Orla Fenn', '14 November 2025', LONG].map(plainParagraph) });
    expect(brought).toMatchObject({ title: 'Lamps', byline: 'Orla Fenn', date: '14 November 2025' });
    expect('publisher' in brought).toBe(false);
  });

  it('takes the day of a time, and a language as a tag', () => {
    const { brought } = read({
      ...{ date: '2025-11-14T06:00:00Z', language: 'EN_gb', paragraphs: [plainParagraph(LONG)] },
    });
    expect([brought.date, brought.language]).toEqual(['2025-11-14', 'en-gb']);
    expect(read({ language: '../x', paragraphs: [plainParagraph(LONG)] }).brought.language).toBeUndefined();
  });

  it('believes no title that a program made up', () => {
    for (const title of ['Microsoft Word - x.doc', 'Untitled', 'article_final2.pdf', 'Dokument1', ' ']) {
      expect(read({ title, paragraphs: [plainParagraph(LONG)] }).brought.title).toBeUndefined();
    }
  });

  it('divides a paragraph that is too long at an end of a sentence, and says so', () => {
    const { brought, warnings } = read({ paragraphs: [plainParagraph('A short sentence. '.repeat(3000).trim())] });
    expect(brought.blocks.length).toBeGreaterThan(2);
    expect(brought.blocks.every(({ text }) => text.endsWith('.') && text.length <= MAX_BLOCK_UNITS)).toBe(true);
    expect(brought.blocks.map(({ text }) => text).join(' ')).toBe('A short sentence. '.repeat(3000).trim());
    expect(warnings).toEqual([{ what: 'paragraphs-divided', count: 1, samples: [] }]);
  });

  it('divides what has neither sentences nor spaces, and no pair', () => {
    const { brought } = read({ paragraphs: [plainParagraph('😀'.repeat(15_001))] });
    expect(brought.blocks.map(({ text }) => text).join('')).toBe('😀'.repeat(15_001));
    expect(brought.blocks.some(({ text }) => /\p{Surrogate}/u.test(text))).toBe(false);
  });

  it('makes letters of broken ones, and says how many', () => {
    const { brought, warnings } = read({ paragraphs: [plainParagraph('a\ud800b')] });
    expect(brought.blocks[0]?.text).toBe('a\ufffdb');
    expect(warnings).toMatchObject([{ what: 'letters-lost', count: 1 }]);
  });

  it('repairs no more than a draft can hold', () => {
    const { brought } = read({ paragraphs: [plainParagraph('a\u00a0'.repeat(9000)), plainParagraph('b\u00a0c')] });
    expect(brought.repairs).toHaveLength(MAX_REPAIRS);
  });

  it('refuses what has no text, and more than a draft can hold', () => {
    expect(refusedAs(bareDocument([plainParagraph(' \u200b ')]))).toBe('empty');
    expect(refusedAs(bareDocument(Array.from({ length: MAX_BLOCKS + 1 }, () => plainParagraph('x'))))).toBe('too-long');
    const much = Array.from({ length: 150 }, () => plainParagraph('word '.repeat(3900)));
    expect(refusedAs(bareDocument(much))).toBe('too-long');
  });
});

describe('plainParagraphs', () => {
  const textsOf = (text: string): readonly string[] => plainParagraphs(text).map((one) => one.text);

  it('takes each line for a paragraph where lines are long, whether lines are empty between them or not', () => {
    expect(textsOf(`${LONG}\r\n\r\n${LONG}\r\n`)).toEqual([LONG, LONG]);
    expect(textsOf(`${LONG}\n${LONG}`)).toEqual([LONG, LONG]);
  });

  it('joins the lines of a text that is broken at a width', () => {
    expect(textsOf('one\ntwo\n\nthree\n \nfour')).toEqual(['one\ntwo', 'three', 'four']);
  });
});
