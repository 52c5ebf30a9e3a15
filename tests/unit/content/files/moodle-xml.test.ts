// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questions } from '../../../../content/files/list-questions.ts';
import { MAX_COPIES, toMoodleXml } from '../../../../content/files/moodle-xml.ts';
import type { StudentHalf } from '../../../../content/lesson/format.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { hostileText } from '../../../builders/hostile-text.ts';
import { readMoodleQuestions } from '../../../builders/importers/moodle-questions.ts';
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
const quizOf = ({ lesson, key }: Pick<Questions, 'lesson' | 'key'>): Questions => ({
  ...{ lesson, key, words: WORDS },
  claims: lesson.claims.map(({ id }) => id),
});
const read = (quiz: Questions) => readMoodleQuestions(toMoodleXml(quiz));

/** What a page shows that has this HTML, and the names of its elements. */
function shown(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const names = new Set(Array.from(page.body.querySelectorAll('*'), ({ localName }) => localName));
  return { text: page.body.textContent, names, marked: page.querySelector('mark')?.textContent ?? null };
}

/** What XML can hold of a text, without the spaces at its ends. */
const kept = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').replace(/\r\n?/g, '\n');

const OURS = new Set([...['details', 'summary', 'blockquote', 'p', 'strong', 'em', 'mark', 'h3', 'h4']]);

