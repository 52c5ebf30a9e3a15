// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questions } from '../../../../content/files/list-questions.ts';
import { toQtiPackage } from '../../../../content/files/qti-package.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import type { StudentHalf } from '../../../../content/lesson/format.ts';
import { hostileText } from '../../../builders/hostile-text.ts';
import { readQtiPackage } from '../../../builders/importers/qti-package.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const WORDS: Questions['words'] = {
  ...{ article: 'Read it', wholeArticle: 'All of it', fictional: 'Invented!', provenance: 'From:', licence: 'Rights:' },
  ...{ question: 'Why believe this?', debatable: 'Readers disagree.', lookUp: 'Check:' },
  labels: { evidence: 'Evidence', attribution: 'Attribution', rhetoric: 'Rhetoric' },
  keySays: { evidence: 'Key: evidence.', attribution: 'Key: attribution.', rhetoric: 'Key: rhetoric.' },
};

const FILE = lessonFile({
  claims: [
    'rhetoric',
    { label: 'attribution', also: { rhetoric: 0.25 } },
    { label: 'evidence', also: { attribution: 0.5 } },
  ],
});
const askedOf = ({ lesson, key }: Pick<Questions, 'lesson' | 'key'>): Questions => ({
  ...{ lesson, key, words: WORDS },
  claims: lesson.claims.map(({ id }) => id),
});
const read = (asked: Questions) => readQtiPackage(toQtiPackage(asked));

/** What XML can hold of a text, as its parsers give it back. */
const kept = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').replace(/\r\n?/g, '\n');

describe('toQtiPackage', () => {
  it('has a choice for each claim in the order of the article, with the credits of the key', () => {
    const { title, items } = read(askedOf(FILE));
    expect(title).toBe('A lesson');
    expect(items.map(({ id, correct }) => [id, correct])).toEqual([
      ['claim-1', 'rhetoric'],
      ['claim-2', 'attribution'],
      ['claim-3', 'evidence'],
    ]);
    expect(items.map(({ choices }) => choices.map(({ value }) => value))).toEqual([
      [0, 0, 1],
      [0, 1, 0.25],
      [1, 0.5, 0],
    ]);
    for (const { choices, isShuffled } of items) {
      expect(choices.map(({ text }) => text)).toEqual(['Evidence', 'Attribution', 'Rhetoric']);
      expect(isShuffled).toBe(false);
    }
  });

  it('says after each choice why it does or does not fit, and what the key says', () => {
    const { items } = read(askedOf(FILE));
    for (const [at, { choices }] of items.entries()) {
      const entry = FILE.key.entries[at];
      for (const { id, feedback } of choices) {
        const own = entry?.rationales[id as 'evidence'];
        if (own !== undefined) expect(feedback.textContent).toContain(own);
        expect(feedback.textContent).toContain(`Key: ${entry?.label ?? '-'}.`);
        expect(feedback.textContent.includes('Readers disagree.')).toBe(at === 2);
      }
    }
  });

  it('says nothing of the key in an item before it is answered, and marks the claim in its paragraph', () => {
    for (const [at, { body, title }] of read(askedOf(FILE)).items.entries()) {
      expect(body.textContent + title).not.toContain('KEY-ONLY');
      expect(body.querySelector('strong')?.textContent).toBe(FILE.lesson.claims[at]?.quote.exact);
    }
  });

  it('has the article as a stimulus, with where it comes from', () => {
    const { stimulus } = read(askedOf(FILE));
    for (const { text } of FILE.lesson.article.blocks) expect(stimulus.textContent).toContain(text);
    for (const said of ['Invented!', 'The Nowhere Post · an invented year', 'Free to use.'])
      expect(stimulus.textContent).toContain(said);
  });

  it('asks the claims that were chosen, each under its number in the lesson', () => {
    const asked = askedOf(FILE);
    expect(read({ ...asked, claims: asked.claims.slice(2) }).items.map(({ id }) => id)).toEqual(['claim-3']);
  });

  it('is read by the rules of QTI for every lesson that ships', () => {
    for (const { lesson, key } of builtInLessons) {
      const { items } = read(askedOf({ lesson, key }));
      expect(items).toHaveLength(lesson.claims.length);
    }
  });

  it('shows every text as text, whatever is in it', () => {
    const lessonOf = (says: string, title: string): StudentHalf => {
      const { lesson } = FILE;
      const block = lesson.article.blocks[0];
      if (block === undefined) throw new Error('The article has a block.');
      const blocks = [{ ...block, kind: 'paragraph' as const, text: `one ${says} two` }];
      const quote = { exact: says, prefix: 'one ', suffix: ' two' };
      const claims = lesson.claims.map((claim) => ({ ...claim, block: block.id, quote }));
      return { ...lesson, title, claims, article: { ...lesson.article, blocks, licence: says } };
    };
    const texts = fc.oneof(
      hostileText,
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '</p></qti-item-body>',
        '&amp;',
        '&#0;',
        '\uFFFF',
        '"\' onclick=x',
        'ﻻ \u202e',
      ),
    );
    fc.assert(
      fc.property(
        texts.filter((one) => one !== ''),
        hostileText.filter((one) => one !== ''),
        (says, title) => {
          const lesson = lessonOf(says, title);
          const entries = FILE.key.entries.map((entry) => {
            const rationales = { evidence: says, attribution: says, rhetoric: says };
            return { ...entry, rationales, lookUp: says };
          });
          const { items, stimulus } = read(askedOf({ lesson, key: { ...FILE.key, entries } }));
          expect(stimulus.textContent).toContain(`one ${kept(says)} two`);
          for (const { body, choices } of items) {
            expect(body.querySelector('strong')?.textContent).toBe(kept(says));
            for (const { feedback } of choices) expect(feedback.textContent).toContain(kept(says));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same questions', () => {
    expect(toQtiPackage(askedOf(FILE))).toEqual(toQtiPackage(askedOf(FILE)));
  });
});
