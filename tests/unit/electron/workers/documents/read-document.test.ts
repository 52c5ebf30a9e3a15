import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentReading, DocumentRefusal } from '../../../../../content/reading/read-document.ts';
import type { Result } from '../../../../../content/base/result.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from '../../../../../electron/workers/documents/limits.ts';
import { readDocumentBytes, readPasted } from '../../../../../electron/workers/documents/read-document-bytes.ts';
import { readDocumentFrom } from '../../../../../electron/workers/documents/read-document-from.ts';
import { readDocumentApart } from '../../../../../electron/workers/read-document-apart.ts';
import { dataFolder } from '../../../../builders/data-folder.ts';
import {
  mailArchiveOf,
  openDocumentOf,
  openParts,
  pdfLines,
  pdfOf,
  wordOf,
  wordParagraph,
  wordParts,
} from '../../../../builders/documents.ts';
import { zipOf } from '../../../../builders/zip.ts';

type Outcome = Result<DocumentReading, DocumentRefusal>;
const LONG =
  'A sentence of the article that is long enough to be more than a line of its own, as those of a story are. '
    .repeat(2)
    .trim();

const outcomeOf = (outcome: Outcome): string =>
  outcome.ok
    ? outcome.value.brought.blocks.map(({ kind, text }) => `${kind}: ${text}`).join('\n')
    : outcome.error.fault;
const read = async (name: string, bytes: Uint8Array | string, limits: Partial<DocumentLimits> = {}): Promise<string> =>
  outcomeOf(await readDocumentBytes(name, Buffer.from(bytes), { ...DOCUMENT_LIMITS, ...limits }));
const paste = async (html: string, text = 'plain'): Promise<string> => outcomeOf(await readPasted({ html, text }));
const warningsOf = (outcome: Outcome): readonly string[] =>
  outcome.ok ? outcome.value.warnings.map(({ what, count }) => `${what} ${String(count)}`) : [outcome.error.fault];

describe('what is pasted', () => {
  it('is read from its HTML, and from its text where that has none', async () => {
    expect(await paste('<h1>Lamps</h1><p>One <b>two</b>\n three.</p>')).toBe(
      'headline: Lamps\nparagraph: One two three.',
    );
    expect(await paste('<img src="a.png">', 'a text')).toBe('paragraph: a text');
    expect(outcomeOf(await readPasted({ html: null, text: 'a\n\nb' }))).toBe('paragraph: a\nparagraph: b');
    expect(outcomeOf(await readPasted({ html: null, text: ' \n' }))).toBe('empty');
  });

  it('is read as Word, Google and mail programs put it there', async () => {
    const word =
      '<html><head><style>p{}</style></head><body><!--StartFragment--><p class=MsoTitle>Lamps<o:p></o:p></p><p class=MsoListParagraph><span style="mso-list:Ignore">·  </span>An item</p><p class="MsoCaption">The wall</p><!--EndFragment--></body></html>';
    expect(await paste(word)).toBe('headline: Lamps\nparagraph: An item\ncaption: The wall');
    const google =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span>First it rained.</span></p><p><span style="font-weight:700">A question</span></p><p>It ended.</p></b>';
    expect(await paste(google)).toBe('paragraph: First it rained.\nheading: A question\nparagraph: It ended.');
    expect(await paste('<div>It rained.<br>All day.<br><br>Then not.</div>')).toBe(
      'paragraph: It rained. All day.\nparagraph: Then not.',
    );
  });

  it('holds nothing that is hidden, and nothing that runs', async () => {
    const html =
      '<p>a<script>globalThis.ran = 1</script><span style="display: none">b</span><img src=x onerror="globalThis.ran = 1"></p><svg onload="globalThis.ran = 1"><text>c</text></svg><template>d</template>';
    expect(await paste(html)).toBe('paragraph: a');
    expect('ran' in globalThis).toBe(false);
  });
});