describe('toMoodleXml', () => {
  it('asks one question for each claim, after the article, in a category of the lesson’s title', () => {
    const { category, questions } = read(quizOf(FILE));
    expect(category).toEqual(['$course$', 'top', 'A lesson']);
    expect(questions.map(({ type }) => type)).toEqual(['description', 'multichoice', 'multichoice', 'multichoice']);
    expect(questions.map(({ name }) => name.slice(0, 2))).toEqual(['0.', '1.', '2.', '3.']);
    const page = shown(questions[0]?.text ?? '').text;
    for (const block of FILE.lesson.article.blocks) expect(page).toContain(block.text);
    for (const said of ['Invented!', 'The Nowhere Post · an invented year', 'Free to use.'])
      expect(page).toContain(said);
  });

  it('gives each label the credit of the key and the key’s reason, in the order of Claimsort', () => {
    const { questions } = read(quizOf(FILE));
    const asked = questions.filter(({ type }) => type === 'multichoice');
    expect(asked.map(({ answers }) => answers.map(({ fraction }) => fraction))).toEqual([
      [0, 0, 1],
      [0, 1, 0.25],
      [1, 0.5, 0],
    ]);
    for (const { answers, isShuffled, isSingle } of asked) {
      expect(answers.map(({ text }) => shown(text).text)).toEqual(['Evidence', 'Attribution', 'Rhetoric']);
      expect({ isShuffled, isSingle }).toEqual({ isShuffled: false, isSingle: true });
      for (const [at, label] of LABELS.entries()) {
        const reason = FILE.key.entries[0]?.rationales[label] ?? '-';
        expect(shown(answers[at]?.feedback ?? '').text).toContain(reason);
      }
    }
    expect(asked.map(({ generalFeedback }) => shown(generalFeedback).text.includes('Readers disagree.'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('marks the claim in its paragraph, with the whole article beside it', () => {
    const { questions } = read(quizOf(FILE));
    const { claims, article } = FILE.lesson;
    for (const [at, { quote }] of claims.entries()) {
      const { text, marked } = shown(questions[at + 1]?.text ?? '');
      expect(marked).toBe(quote.exact);
      for (const block of article.blocks) expect(text).toContain(block.text);
      expect(text.indexOf(WORDS.question)).toBeGreaterThan(text.indexOf(quote.exact));
    }
  });

  it('says nothing of the key in a question before it is answered', () => {
    for (const { text, name, answers } of read(quizOf(FILE)).questions) {
      for (const before of [text, name, ...answers.map((one) => one.text)]) expect(before).not.toContain('KEY-ONLY');
    }
  });

  it('asks the claims that were chosen, each under its number in the lesson', () => {
    const quiz = quizOf(FILE);
    const { questions } = read({ ...quiz, claims: quiz.claims.slice(2) });
    expect(questions.map(({ name }) => name.slice(0, 2))).toEqual(['0.', '3.']);
  });

  it('is read by Moodle’s rules for every lesson that ships', () => {
    for (const { lesson, key } of builtInLessons) {
      const { questions } = read(quizOf({ lesson, key }));
      expect(questions).toHaveLength(lesson.claims.length + 1);
      for (const [at, { quote }] of lesson.claims.entries()) {
        expect(shown(questions[at + 1]?.text ?? '').marked).toBe(quote.exact);
      }
    }
  });

  it('is well-formed, and shows every text as text, whatever is in it', () => {
    const lessonOf = (texts: readonly string[], title: string): StudentHalf => {
      const { lesson } = FILE;
      const blocks = lesson.claims.map(({ block }, at) => ({
        // Each claim stands in a block of its own, between two other words.
        ...{ kind: 'paragraph' as const, text: `one ${texts[at % texts.length] ?? ''} two` },
        id: `${block}-${String(at)}` as typeof block, // A brand: it is an id because a block has it.
      }));
      return {
        ...{ ...lesson, title, article: { ...lesson.article, blocks, licence: texts[0] ?? '' } },
        claims: lesson.claims.map((claim, at) => ({
          ...{ ...claim, block: blocks[at]?.id ?? claim.block },
          quote: { exact: texts[at % texts.length] ?? '', prefix: 'one ', suffix: ' two' },
        })),
      };
    };
    const texts = fc.array(
      fc.oneof(
        hostileText,
        fc.constantFrom(']]>', '<![CDATA[', '</text>', '&amp;', '@@PLUGINFILE@@/x', '$$x$$', '\uFFFF'),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(texts, hostileText, (says, title) => {
        const lesson = lessonOf(says, title);
        const entries = FILE.key.entries.map((entry, at) => {
          const reason = says[at % says.length] ?? '';
          const rationales = { evidence: reason, attribution: reason, rhetoric: reason };
          return { ...entry, rationales, lookUp: reason };
        });
        const xml = toMoodleXml(quizOf({ lesson, key: { ...FILE.key, entries } }));
        const { category, questions } = readMoodleQuestions(xml);
        expect(category).toHaveLength(3);
        expect(questions).toHaveLength(lesson.claims.length + 1);
        for (const [at, { text, answers, generalFeedback }] of questions.slice(1).entries()) {
          const claim = lesson.claims[at];
          const page = shown(text);
          expect(page.marked).toBe(kept(claim?.quote.exact ?? ''));
          expect(page.text).toContain(`one ${kept(claim?.quote.exact ?? '')} two`);
          const all = [text, generalFeedback, ...answers.map(({ feedback }) => feedback)].join('');
          // Moodle would put an address of a file there.
          expect(all).not.toContain('@@PLUGINFILE@@');
          expect(Array.from(shown(all).names).filter((name) => !OURS.has(name))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the copies of the article out of the questions where they would be too much to upload', () => {
    const { lesson, key } = FILE;
    const [first] = lesson.article.blocks;
    if (first === undefined) throw new Error('The article has a block.');
    const long = { ...first, id: 'long' as typeof first.id, text: 'x'.repeat(20_000) }; // A brand, as above.
    const blocks = Array.from({ length: 80 }, (_, at) => ({ ...long, id: `long-${String(at)}` as typeof first.id }));
    const longer = { ...lesson, article: { ...lesson.article, blocks: [...lesson.article.blocks, ...blocks] } };
    const xml = toMoodleXml(quizOf({ lesson: longer, key }));
    expect(xml.length).toBeLessThan(MAX_COPIES);
    const { questions } = readMoodleQuestions(xml);
    expect(shown(questions[0]?.text ?? '').text.length).toBeGreaterThan(1_600_000);
    expect(shown(questions[1]?.text ?? '').marked).toBe(lesson.claims[0]?.quote.exact);
  });
});
