/** A piece of text on a printed page. Lengths are in points, from the lower left corner. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  /** The baseline of the letters. */
  readonly y: number;
  readonly width: number;
  /** The font size. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isRightToLeft: boolean;
}

/** A printed page, with its pieces in the order of the file. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** One line of a column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** The font size of most of its letters. */
  readonly size: number;
  /** Whether all of it is bold. */
  readonly isBold: boolean;
}

/** Two pieces further apart than this multiple of the font size are in different columns or cells. */
const COLUMN_GAP = 2;
/** From this distance on, as a multiple of the font size, there is a space between two pieces. */
const WORD_GAP = 0.18;
/** If at least this share of lines is above the previous line, the order of the file is not the reading order. */
const MOST_JUMPS = 0.15;

/** The lines of a page in reading order, and whether they are in columns. */
export function readInOrder(page: Page): { readonly lines: readonly Line[]; readonly hasColumns: boolean } {
  const lines = toLines(page.items);
  const jumps = lines.filter((line, at) => at > 0 && isAbove(line, lines[at - 1])).length;
  if (jumps <= Math.max(2, lines.length * MOST_JUMPS) && !runsAcross(lines))
    return { lines, hasColumns: jumps > 0 && hasSides(lines, page) };
  return sortByPlace(lines, page);
}

const isAbove = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && line.y > before.y + 0.8 * before.size;

/** Whether a file alternates between columns in each line, which is no reading order. Table cells are shorter. */
function runsAcross(lines: readonly Line[]): boolean {
  const beside = lines.filter((line, at) => {
    const before = lines[at - 1];
    return before !== undefined && Math.abs(before.y - line.y) <= line.size * 0.3 && line.x >= before.right;
  });
  const long = beside.filter(({ text }) => text.length > 25);
  return long.length > Math.max(3, lines.length * 0.3);
}

/** Whether some lines are in the left half and some in the right half of a page. */
const hasSides = (lines: readonly Line[], { width }: Page): boolean =>
  lines.filter(({ x }) => x > width / 2).length >= 3 && lines.filter(({ right }) => right < width * 0.55).length >= 3;

function toLines(items: readonly PageItem[]): readonly Line[] {
  const lines: Line[] = [];
  let pieces: PageItem[] = [];
  let isSpaced = false;
  const end = (): void => {
    const line = toLine(pieces);
    if (line !== null) lines.push(line);
    pieces = [];
    isSpaced = false;
  };
  for (const item of items) {
    if (item.text.trim() === '') {
      isSpaced ||= item.text !== '';
      continue;
    }
    const last = pieces.at(-1);
    if (last !== undefined && !standsBeside(last, item)) end();
    const [before] = pieces.slice(-1);
    const needsSpace = before !== undefined && (isSpaced || gapBetween(before, item) > WORD_GAP * item.size);
    pieces.push(needsSpace ? { ...item, text: ` ${item.text}` } : item);
    isSpaced = false;
  }
  end();
  return lines;
}

const gapBetween = (before: PageItem, item: PageItem): number =>
  item.isRightToLeft ? before.x - (item.x + item.width) : item.x - (before.x + before.width);

function standsBeside(before: PageItem, item: PageItem): boolean {
  const size = Math.max(before.size, item.size);
  const gap = gapBetween(before, item);
  return Math.abs(before.y - item.y) <= size * 0.45 && gap > -size && gap < size * COLUMN_GAP;
}

function toLine(pieces: readonly PageItem[]): Line | null {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  if (text === '') return null;
  let [size, y, weight] = [0, 0, -1];
  for (const piece of pieces) {
    if (piece.text.length > weight) [size, y, weight] = [piece.size, piece.y, piece.text.length];
  }
  const x = pieces.reduce((least, piece) => Math.min(least, piece.x), Infinity);
  const right = pieces.reduce((most, piece) => Math.max(most, piece.x + piece.width), -Infinity);
  return { text, x, y, right, size, isBold: pieces.every(({ isBold }) => isBold) };
}

/** Columns are separated by a strip that no line crosses; full-width lines are above or below them. */
function sortByPlace(
  lines: readonly Line[],
  { width }: Page,
): { readonly lines: readonly Line[]; readonly hasColumns: boolean } {
  const downwards = [...lines].sort((one, other) => other.y - one.y || one.x - other.x);
  const middle = findStrip(downwards, width);
  if (middle === null) return { lines: downwards, hasColumns: false };
  const ordered: Line[] = [];
  let [leftSide, rightSide]: [Line[], Line[]] = [[], []];
  for (const line of downwards) {
    if (line.right <= middle) leftSide.push(line);
    else if (line.x >= middle) rightSide.push(line);
    else {
      ordered.push(...leftSide, ...rightSide, line);
      [leftSide, rightSide] = [[], []];
    }
  }
  return { lines: [...ordered, ...leftSide, ...rightSide], hasColumns: true };
}

/** The position in the middle half of a page that the fewest lines cross; null if more than a quarter cross it. */
function findStrip(lines: readonly Line[], width: number): number | null {
  const STEPS = 50;
  let best: { readonly at: number; readonly crossed: number } | null = null;
  for (let step = 0; step <= STEPS; step += 1) {
    const at = width * (0.25 + (0.5 * step) / STEPS);
    const crossed = lines.filter(({ x, right }) => x < at && right > at).length;
    if (best === null || crossed < best.crossed) best = { at, crossed };
  }
  return best === null || best.crossed > lines.length / 4 ? null : best.at;
}