describe('plain text and Markdown', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('„Café“'), 'paragraph: „Café“'],
    ['UTF-8 with a mark', Buffer.from('\ufeff„Café“'), 'paragraph: „Café“'],
    ['UTF-16', Buffer.from('\ufeff„Café“', 'utf16le'), 'paragraph: „Café“'],
    ['UTF-16 of the other order', Buffer.from('\ufeff„Café“', 'utf16le').swap16(), 'paragraph: „Café“'],
    ['UTF-16 without a mark', Buffer.from('It rained all day', 'utf16le'), 'paragraph: It rained all day'],
    ['windows-1252', Buffer.from('\x93Caf\xe9\x94 \x96 \x80 5', 'latin1'), 'paragraph: “Café” – € 5'],
    ['Cyrillic without a word about it', Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2', 'latin1'), 'unknown-letters'],
    ['no text', Buffer.from('\0\x01\x02\x03\x04abc\x05\x06\x07\x08'), 'other-kind'],
  ])('in %s', async (_what, bytes, text) => expect(await read('a.txt', bytes)).toBe(text));

  it('says when letters were guessed', async () => {
    expect(warningsOf(await readDocumentBytes('a.txt', Buffer.from('caf\xe9', 'latin1')))).toEqual([
      'letters-guessed 1',
    ]);
  });

  it('reads Markdown by its name, with what stands above it', async () => {
    const markdown = `---\ntitle: "Lamps"\nauthor: Orla Fenn\ndate: 2025-11-14\n---\n\n# Lamps\n\n${LONG}[^1]\n\n- one\n- *two*\n\n[^1]: A note.\n`;
    const outcome = await readDocumentBytes('a.md', Buffer.from(markdown));
    expect(outcomeOf(outcome)).toBe(`headline: Lamps\nparagraph: ${LONG}\nparagraph: one\nparagraph: two`);
    expect(outcome).toMatchObject({ value: { brought: { byline: 'Orla Fenn', date: '2025-11-14' } } });
    expect(await read('a.txt', '# Lamps')).toBe('paragraph: # Lamps');
  });
});

describe('web pages', () => {
  const page = (head: string, body: string): string =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

  it('are read in the letters that they declare', async () => {
    const russian = Buffer.from(page('<meta charset="windows-1251">', '<p>\xcf\xf0\xe8\xe2\xe5\xf2</p>'), 'latin1');
    expect(await read('a.html', russian)).toBe('paragraph: Привет');
    const western = Buffer.from(
      page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', '<p>\x93a\xe9\x94</p>'),
      'latin1',
    );
    expect(await read('a.html', western)).toBe('paragraph: “aé”');
    expect(await read('a.html', page('<meta charset="nonsense">', '<p>é</p>'))).toBe('paragraph: é');
  });

  it('may leave out the tags that a page can leave out', async () => {
    expect(await read('a', '<title>Lamps</title><h1>Lamps</h1><p>One<p>Two')).toBe(
      'headline: Lamps\nparagraph: One\nparagraph: Two',
    );
  });

  it('are known by what is in them, whatever they are called', async () => {
    expect(await read('a.txt', '<!DOCTYPE HTML>\n<html><body><p>One</p></body></html>')).toBe('paragraph: One');
    expect(await read('a.docx', mailArchiveOf(page('', '<p>Öne</p>')))).toBe('paragraph: Öne');
  });

  it('of one file are read without their frames and pictures', async () => {
    const outcome = await readDocumentBytes('a.mhtml', Buffer.from(mailArchiveOf(page('', `<p>${LONG} ä</p>`))));
    expect(outcomeOf(outcome)).toBe(`paragraph: ${LONG} ä`);
    expect(outcome).toMatchObject({ value: { brought: { title: 'Lamps' } } });
  });

  it('have the headline that stands on them, not the name of the paper behind it', async () => {
    const body = `<header><h1>The Post</h1></header><main><h1>Lamps stay on <button>Share</button></h1>${`<p>${LONG}</p>`.repeat(3)}</main>`;
    const text = await read('a.html', page('<title>Lamps stay on - The Post</title>', body));
    expect(text).toMatch(/^headline: Lamps stay on\nparagraph: A sentence/u);
  });

  it('of a manual have no signs that link to their own headings, and no years of its rights as their day', async () => {
    // A browser writes the address of the page into links of a page that it saves.
    for (const address of ['', 'https://example.org/lamps.html']) {
      const body = `<h1>Lamps<a href="${address}#lamps">¶</a></h1><p>2019-2021, The Harbour Office</p><p>${LONG} <a href="${address}#n">No. 4</a><sup><a href="${address}#fn1">1</a></sup></p>`;
      expect(await read('a.html', page('', body))).toBe(
        `headline: Lamps\nparagraph: 2019-2021, The Harbour Office\nparagraph: ${LONG} No. 4`,
      );
    }
  });

  it('without an article are read whole, with a warning', async () => {
    const outcome = await readDocumentBytes('a.html', Buffer.from(page('', '<nav></nav>')));
    expect(warningsOf(outcome)).toEqual(['empty']);
    const short = await readDocumentBytes('a.html', Buffer.from(page('', '<form><p>Only this.</p></form>')));
    expect([outcomeOf(short), warningsOf(short)]).toEqual(['paragraph: Only this.', expect.arrayContaining([])]);
  });

  it('fetch nothing that they name as an entity', async () => {
    const text = await read(
      'a.html',
      '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><p>a &e; b</p></body></html>',
    );
    expect(text).not.toContain('root:');
  });
});

