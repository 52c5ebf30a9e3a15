import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapSources } from '../../../../content/debrief/map-sources.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { reachOf, sortByAllWords, sortByPlainWords, toKeyedWords } from '../../../../content/lint/simple-rules.ts';

const file = parseLessonFile(
  readFileSync(join(import.meta.dirname, '../../../../content/lessons/cat-on-the-bank.lesson.json'), 'utf8'),
);
if (!file.ok || file.value.key === undefined) throw new Error('The lesson cannot be read.');
const { lesson, key } = file.value;
const { blocks } = lesson.article;

/** The text of the blocks from the one that says "First text", "Second text" or "Third text" to the next of these. */
const textOf = (which: 'First' | 'Second' | 'Third'): string => {
  const start = blocks.findIndex(({ text }) => text.startsWith(`${which} text.`));
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .map(({ text }) => text)
    .join('\n');
};

describe('the lesson with three texts on the cat on the flood bank', () => {
  it('says above each of the three texts what it is, and has claims in each', () => {
    const starts = blocks.flatMap(({ kind, text }) => (kind === 'byline' ? [text.split('.')[0]] : []));
    expect(starts).toEqual(['First text', 'Second text', 'Third text']);
    for (const which of ['First', 'Second', 'Third'] as const) {
      const here = lesson.claims.filter(({ quote }) => textOf(which).includes(quote.exact));
      expect(here.length, which).toBeGreaterThan(5);
    }
  });

  it('lets a student find out who is the source of whom from the texts alone', () => {
    // The unnamed post that the agency quotes is the one that the third text calls its own.
    for (const words of ['calf', 'rope']) {
      expect(textOf('First')).toContain(words);
      expect(textOf('Second')).not.toContain(words);
      expect(textOf('Third')).toContain(words);
    }
    // The second text names the first, and the third both.
    expect(textOf('Second')).toContain('Lodestar');
    expect(textOf('Third')).toMatch(/Lodestar, the Mercury/);
    // What the third text says of the first is wrong, as anybody can see who looks.
    expect(textOf('Third')).toContain('does not have the word “dog” in it');
    expect(textOf('First')).toMatch(/\bdog\b/);
  });

  it('quotes the headline of the second text in the screenshot of the third, and nothing that says it is a column', () => {
    const title = blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
    const shot = blocks.find(({ kind }) => kind === 'caption')?.text ?? '';
    expect(shot).toContain(`“${title}”`);
    expect(shot).toContain('the word “column” and the day have been cut off');
  });

  it('ends the chain of each attribution with the text that contains it', () => {
    const through = new Set(mapSources(key).paths.map((path) => path.through.at(-1)));
    expect(through).toEqual(new Set(['Lodestar', 'the Mercury’s column', 'Drove Watch']));
  });

  it('names in its notes only claims that have the words they speak of', () => {
    const notes = key.debrief.notes?.join('\n') ?? '';
    const claim = (n: number): string => lesson.claims[n - 1]?.quote.exact ?? '';
    expect(notes).toContain('The calf and the rope stand in claim 3 and again in claim 20.');
    for (const n of [3, 20]) expect(claim(n)).toMatch(/calf.*rope/);
    expect(claim(19)).toContain('Three sources');
    for (const n of [13, 14]) expect(claim(n)).toContain('Lodestar');
    expect(claim(2)).toContain('Edda Rusk');
    expect(claim(21)).toContain('“dog”');
    expect(claim(16)).toContain('porch');
  });

  it('has claims of all three labels, and says of each but the headline’s what it bears on', () => {
    expect(new Set(key.entries.map(({ label }) => label))).toEqual(new Set(LABELS));
    const silent = key.entries.filter(({ bearing }) => bearing === undefined);
    expect(silent.map(({ claim }) => claim)).toEqual([lesson.headlineClaim]);
  });

  it('is not sorted by verbs of saying and words for documents', () => {
    const claims = lesson.claims.map(({ quote }, at) =>
      toKeyedWords(quote.exact, key.entries[at]?.label ?? 'rhetoric'),
    );
    for (const rule of [sortByPlainWords, sortByAllWords]) expect(reachOf(rule, claims).kappa).toBeLessThanOrEqual(0.3);
  });
});
