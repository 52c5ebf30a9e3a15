import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broughtInSchema } from '../../content/draft/brought-in.ts';
import { DOCUMENT_FAULTS } from '../../content/reading/read-document.ts';
import { DOCUMENT_LIMITS } from '../../electron/workers/documents/limits.ts';
import { readDocumentBytes, readPasted } from '../../electron/workers/documents/read-document-bytes.ts';
import { dataFolder } from '../builders/data-folder.ts';
import {
  type DocumentPart,
  mailArchiveOf,
  openParts,
  pdfLines,
  pdfOf,
  wordParagraph,
  wordParts,
} from '../builders/documents.ts';
import { zipOf } from '../builders/zip.ts';
import { SEED } from '../faults/chance.ts';
import { noteFigures } from '../faults/figures.ts';
import { sized } from '../faults/size.ts';
import { damage, harm } from './damage.ts';
import { unhandledDuring } from './unhandled-errors.ts';

const STORY =
  'The lamps along the harbour wall will burn until March, the council decided on Tuesday by eleven votes to four, and the gov\u00adernment of the town agreed.';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps | Post</title><meta property="og:site_name" content="Post"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Lamps","author":{"name":"Orla Fenn"}}</script></head><body><nav><ul><li><a href="/a">News</a></li></ul></nav><article><h1>Lamps</h1><p class="byline">By Orla Fenn</p><figure><img src="a.png"><figcaption>The wall</figcaption></figure><p>${STORY}</p><p>${STORY} &amp; more.</p><table><tr><td>1</td><td>2</td></tr></table><ul><li>one</li><li>two</li></ul></article><footer>End</footer></body></html>`;
const MARKDOWN = `---\ntitle: Lamps\n---\n# Lamps\n\n${STORY}\n\n> ${STORY}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* one\n  * two[^1]\n\n[^1]: note\n`;

/** Pieces that are put into a document, at any place or in place of anything. */
const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    '&amp;',
    '&e;',
    '&#0;',
    '&#x10FFFF;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x',
    '\0',
  ],
  ...['\uFFFE', '\ud800', '\u202e', '\u00ad\n', '-\n', '\u00a0', 'a\u0301\u0315', 'ﬃ', '\t', '\r', '=', '=3D', '=\r\n'],
  ...['<!DOCTYPE x [<!ENTITY e SYSTEM "file://SECRET">]>', '<script>globalThis.isRun = 1</script>', '<plaintext>'],
  ...[
    '<img src="SECRET" onerror="globalThis.isRun = 1">',
    '<iframe src="file://SECRET"></iframe>',
    '<base href="//x/">',
  ],
  ...['<svg onload="globalThis.isRun = 1">', '<style>@import "file://SECRET";</style>', '<template>', '<frameset>'],
  ...['<p>', '</p>', '<table>', '</td>', '<tr>', '</body>', '<html>', '<title>', '<textarea>', '<h1>', '<br><br>'],
  ...['<w:p>', '</w:p>', '<w:tbl>', '<w:del>', '<w:drawing>', 'r:link="SECRET"', 'Target="file://SECRET"', '../SECRET'],
  ...[
    '<text:p>',
    '</text:p>',
    '<text:h>',
    '<text:note>',
    '<text:s text:c="1e9"/>',
    'text:outline-level="-1"',
    '<draw:frame>',
  ],
  ...[
    '--',
    '---\n',
    '```',
    '>'.repeat(600),
    '[^1]',
    '[x](file://SECRET)',
    '![x](SECRET)',
    '|'.repeat(500),
    '* '.repeat(300),
  ],
  ...['Content-Type: text/html', '----MultipartBoundary--abc----', 'Content-Transfer-Encoding: base64', 'boundary="x"'],
  ...[
    'endobj',
    'stream',
    'endstream',
    '/Length 9999999',
    '/Kids[2 0 R]',
    '/Parent 2 0 R',
    '/Encrypt 4 0 R',
    '(',
    ')',
    '<<',
  ],
  ...[
    '[',
    '1e308 0 0 1e308 0 0 Tm',
    '/JavaScript',
    '/F 1e9 Tf',
    ' 0 Td',
    'BT',
    'ET',
    '/Filter/FlateDecode',
    '/URI(file://SECRET)',
  ],
  ...['<a>'.repeat(600), 'y'.repeat(30_000), '9'.repeat(400)],
];

const edit = fc.record({
  part: fc.nat(5),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  piece: fc.constantFrom('', ...PIECES),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const mutant = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 2 }),
  damages: fc.oneof(
    { weight: 3, arbitrary: fc.array(damage, { maxLength: 0 }) },
    { weight: 1, arbitrary: fc.array(damage, { maxLength: 3 }) },
  ),
});

function change(text: string, { at, removed, piece }: Edit): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + piece + text.slice(place + removed);
}

