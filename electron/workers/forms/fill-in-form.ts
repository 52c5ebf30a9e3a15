import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type FormField, parseFieldAddress } from '../../../content/text/field-address.ts';

/** A radio button that can be left only for another one of its group (ISO 32000-1, 12.7.4.2.1, flags 15 and 16). */
const RADIO = (1 << 14) | (1 << 15);
/** Annotation flag: also on paper (12.5.3). */
const PRINT = 4;

/**
 * A PDF that Chromium printed, with a field of a form (AcroForm) in place of each link to a field address. Place and
 * order of the fields are those of the links; all other links stay.
 */
export async function toFillInForm(pages: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(pages, { updateMetadata: false });
  const { context, catalog } = pdf;
  const fields = PDFArray.withContext(context);
  const groups = new Map<string, { readonly ref: PDFRef; readonly kids: PDFArray }>();
  /** Each field, with its page. */
  const widgets = new Map<PDFRef, PDFRef>();
  const helvetica = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
  );

  const makeGroup = ({ name, title }: FormField) => {
    const kids = PDFArray.withContext(context);
    const group = context.obj({ FT: 'Btn', Ff: RADIO, V: 'Off' });
    group.set(PDFName.of('T'), PDFHexString.fromText(name));
    group.set(PDFName.of('TU'), PDFHexString.fromText(title));
    group.set(PDFName.of('Kids'), kids);
    const made = { ref: context.register(group), kids };
    groups.set(name, made);
    fields.push(made.ref);
    return made;
  };
  const makeWidget = (ref: PDFRef, link: PDFDict, field: FormField) => {
    for (const name of ['A', 'Dest', 'Border', 'C', 'Contents', 'H']) link.delete(PDFName.of(name));
    link.set(PDFName.of('Subtype'), PDFName.of('Widget'));
    link.set(PDFName.of('F'), context.obj(PRINT));
    link.set(
      PDFName.of('TU'),
      PDFHexString.fromText(field.option === null ? field.title : `${field.title}: ${field.option.title}`),
    );
    if (field.option === null) {
      link.set(PDFName.of('FT'), PDFName.of('Tx'));
      link.set(PDFName.of('T'), PDFHexString.fromText(field.name));
      link.set(PDFName.of('V'), PDFHexString.fromText(''));
      link.set(PDFName.of('DA'), PDFString.of('/Helv 0 Tf 0 g'));
      fields.push(ref);
      return;
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(link.lookup(PDFName.of('Rect'), PDFArray));
    const [width, height] = [right - left, top - bottom];
    const draw = (operators: string) =>
      context.register(context.stream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }));
    const thick = Math.min(width, height) / 8;
    const at = (part: number) => `${String(width * part)} ${String(height * part)}`;
    const cross = `q ${String(thick)} w 0 G ${at(0.22)} m ${at(0.78)} l S ${String(width * 0.22)} ${String(height * 0.78)} m ${String(width * 0.78)} ${String(height * 0.22)} l S Q`;
    const { ref: parent, kids } = groups.get(field.name) ?? makeGroup(field);
    link.set(PDFName.of('Parent'), parent);
    link.set(PDFName.of('AS'), PDFName.of('Off'));
    link.set(PDFName.of('MK'), context.obj({ CA: PDFString.of('8') }));
    link.set(PDFName.of('AP'), context.obj({ N: { [field.option.value]: draw(cross), Off: draw('') } }));
    kids.push(ref);
  };

  for (const page of pdf.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const link = context.lookup(ref);
      if (!(ref instanceof PDFRef && link instanceof PDFDict)) continue;
      const field = parseFieldAddress(addressOf(link));
      if (field === null) continue;
      makeWidget(ref, link, field);
      widgets.set(ref, page.ref);
    }
  }
  tagFields(pdf, widgets);
  const form = context.obj({
    NeedAppearances: true,
    DA: PDFString.of('/Helv 0 Tf 0 g'),
    DR: { Font: { Helv: helvetica } },
  });
  form.set(PDFName.of('Fields'), fields);
  catalog.set(PDFName.of('AcroForm'), context.register(form));
  return pdf.save({ updateFieldAppearances: false });
}

const numbersIn = (array: PDFArray): readonly number[] => array.asArray().map((one) => Number(String(one)));

function addressOf(link: PDFDict): string {
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}

/**
 * Adds an element to the structure for each field, after everything else and in the order of the fields, because
 * Chromium gives no tag to a link without painted words. A PDF without tags stays as it is.
 */
function tagFields({ context, catalog }: PDFDocument, widgets: ReadonlyMap<PDFRef, PDFRef>): void {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  const whole = root instanceof PDFDict ? root.get(PDFName.of('K')) : undefined;
  if (!(root instanceof PDFDict && whole instanceof PDFRef)) return;
  const inWhole = context.lookup(whole, PDFDict).lookup(PDFName.of('K'), PDFArray);
  // From a number to the element of the structure, ascending (14.7.4.4).
  const parents = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  let next = Number(String(root.get(PDFName.of('ParentTreeNextKey'))));
  for (const [widget, page] of widgets) {
    const content = { Type: 'OBJR', Obj: widget, Pg: page };
    const tag = context.register(context.obj({ Type: 'StructElem', S: 'Form', P: whole, Pg: page, K: content }));
    inWhole.push(tag);
    parents.push(context.obj(next));
    parents.push(tag);
    context.lookup(widget, PDFDict).set(PDFName.of('StructParent'), context.obj(next));
    next += 1;
  }
  root.set(PDFName.of('ParentTreeNextKey'), context.obj(next));
}