describe('Word documents', () => {
  it('are read with the styles of their paragraphs', async () => {
    const body =
      wordParagraph('Lamps', 'Title') +
      wordParagraph(LONG) +
      wordParagraph('Bats', 'H1') +
      wordParagraph('The wall', 'Cap');
    const outcome = await readDocumentBytes('a.docx', wordOf(body));
    expect(outcomeOf(outcome)).toBe(`headline: Lamps\nparagraph: ${LONG}\nheading: Bats\ncaption: The wall`);
    expect(outcome).toMatchObject({ value: { brought: { byline: 'Orla Fenn', language: 'en-GB' } } });
  });

  it('are read as if their changes were accepted, without what was deleted', async () => {
    const body = `<w:p><w:r><w:t>One</w:t></w:r><w:ins w:id="1"><w:r><w:t> two</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText> three</w:delText></w:r></w:del></w:p>`;
    const outcome = await readDocumentBytes('a.docx', wordOf(body));
    expect([outcomeOf(outcome), warningsOf(outcome)]).toEqual(['paragraph: One two', ['changes-accepted 2']]);
  });

  it('lead to no file outside them', async () => {
    const secret = path.join(dataFolder(true), 'secret.txt');
    fs.writeFileSync(secret, 'what nobody may read');
    const parts = wordParts(
      `${wordParagraph('One')}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="x1"/></w:drawing></w:r></w:p>`,
    );
    const link = {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file://${secret}" TargetMode="External"/></Relationships>`,
    };
    expect(await read('a.docx', zipOf([...parts, link]))).toBe('paragraph: One');
  });
});

describe('OpenDocument texts', () => {
  it('are read with headings, lists, spaces and frames, without notes and comments', async () => {
    const body = [
      '<text:h text:outline-level="1">Lamps</text:h>',
      `<text:p>${LONG}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note><office:annotation><text:p>A comment.</text:p></office:annotation></text:p>`,
      '<text:list><text:list-item><text:p>an<text:s text:c="3"/>item</text:p></text:list-item></text:list>',
      '<text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration">The wall</text:p></draw:text-box></draw:frame></text:p>',
      '<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>',
    ].join('');
    const outcome = await readDocumentBytes('a.odt', openDocumentOf(body));
    expect(outcomeOf(outcome)).toBe(
      `headline: Lamps\nparagraph: ${LONG}\nparagraph: an item\ncaption: The wall\nparagraph: 1 | 2`,
    );
    expect(warningsOf(outcome)).toEqual(['tables-as-lines 1', 'footnotes-left-out 1', 'comments-left-out 1']);
    expect(outcome).toMatchObject({ value: { brought: { byline: 'Orla Fenn', language: 'en-GB' } } });
  });

  it('locked with a password are refused', async () => {
    const parts = openParts('<text:p>x</text:p>').map((part) =>
      part.name.startsWith('META')
        ? { ...part, content: '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>' }
        : part,
    );
    expect(await read('a.odt', zipOf(parts))).toBe('locked');
  });
});

describe('PDFs', () => {
  it('are read in paragraphs, with the end of lines mended', async () => {
    const drawing = pdfLines([
      [740, 'Lamps', 24],
      [700, 'A line that is as wide as its column is, with the gov-'],
      [688, 'ernment in it. It ends here.'],
    ]);
    expect(await read('a.pdf', pdfOf([drawing]))).toBe(
      'headline: Lamps\nparagraph: A line that is as wide as its column is, with the government in it. It ends here.',
    );
  });

  it('without text are refused as scanned; pages without text are counted', async () => {
    expect(await read('a.pdf', pdfOf(['0 0 100 100 re f']))).toBe('scanned');
    const outcome = await readDocumentBytes('a.pdf', pdfOf([pdfLines([[700, 'One.']]), '0 0 100 100 re f']));
    expect(warningsOf(outcome)).toEqual(['pages-without-text 1']);
  });
});