type Make = (edits: readonly Edit[], secret: string) => Buffer;

const asText =
  (base: string, encoding: BufferEncoding = 'utf8'): Make =>
  (edits, secret) =>
    Buffer.from(edits.reduce(change, base).replaceAll('SECRET', secret), encoding);

const asPackage =
  (parts: readonly DocumentPart[]): Make =>
  (edits, secret) =>
    zipOf(
      parts.map(({ name, content }, at) => ({
        name,
        // Most of what is read stands in the part of the text.
        content: edits
          .reduce(
            (text, one) => ((one.part > 3 ? name === MAIN.get(parts) : one.part === at) ? change(text, one) : text),
            content,
          )
          .replaceAll('SECRET', secret),
      })),
    );

const WORD = wordParts(
  // Most of it is text, so that many changes leave it well-formed.
  `${wordParagraph('Lamps', 'Title')}${wordParagraph(STORY.repeat(4)).repeat(4)}<w:tbl><w:tr><w:tc>${wordParagraph('1')}</w:tc><w:tc>${wordParagraph('2')}</w:tc></w:tr></w:tbl>${wordParagraph('The wall', 'Cap')}`,
);
const OPEN = openParts(
  `<text:h text:outline-level="1">Lamps</text:h><text:p>${STORY}<text:s text:c="2"/></text:p><table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>`,
);
const MAIN = new Map([
  [WORD, 'word/document.xml'],
  [OPEN, 'content.xml'],
]);
const PDF = pdfOf([
  pdfLines([
    [740, 'Lamps', 24],
    [700, 'The lamps along the wall will burn until March, the gov-'],
    [688, 'ernment of the town decided.'],
  ]),
  pdfLines([[700, 'A second page.']]),
]).toString('latin1');

const readers: readonly { readonly name: string; readonly file: string; readonly make: Make }[] = [
  { name: 'pasted HTML', file: '', make: asText(PAGE) },
  { name: 'web page', file: 'a.html', make: asText(PAGE) },
  { name: 'saved page', file: 'a.mhtml', make: asText(mailArchiveOf(PAGE), 'latin1') },
  { name: 'Markdown', file: 'a.md', make: asText(MARKDOWN) },
  { name: 'plain text', file: 'a.txt', make: asText(`Lamps\n\n${STORY}\n\n${STORY}`) },
  { name: 'Word', file: 'a.docx', make: asPackage(WORD) },
  { name: 'OpenDocument', file: 'a.odt', make: asPackage(OPEN) },
  { name: 'PDF', file: 'a.pdf', make: asText(PDF, 'latin1') },
];

const LIMITS = { ...DOCUMENT_LIMITS, inflatedBytes: 256 * 1024, depth: 100, nodes: 3000, pages: 20, pieces: 2000 };

describe('the readers of documents', () => {
  it.each(readers)(
    '$name: read or refuse every mutant, open nothing besides it, run nothing in it',
    async ({ name, file, make }) => {
      const secret = path.join(dataFolder(true), 'SECRET');
      fs.writeFileSync(secret, 'what nobody may read');
      const runs = sized(2000, 200_000);
      const counts = new Map<string, number>();
      const unhandled = await unhandledDuring(() =>
        fc.assert(
          fc.asyncProperty(mutant, async ({ edits, damages }) => {
            const bytes = damages.reduce(harm, make(edits, secret));
            const read =
              file === ''
                ? await readPasted({ html: bytes.toString('utf8'), text: 'plain' }, LIMITS)
                : await readDocumentBytes(file, bytes, LIMITS);
            const what = read.ok ? 'read' : read.error.fault;
            counts.set(what, (counts.get(what) ?? 0) + 1);
            if (!read.ok) {
              expect(DOCUMENT_FAULTS).toContain(read.error.fault);
              return;
            }
            const { blocks, repairs } = broughtInSchema.parse(read.value.brought);
            for (const { text } of blocks) {
              expect(text).not.toContain('nobody may read');
              expect(/\p{Surrogate}/u.test(text) || text !== text.trim()).toBe(false);
            }
            for (const { block, at, now } of repairs) {
              expect(blocks[block]?.text.slice(at, at + now.length)).toBe(now);
            }
          }),
          { numRuns: runs, seed: SEED },
        ),
      );
      expect(unhandled).toEqual([]);
      expect('isRun' in globalThis).toBe(false);
      noteFigures({
        ...{ fault: `bad input: ${name}`, cases: runs, broken: 0, counted: Object.fromEntries(counts) },
        control: `${String(counts.get('read') ?? 0)} articles were read out of documents with something else wrong`,
      });
      // Mutants that are all refused as a whole would test the first look alone.
      expect(counts.get('read') ?? 0).toBeGreaterThan(runs / 200);
    },
  );
});
