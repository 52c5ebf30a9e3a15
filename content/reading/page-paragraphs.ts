import type { ReadingWarning } from './read-document.ts';
import { readInOrder } from './page-lines.ts';
import type { Line, Page } from './page-lines.ts';
import { leaveOutEdges } from './page-edges.ts';
import type { SourceParagraph } from './source-document.ts';

/**
 * Thresholds for detecting paragraphs on printed pages. They were found by experiment; nothing else depends on them.
 */
const RULE = {
  /** A line that is further below the previous one than this multiple of the usual distance begins a paragraph. */
  distance: 1.3,
  /** Font sizes that differ by more than this share are different. */
  size: 0.08,
  /** A heading is larger than the text by at least this factor. */
  heading: 1.15,
  /** An indent is at least this multiple of the font size. */
  indent: 0.7,
  /**
   * The last line of a paragraph ends before this share of the column width, and a single line before the next value.
   */
  lastLine: 0.85,
  ownLine: 0.55,
  /**
   * A line that begins this many font sizes further left than the previous one belongs to a different part of the page.
   */
  outdent: 5,
};

const LONGEST_HEADING = 300;
const BULLET = /^(?:[•‣◦▪–—*·-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/u;
const ENDS_SENTENCE = /[.!?:…。！？]["'”’»)\]]*$/u;

interface Building {
  readonly lines: Line[];
  readonly page: number;
}

/**
 * The paragraphs of printed pages, detected from the layout: a larger distance, an indent, a change of size or weight,
 * or a short last line begins a new one; a paragraph that is divided by a page or column break is joined. Line ends are
 * kept, so that words broken at them can be repaired. Running headers and footers are left out, with a warning.
 */
export function pageParagraphs(pages: readonly Page[]): {
  readonly paragraphs: readonly SourceParagraph[];
  readonly warnings: readonly ReadingWarning[];
} {
  const ordered = pages.map(readInOrder);
  const { pages: inner, left } = leaveOutEdges(
    ordered.map(({ lines }, at) => ({ lines, height: pages[at]?.height ?? 0 })),
  );
  const all = inner.flat();
  const body = commonest(all.map((line) => [keyOf(line.size), line.text.length])) ?? 10;
  const found: Building[] = [];
  for (const [page, lines] of inner.entries()) addPage(found, lines, { page, body });
  const sizes = [...new Set(all.map((line) => keyOf(line.size)))].filter((size) => size >= body * RULE.heading);
  const levels = sizes.sort((one, other) => other - one);
  const columns = ordered.filter(({ hasColumns }) => hasColumns).length;
  const paragraphs = found.map(({ lines }) => toParagraph(lines, levels));
  const rows = paragraphs.filter(({ hint }, at) => hint === 'table-row' && paragraphs[at - 1]?.hint !== hint).length;
  return {
    paragraphs,
    warnings: [
      ...(left.count > 0 ? [{ what: 'page-edges-left-out' as const, ...left }] : []),
      ...(rows > 0 ? [{ what: 'tables-as-lines' as const, count: rows, samples: [] }] : []),
      ...(columns > 0 ? [{ what: 'columns' as const, count: columns, samples: [] }] : []),
    ],
  };
}

/** Rounds font sizes to half a point. */
const keyOf = (size: number): number => Math.round(size * 2) / 2;

function commonest(counted: readonly (readonly [value: number, weight: number])[]): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of counted) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: number | null = null;
  for (const [value, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = value;
  return best;
}

function addPage(
  found: Building[],
  lines: readonly Line[],
  { page, body }: { readonly page: number; readonly body: number },
): void {
  const measure = measurePage(lines);
  let current: Building | null = null;
  for (const line of lines) {
    const before: Building | null =
      current ?? found.findLast((one) => one.page === page - 1 && isSameSize(one.lines[0], body)) ?? null;
    const last = before?.lines.at(-1);
    const isCut = current === null || (last !== undefined && line.y > last.y + last.size);
    const goesOn =
      before !== null &&
      last !== undefined &&
      (isCut ? goesOnAfterCut(last, line) : goesOnBelow(before.lines, line, measure));
    if (goesOn) {
      before.lines.push(line);
      current = before.page === page ? before : { ...before, page };
      if (current !== before) found[found.indexOf(before)] = current;
    } else {
      current = { lines: [line], page };
      found.push(current);
    }
  }
}

const isSameSize = (line: Line | undefined, size: number): boolean =>
  line !== undefined && Math.abs(line.size - size) <= size * RULE.size;

const isSameKind = (one: Line, other: Line): boolean => isSameSize(one, other.size) && one.isBold === other.isBold;

/** Whether a line at the top of a page or column continues the last paragraph of the previous one. */
function goesOnAfterCut(last: Line, line: Line): boolean {
  if (!isSameKind(last, line)) return false;
  if (/[-\u00ad\u2010]$/u.test(last.text)) return true;
  return !ENDS_SENTENCE.test(last.text) && /^["'“‘„«(]?\p{Ll}/u.test(line.text);
}

interface Measure {
  /** The usual distance from a line of this size to the next line of its paragraph. */
  readonly distanceOf: (size: number) => number;
  /** The right edge of the lines that begin near the start of this line. */
  readonly rightOf: (line: Line) => number;
}

function measurePage(lines: readonly Line[]): Measure {
  const distances = new Map<number, [number, number][]>();
  const rights = new Map<number, number>();
  const bucketOf = (line: Line): number => Math.floor(line.x / 60);
  for (const [at, line] of lines.entries()) {
    rights.set(bucketOf(line), Math.max(rights.get(bucketOf(line)) ?? 0, line.right));
    const next = lines[at + 1];
    if (next === undefined || !isSameSize(next, line.size)) continue;
    const distance = line.y - next.y;
    if (distance < line.size * 0.8 || distance > line.size * 2.5) continue;
    const key = keyOf(line.size);
    const known = distances.get(key) ?? [];
    known.push([Math.round(distance * 2) / 2, 1]);
    distances.set(key, known);
  }
  const usual = new Map([...distances].map(([size, found]) => [size, commonest(found) ?? size * 1.2]));
  return {
    distanceOf: (size) => usual.get(keyOf(size)) ?? size * 1.2,
    // An indented line falls into the neighbouring bucket.
    rightOf: (line) => Math.max(rights.get(bucketOf(line)) ?? 0, rights.get(bucketOf(line) - 1) ?? 0),
  };
}

function goesOnBelow(lines: readonly Line[], line: Line, { distanceOf, rightOf }: Measure): boolean {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || !isSameKind(last, line)) return false;
  const distance = last.y - line.y;
  if (isBeside(last, line)) return true;
  if (distance <= last.size * 0.3 || distance > distanceOf(last.size) * RULE.distance) return false;
  if (BULLET.test(line.text)) return false;
  const isHanging = BULLET.test(first.text);
  const indent = line.x - last.x;
  if (!isHanging && indent > line.size * RULE.indent && indent < line.size * 6) return false;
  if (indent < -line.size * RULE.outdent) return false;
  const share = (last.right - last.x) / Math.max(1, rightOf(last) - last.x);
  return share >= RULE.lastLine || (share >= RULE.ownLine && !ENDS_SENTENCE.test(last.text));
}

/** Whether the line is the next cell of a table row. */
const isBeside = (last: Line, line: Line): boolean =>
  Math.abs(last.y - line.y) <= last.size * 0.3 && line.x >= last.right;

function toParagraph(lines: readonly Line[], levels: readonly number[]): SourceParagraph {
  if (lines.some((line, at) => at > 0 && isBeside(lines[at - 1] ?? line, line))) return toRow(lines);
  const text = lines.map((line) => line.text).join('\n');
  const level = levels.indexOf(keyOf(lines[0]?.size ?? 0)) + 1;
  const isHeading = level > 0 && text.length <= LONGEST_HEADING;
  const isStrong = lines.every(({ isBold }) => isBold);
  return { text, hint: isHeading ? 'heading' : 'paragraph', level: isHeading ? Math.min(level, 6) : null, isStrong };
}

/** A table row, of which some cells have several lines. */
function toRow(lines: readonly Line[]): SourceParagraph {
  const text = lines.reduce((row, line, at) => {
    const before = lines[at - 1];
    if (before === undefined) return line.text;
    return `${row}${isBeside(before, line) ? ' | ' : '\n'}${line.text}`;
  }, '');
  return { text, hint: 'table-row', level: null, isStrong: false };
}