const DEEP = 10_000;
const nested = (open: string, close: string): string => open.repeat(DEEP) + wordParagraph('x') + close.repeat(DEEP);
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY ${'ab'.charAt(at % 2)}${String(at)} "&a;&a;">`).join('')}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

describe('documents that are made to do harm end in a sentence', () => {
  it.each<[string, string, () => Buffer | string, string]>([
    [
      'a Word document of ten thousand nested tables',
      'a.docx',
      () => wordOf(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
      'too-deep',
    ],
    [
      'an OpenDocument text of ten thousand nested tables',
      'a.odt',
      () =>
        openDocumentOf(
          nested(
            '<table:table><table:table-row><table:table-cell>',
            '</table:table-cell></table:table-row></table:table>',
          ),
        ),
      'too-deep',
    ],
    [
      'a page of ten thousand nested tables',
      'a.html',
      () => `<html><body>${nested('<table><tr><td>', '</td></tr></table>')}</body></html>`,
      'too-deep',
    ],
    ['Markdown of ten thousand nested quotations', 'a.md', () => `${'>'.repeat(DEEP)} x`, 'too-deep'],
    ['a Word document with entities within entities', 'a.docx', () => wordOf(wordParagraph('&a1;'), LAUGHS), 'harmful'],
    ['a Word document with an external entity', 'a.docx', () => wordOf(wordParagraph('&e;'), EXTERNAL), 'harmful'],
    [
      'an OpenDocument text with entities within entities',
      'a.odt',
      () => openDocumentOf('<text:p>&a1;</text:p>', LAUGHS),
      'harmful',
    ],
    [
      'an OpenDocument text with an external entity',
      'a.odt',
      () => openDocumentOf('<text:p>&e;</text:p>', EXTERNAL),
      'harmful',
    ],
    [
      'a Word document of gigabytes of spaces',
      'a.docx',
      () => wordOf(`<w:p>${' '.repeat(70 * 1024 * 1024)}</w:p>`),
      'too-large',
    ],
    [
      'an OpenDocument text of gigabytes of spaces',
      'a.odt',
      () => openDocumentOf(' '.repeat(70 * 1024 * 1024)),
      'too-large',
    ],
    [
      'a zip of ten thousand parts',
      'a.docx',
      () => zipOf(Array.from({ length: 10_000 }, (_, at) => ({ name: `word/${String(at)}`, content: '' }))),
      'too-large',
    ],
    ['a page of megabytes', 'a.html', () => `<html><body>${'<b>x</b>'.repeat(1_100_000)}</body></html>`, 'too-large'],
    [
      'a page of a million elements',
      'a.html',
      () => `<html><body>${'<b>'.repeat(100)}${'<i>x</i>'.repeat(200_000)}</body></html>`,
      'too-large',
    ],
    ['more text than a lesson', 'a.txt', () => 'word '.repeat(900_000), 'too-long'],
    [
      'two parts of one name',
      'a.docx',
      () => zipOf([...wordParts(wordParagraph('x')), ...wordParts(wordParagraph('y'))]),
      'damaged',
    ],
    [
      'a zip that says another sum',
      'a.docx',
      () => zipOf(wordParts(wordParagraph('x')).map((part) => ({ ...part, lies: { crc: 1 } }))),
      'damaged',
    ],
    ['a PDF that is cut off', 'a.pdf', () => pdfOf([pdfLines([[700, 'x']])]).subarray(0, 60), 'damaged'],
    ['nothing', 'a.docx', () => '', 'empty'],
    ['a workbook', 'a.xlsx', () => zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'table'],
    ['a table', 'claims.CSV', () => 'claim,label\nThe bridge is closed.,evidence\n', 'table'],
    [
      'an old Word document',
      'a.doc',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'other-kind',
    ],
    [
      'a Word document with a password',
      'a.docx',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'locked',
    ],
    ['a picture', 'a.png', () => Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'other-kind'],
    ['a lesson of this program', 'a.claimsort', () => '{ "format": "claimsort-lesson" }', 'other-kind'],
  ])('%s', async (_what, name, make, fault) => expect(await read(name, make())).toBe(fault));

  it('a PDF of more pages, or more pieces of text, than the limits', async () => {
    const two = pdfOf([pdfLines([[700, 'One.']]), pdfLines([[700, 'Two.']])]);
    expect(await read('a.pdf', two, { pages: 1 })).toBe('too-long');
    expect(await read('a.pdf', two, { pieces: 1 })).toBe('too-long');
  });

  it('a file of 500 MB, of which no byte is read, a folder, and a file that is gone', async () => {
    const folder = dataFolder(true);
    const file = path.join(folder, 'large.docx');
    fs.writeFileSync(file, '');
    fs.truncateSync(file, 500 * 1024 * 1024);
    expect(outcomeOf(await readDocumentFrom({ kind: 'file', file }))).toBe('too-large');
    expect(outcomeOf(await readDocumentFrom({ kind: 'file', file: folder }))).toBe('unreadable');
    expect(outcomeOf(await readDocumentFrom({ kind: 'file', file: path.join(folder, 'gone') }))).toBe('unreadable');
  });

  it('a document over which the reading process hangs, or dies', async () => {
    let stops = 0;
    const hangs = readDocumentApart(
      () => {
        let end: (isDone: boolean) => void = () => undefined;
        const isDone = new Promise<boolean>((resolve) => {
          end = resolve;
        });
        return {
          isDone,
          stop: () => {
            stops += 1;
            end(false);
          },
        };
      },
      { kind: 'pasted', html: null, text: 'x' },
      5,
    );
    expect([outcomeOf(await hangs), stops]).toEqual(['took-too-long', 1]);
    const dies = readDocumentApart(() => ({ isDone: Promise.resolve(false), stop: () => undefined }), {
      ...{ kind: 'file', file: 'x' },
    });
    expect(outcomeOf(await dies)).toBe('damaged');
  });
});
