import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { broughtInSchema } from '../../../../../content/draft/brought-in.ts';
import type { DocumentReading } from '../../../../../content/reading/read-document.ts';
import { readDocumentBytes } from '../../../../../electron/workers/documents/read-document-bytes.ts';

// One article, as other programs save it; see the README beside the files.
const folder = path.join(import.meta.dirname, '../../../../fixtures/documents');

async function read(name: string): Promise<DocumentReading> {
  const outcome = await readDocumentBytes(name, fs.readFileSync(path.join(folder, name)));
  if (!outcome.ok) throw new Error(`${outcome.error.fault}: ${String(outcome.error.detail)}`);
  broughtInSchema.parse(outcome.value.brought);
  return outcome.value;
}

const HEADLINE = 'Harbour lamps to stay on through the winter';
const START = 'The lamps along the harbour wall of Wexmouth will burn until the end of March';
const HEAD = [
  ['headline', HEADLINE],
  ['byline', 'By Orla Fenn'],
  ['date', '14 November 2025'],
  ['paragraph', 'All people and places in this text are invented.'],
];
// Where notes are no part of the file, their marks stand in the text.
const PARAGRAPHS = [
  /^The lamps along .* as the year before\.1?$/u,
  /^“Nobody who has walked there .*”.* costs about £ 4,200 a winter, .* to pay half of it\.$/u,
  /^Not everybody is happy\. .* decision “a disgrace in broad lamplight”\. .* at only two places\.$/u,
  /^The decision can be reviewed in April\. .* compared with the survey of October, which critics had called a snapshot\./u,
];

describe.each([
  ['article.odt', 'LibreOffice, OpenDocument'],
  ['article.docx', 'LibreOffice, Word'],
  ['article.html', 'LibreOffice, HTML'],
  ['article.pdf', 'LibreOffice, PDF'],
  ['article.txt', 'LibreOffice, text'],
  ['abiword.odt', 'AbiWord, OpenDocument'],
  ['abiword.docx', 'AbiWord, Word'],
  ['pandoc.docx', 'pandoc, Word'],
  ['pandoc.html', 'pandoc, HTML'],
  ['chromium.mhtml', 'Chromium, one file'],
  ['chromium-complete.html', 'Chromium, with a folder'],
  ['page.html', 'a page of a newspaper'],
])('%s (%s)', (name) => {
  it('is read whole, with the kinds of its blocks', async () => {
    const { brought } = await read(name);
    const article = brought.blocks.filter(({ kind }) => kind !== 'leave-out');
    expect(article.slice(0, 4).map(({ kind, text }) => [kind, text])).toEqual(HEAD);
    const texts = article.map(({ text }) => text);
    for (const paragraph of PARAGRAPHS) expect(texts.filter((text) => paragraph.test(text))).toHaveLength(1);
    expect(article.find(({ text }) => text === 'A question of money, and of bats')?.kind).toBe(
      name.endsWith('.txt') ? 'paragraph' : 'heading',
    );
    expect(brought).toMatchObject({ title: HEADLINE, byline: 'Orla Fenn' });
    expect(texts.join(' ')).not.toContain('\u00ad');
  });
});

describe('what stands beside the article', () => {
  const warningsOf = async (name: string): Promise<readonly string[]> =>
    (await read(name)).warnings.map(({ what, count }) => `${what} ${String(count)}`);

  it('is told: tables, footnotes, and the edges of pages', async () => {
    expect(await warningsOf('article.odt')).toEqual(['tables-as-lines 1', 'footnotes-left-out 1']);
    expect(await warningsOf('article.docx')).toEqual(['tables-as-lines 1', 'footnotes-left-out 1']);
    expect(await warningsOf('article.html')).toEqual(['tables-as-lines 1', 'footnotes-left-out 1']);
    expect(await warningsOf('article.pdf')).toEqual(['page-edges-left-out 4', 'tables-as-lines 1']);
    expect(await warningsOf('pandoc.md')).toEqual(['footnotes-left-out 1']);
  });

  it('is not the article: menus, lists of other articles, the foot of a page', async () => {
    const { brought, warnings } = await read('page.html');
    const text = brought.blocks.map((block) => block.text).join(' ');
    for (const around of ['Weather', 'newsletter', 'Ferry late', 'Terms']) expect(text).not.toContain(around);
    expect(warnings).toEqual([{ what: 'pictures-left-out', count: 1, samples: [] }]);
    expect(brought).toMatchObject({ publisher: 'The Fictional Harbour Post', date: '2025-11-14', language: 'en-GB' });
    expect(brought.blocks.filter(({ kind }) => kind === 'caption' || kind === 'credit')).toEqual([
      { kind: 'caption', text: 'The harbour wall on Monday evening.' },
      { kind: 'credit', text: 'Photo: Ines Marlow' },
    ]);
  });

  it('is the same for a page as it was loaded and as Chromium saved it in one file', async () => {
    expect((await read('chromium.mhtml')).brought).toEqual((await read('page.html')).brought);
  });

  it('is there too in a page that was printed, as nobody can tell it there', async () => {
    const { brought } = await read('chromium.pdf');
    const texts = brought.blocks.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith(START) && text.endsWith('as the year before.'))).toBe(true);
    expect(brought.title).toBe(HEADLINE);
  });

  it('lists what was mended', async () => {
    const { brought } = await read('article.docx');
    expect(brought.repairs.map(({ what }) => what)).toContain('soft-hyphen');
    for (const { block, at, now } of brought.repairs) {
      expect(brought.blocks[block]?.text.slice(at, at + now.length)).toBe(now);
    }
  });

  it('is the same in a page that Chromium saved with a folder beside it', async () => {
    expect((await read('chromium-complete.html')).brought).toEqual((await read('page.html')).brought);
  });

  it('a PDF of scanned pages is refused as such', async () => {
    await expect(read('scanned.pdf')).rejects.toThrow('scanned');
  });

  it('a locked PDF is refused', async () => {
    await expect(read('locked.pdf')).rejects.toThrow('locked');
  });
});
