import { zipOf } from './zip.ts';

/** One part of a package. */
export interface DocumentPart {
  readonly name: string;
  readonly content: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OPEN = [
  ...['office', 'text', 'table', 'style', 'meta', 'drawing'].map(
    (name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** A paragraph of Word, with the name of a style where it has one. */
export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The parts of a Word document with this body, written from ECMA-376 alone. */
export const wordParts = (body: string, doctype = ''): readonly DocumentPart[] => [
  {
    name: '[Content_Types].xml',
    content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  { name: 'word/document.xml', content: `${XML}${doctype}<w:document ${WORD}><w:body>${body}</w:body></w:document>` },
  {
    name: 'word/styles.xml',
    content: `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style></w:styles>`,
  },
  {
    name: 'docProps/core.xml',
    content: `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Orla Fenn</dc:creator></cp:coreProperties>`,
  },
];

/** The parts of an OpenDocument text with this body, written from ISO 26300 alone. */
export const openParts = (body: string, doctype = ''): readonly DocumentPart[] => [
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
  {
    name: 'content.xml',
    content: `${XML}${doctype}<office:document-content ${OPEN}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  },
  {
    name: 'styles.xml',
    content: `${XML}<office:document-styles ${OPEN}><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style></office:styles></office:document-styles>`,
  },
  {
    name: 'meta.xml',
    content: `${XML}<office:document-meta ${OPEN}><office:meta><dc:title>Lamps</dc:title><dc:creator>Orla Fenn</dc:creator></office:meta></office:document-meta>`,
  },
  {
    name: 'META-INF/manifest.xml',
    content: `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
  },
];

export const wordOf = (body: string, doctype?: string): Buffer => zipOf(wordParts(body, doctype));
export const openDocumentOf = (body: string, doctype?: string): Buffer => zipOf(openParts(body, doctype));

/** A page as Chromium saves it in one file (RFC 2557), with a frame and a picture behind it. */
export function mailArchiveOf(html: string): string {
  const boundary = '----MultipartBoundary--abc----';
  const part = (type: string, place: string, body: string): string =>
    `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${place}\r\n\r\n${body}\r\n\r\n`;
  return [
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.invalid/a\r\nSubject: Lamps\r\n',
    `Date: Fri, 14 Nov 2025 06:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n`,
    part('text/html', 'https://example.invalid/a', toQuotedPrintable(html)),
    part('text/html', 'cid:frame@mhtml.blink', '<html><body><p>An advertisement in a frame.</p></body></html>'),
    part('image/png', 'https://example.invalid/a.png', '=89PNG'),
    `--${boundary}--\r\n`,
  ].join('');
}

function toQuotedPrintable(text: string): string {
  const signs = [...Buffer.from(text)].map((byte) =>
    byte === 0x3d || byte < 0x20 || byte > 0x7e
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  for (let at = 0; at < signs.length; at += 24) lines.push(signs.slice(at, at + 24).join(''));
  return lines.join('=\r\n');
}

/** A PDF (ISO 32000) of pages, each the text of its drawing. */
export function pdfOf(pages: readonly string[], info = '<</Title(Lamps)>>'): Buffer {
  const kids = pages.map((_, at) => `${String(5 + 2 * at)} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${String(pages.length)}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    info,
    ...pages.flatMap((drawing, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${String(6 + 2 * at)} 0 R>>`,
      `<</Length ${String(drawing.length)}>>stream\n${drawing}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${String(at + 1)} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${String(text.length)}\n%%EOF`;
  return Buffer.from(text + end, 'latin1');
}

/** What draws lines of text, each at its height on the page. */
export const pdfLines = (lines: readonly (readonly [y: number, text: string, size?: number])[]): string =>
  lines
    .map(
      ([y, text, size = 10]) =>
        `BT /F ${String(size)} Tf 50 ${String(y)} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    )
    .join('\n');
