import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type FormField, parseFieldAddress, toFieldAddress } from '../../../../../content/text/field-address.ts';
import { loadPdfJs } from '../../../../../electron/workers/documents/load-pdf-js.ts';
import { toFillInForm } from '../../../../../electron/workers/forms/fill-in-form.ts';

const box = (claim: number, value: string, title: string): FormField => ({
  ...{ name: `claim-${String(claim)}-label`, title: `Claim ${String(claim)}` },
  option: { value, title },
});
const NAME: FormField = { name: 'name', title: 'Name: “A/B”, %20', option: null };
const FIELDS = [
  NAME,
  box(7, 'evidence', 'Evidence'),
  box(7, 'rhetoric', 'Rhetoric'),
  box(9, 'evidence', 'Evidence'),
  box(9, 'rhetoric', 'Rhetoric'),
];

/** A page with links, as Chromium prints them. */
async function pageWithLinks(addresses: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setLanguage('en');
  pdf.setTitle('Worksheet');
  const page = pdf.addPage([600, 800]);
  const links = addresses.map((address, at) =>
    pdf.context.register(
      pdf.context.obj({
        ...{ Type: 'Annot', Subtype: 'Link', Rect: [50, 700 - 30 * at, 70, 720 - 30 * at], StructParent: at + 1 },
        A: { S: 'URI', URI: PDFString.of(address) },
      }),
    ),
  );
  page.node.set(PDFName.of('Annots'), pdf.context.obj(links));
  return pdf.save();
}

/** Reads a PDF with PDF.js, which knows nothing of how it was made. */
async function read(bytes: Uint8Array) {
  const pdfjs = await loadPdfJs();
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(bytes) }).promise;
  const all = (await (await pdf.getPage(1)).getAnnotations()) as readonly Readonly<Record<string, unknown>>[];
  return { pdf, all };
}

describe('toFillInForm', () => {
  it('puts a field in place of each link to a field address, in the same order', async () => {
    const { pdf, all } = await read(await toFillInForm(await pageWithLinks(FIELDS.map(toFieldAddress))));
    expect(
      all.map(({ fieldName, alternativeText, fieldType, rect }) => [fieldName, alternativeText, fieldType, rect]),
    ).toEqual([
      ['name', NAME.title, 'Tx', [50, 700, 70, 720]],
      ['claim-7-label', 'Claim 7: Evidence', 'Btn', [50, 670, 70, 690]],
      ['claim-7-label', 'Claim 7: Rhetoric', 'Btn', [50, 640, 70, 660]],
      ['claim-9-label', 'Claim 9: Evidence', 'Btn', [50, 610, 70, 630]],
      ['claim-9-label', 'Claim 9: Rhetoric', 'Btn', [50, 580, 70, 600]],
    ]);
    expect(all.slice(1).map(({ buttonValue, radioButton }) => [buttonValue, radioButton])).toEqual(
      ['evidence', 'rhetoric', 'evidence', 'rhetoric'].map((value) => [value, true]),
    );
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Worksheet', Language: 'en', IsAcroFormPresent: true });
  });

  it('keeps what is filled in and saved', async () => {
    const { pdf, all } = await read(await toFillInForm(await pageWithLinks(FIELDS.map(toFieldAddress))));
    const [name = '', , rhetoric = ''] = all.map(({ id }) => String(id));
    pdf.annotationStorage.setValue(name, { value: 'Ada' });
    pdf.annotationStorage.setValue(rhetoric, { value: true });
    const { all: saved } = await read(await pdf.saveDocument());
    expect(saved.map(({ fieldValue }) => fieldValue)).toEqual(['Ada', 'rhetoric', 'rhetoric', 'Off', 'Off']);
  });

  it('leaves other links as they are', async () => {
    const { all } = await read(
      await toFillInForm(await pageWithLinks(['https://example.invalid/', toFieldAddress(NAME)])),
    );
    expect(all.map(({ subtype, url }) => [subtype, url])).toEqual([
      ['Link', 'https://example.invalid/'],
      ['Widget', undefined],
    ]);
  });
});

describe('parseFieldAddress', () => {
  it('reads the address of a line and of a box', () => {
    for (const field of FIELDS) expect(parseFieldAddress(toFieldAddress(field))).toEqual(field);
  });

  it('is null for any other address, and for a value that a PDF name cannot hold', () => {
    const addresses = ['https://example.invalid/a/b', 'claimsort-field:a', 'claimsort-field:a/b/c%20d/e', ''];
    expect(addresses.map(parseFieldAddress)).toEqual([null, null, null, null]);
  });
});
