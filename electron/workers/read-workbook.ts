import { type ChosenRoster, MAX_ROSTER_BYTES, readRosterTable } from '../../content/class/read-roster.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { readSheet } from './read-sheet.ts';
import {
  openWorkbookParts,
  refuseDamaged,
  refuseLarge,
  type WorkbookLimits,
  type WorkbookParts,
  WorkbookRefusal,
} from './workbook-parts.ts';

/** The maximum size of a workbook, in bytes: enough for the list of a school with an image or two. */
export const MAX_WORKBOOK_BYTES = 8 * 1024 * 1024;

/** Enough for the register of a large school with all its columns; low enough to stop a zip bomb within seconds. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  parts: 2000,
  inflatedBytes: 64 * 1024 * 1024,
  cells: 500_000,
  rows: 50_000,
  textUnits: MAX_ROSTER_BYTES,
};

/** The maximum number of sheets to check, from the first. */
const MAX_SHEETS = 50;

/**
 * The list in a workbook (.xlsx, ECMA-376) as text. It is taken from the first visible sheet that is a list of
 * students, or else from the first visible sheet that is not empty. Columns are separated by tabs, and each row is on
 * the line of its number. A cell yields its text or number; a number format that consists only of zeros adds leading
 * zeros. A formula yields its saved result. No formula is computed and no other file is read.
 *
 * Failures: `roster-is-no-table` for a zip file that is not a workbook; `damaged-workbook` for one that is truncated,
 * inconsistently compressed, encrypted or not well-formed, and for one with a document type; `roster-too-large` beyond
 * the limits; `formula-without-result` with the row of a formula that has no saved result.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<Result<ChosenRoster, Failure>> {
  try {
    return await readParts(await openWorkbookParts(bytes, limits), limits);
  } catch (error) {
    // The libraries report invalid content with their own error types.
    return err(
      error instanceof WorkbookRefusal ? error.failure : failure('damaged-workbook', null, String(error).slice(0, 200)),
    );
  }
}

async function readParts(parts: WorkbookParts, limits: WorkbookLimits): Promise<Result<ChosenRoster, Failure>> {
  const packageLinks = await readLinks(parts, '');
  const book = packageLinks.find(({ type }) => type === 'officeDocument')?.target;
  if (book === undefined || !(await isWorkbook(parts, book))) return err(failure('roster-is-no-table'));
  const links = await readLinks(parts, book);
  const partOf = (type: string): string | null => links.find((link) => link.type === type)?.target ?? null;
  const look = {
    strings: await readStrings(parts, partOf('sharedStrings')),
    zeros: await readZeros(parts, partOf('styles')),
    budget: { cells: limits.cells },
  };
  let first: string | null = null;
  for (const { id } of (await listSheets(parts, book)).slice(0, MAX_SHEETS)) {
    const sheet = links.find((link) => link.id === id && link.type === 'worksheet');
    if (sheet === undefined) continue;
    const text = toText(await readSheet(parts, sheet.target, { ...look, limits }), limits);
    if (text === '') continue;
    if (readRosterTable(text).ok) return ok({ text, isGuessed: false });
    first ??= text;
  }
  return ok({ text: first ?? '', isGuessed: false });
}

function toText(rows: readonly (readonly string[])[], { textUnits }: WorkbookLimits): string {
  let units = 0;
  for (const row of rows) for (const cell of row) units += cell.length + 1;
  if (units > textUnits) refuseLarge('text');
  return rows.map((row) => row.map(quoteCell).join('\t')).join('\n');
}

/** Cells of `readSheet` contain no tabs or line breaks, so only a quotation mark at the beginning could be misread. */
const quoteCell = (cell: string): string => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

interface Link {
  readonly id: string;
  /** The last segment of the type, which is the same in both namespaces of the format. */
  readonly type: string;
  /** The name of the target part. */
  readonly target: string;
}

/** The parts to which a part has relationships; those outside the package are omitted. */
async function readLinks(parts: WorkbookParts, from: string): Promise<readonly Link[]> {
  const at = from.lastIndexOf('/') + 1;
  const folder = from.slice(0, at);
  const links: Link[] = [];
  await parts.read(`${folder}_rels/${from.slice(at)}.rels`, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: toPartName(folder, target) });
    },
  });
  return links;
}

/** Within a package, a target is relative to the folder of its source, or starts with a slash. */
function toPartName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Text documents and presentations are packaged in the same way. */
async function isWorkbook(parts: WorkbookParts, name: string): Promise<boolean> {
  const elements: string[] = [];
  await parts.read(name, {
    open: (element) => {
      if (elements.length === 0) elements.push(element);
    },
  });
  return elements[0] === 'workbook';
}

async function listSheets(parts: WorkbookParts, book: string): Promise<readonly { readonly id: string }[]> {
  const sheets: { readonly id: string }[] = [];
  await parts.read(book, {
    open(name, attributes) {
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      // The document may use any prefix for this attribute.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (id !== undefined) sheets.push({ id });
    },
  });
  return sheets;
}

/** The texts to which cells refer by index. */
async function readStrings(parts: WorkbookParts, name: string | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (name === null) return strings;
  let now = '';
  let isText = false;
  // Phonetic guides of East Asian text are stored beside the text, but are not part of it.
  let isReading = false;
  await parts.read(name, {
    open(element) {
      if (element === 'si') now = '';
      else if (element === 'rPh') isReading = true;
      else if (element === 't') isText = !isReading;
    },
    text(piece) {
      if (isText) now += piece;
    },
    close(element) {
      if (element === 't') isText = false;
      else if (element === 'rPh') isReading = false;
      else if (element === 'si') strings.push(now);
    },
  });
  return strings;
}

/** For each cell style, the minimum number of digits of a number: 5 for the format "00000", 0 for all others. */
async function readZeros(parts: WorkbookParts, name: string | null): Promise<readonly number[]> {
  const zeros: number[] = [];
  if (name === null) return zeros;
  const digits = new Map<string, number>();
  let isInCells = false;
  await parts.read(name, {
    open(element, { numFmtId: id = '', formatCode: code = '' }) {
      if (element === 'numFmt' && /^0{1,40}$/.test(code)) digits.set(id, code.length);
      else if (element === 'cellXfs') isInCells = true;
      else if (element === 'xf' && isInCells) zeros.push(digits.get(id) ?? 0);
      if (zeros.length > MAX_STYLES) refuseDamaged('styles');
    },
    close(element) {
      if (element === 'cellXfs') isInCells = false;
    },
  });
  return zeros;
}

/** The limit of Excel. */
const MAX_STYLES = 65_490;
