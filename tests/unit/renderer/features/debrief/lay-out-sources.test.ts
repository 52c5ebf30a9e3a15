import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSources, type SourceMap } from '../../../../../content/debrief/map-sources.ts';
import { builtInLessons } from '../../../../../content/lesson/built-in-lessons.ts';
import type { AnswerKey, ClaimId } from '../../../../../content/lesson/format.ts';
import { layOutSources, type SourceLayout } from '../../../../../renderer/features/debrief/lay-out-sources.ts';

const claims = (...ids: readonly string[]) => ids as readonly ClaimId[];

const MAP: SourceMap = {
  nodes: [
    { role: 'origin', id: 'a', kind: 'unnamed-official', name: 'officials', claims: claims('1', '2') },
    { role: 'origin', id: 'b', kind: 'none', name: null, claims: claims('3') },
    { role: 'relay', id: 'c', name: 'The Gazette', claims: claims('1', '2') },
    { role: 'article', id: 'article', claims: claims('1', '2', '3') },
  ],
  links: [
    { from: 'a', to: 'c', claims: claims('1', '2') },
    { from: 'c', to: 'article', claims: claims('1', '2') },
    { from: 'b', to: 'article', claims: claims('3') },
  ],
  paths: [
    { kind: 'unnamed-official', name: 'officials', through: ['The Gazette'], claims: claims('1', '2') },
    { kind: 'none', name: null, through: [], claims: claims('3') },
  ],
  attributions: 3,
  withSource: 3,
  neverNamed: 3,
  unnamedOrigins: 2,
};

describe('layOutSources', () => {
  it('draws a band of two claims twice as thick as a band of one', () => {
    const [two, , one] = layOutSources(MAP, 1000).links;
    expect((two?.thickness ?? 0) / (one?.thickness ?? 1)).toBeCloseTo(2, 6);
  });

  it('puts origins on the left, the article on the right, and who passed it on between them', () => {
    const left = Object.fromEntries(layOutSources(MAP, 1000).nodes.map(({ node, x0 }) => [node.id, x0]));
    expect(left['a']).toBe(left['b']);
    expect(left['a']).toBeLessThan(left['c'] ?? 0);
    expect(left['c']).toBeLessThan(left['article'] ?? 0);
  });

  it('keeps everything within the drawing', () => {
    const { width, height, nodes } = layOutSources(MAP, 1000);
    for (const { x0, x1, y0, y1 } of nodes) {
      expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual(width);
      expect(y1).toBeLessThanOrEqual(height);
    }
  });

  it('takes the room there is, but not so little that the words would run into each other', () => {
    expect(layOutSources(MAP, 1000).width).toBe(1000);
    const { width, nodes } = layOutSources(MAP, 300);
    expect(width).toBeGreaterThan(300);
    const [origin, relay, article] = ['a', 'c', 'article'].map(
      (id) => nodes.find(({ node }) => node.id === id)?.x0 ?? 0,
    );
    expect((relay ?? 0) - (origin ?? 0)).toBeGreaterThan(190);
    expect((article ?? 0) - (relay ?? 0)).toBeGreaterThan(190);
  });

  it.each(builtInLessons.map(({ lesson, key }) => [lesson.title, key] as const))(
    'lets no band of “%s” cross another or run behind a node that is not on its way',
    (_title, key) => {
      expectNoTangle(layOutSources(mapSources(key), 1000));
    },
  );

  it('lets no band cross another or run behind a node, for any sources', () => {
    const name = fc.constantFrom('officials', 'a resident', 'The Gazette', 'The Herald', 'The Post');
    const entry = fc.record({ name, chain: fc.array(name, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 14 }), (entries) => {
        expectNoTangle(layOutSources(mapSources(keyOf(entries)), 1000));
      }),
      { numRuns: 60 },
    );
  });
});

/** A key of attributions alone; of an entry, the map reads no more than this. */
const keyOf = (entries: readonly { readonly name: string; readonly chain: readonly string[] }[]): AnswerKey =>
  ({
    entries: entries.map(({ name, chain }, at) => ({
      ...{ claim: `c${String(at)}`, label: 'attribution' },
      source: { kind: 'unnamed-official', name, chain },
    })),
  }) as unknown as AnswerKey;

function expectNoTangle({ nodes, links }: SourceLayout): void {
  const bands = links.map(({ id, path, thickness }) => ({ id, line: toLine(path), half: thickness / 2 }));
  for (const [at, band] of bands.entries()) {
    for (const other of bands.slice(at + 1))
      expect(countCrossings(band.line, other.line), `${band.id} across ${other.id}`).toBe(0);
    for (const { node, x0, x1, y0, y1 } of nodes) {
      if (band.id.startsWith(`${node.id} `) || band.id.endsWith(` ${node.id}`)) continue;
      const behind = band.line.filter(([x, y]) => x >= x0 && x <= x1 && y + band.half > y0 && y - band.half < y1);
      expect(behind, `${band.id} behind ${node.id}`).toEqual([]);
    }
  }
}

type Point = readonly [x: number, y: number];

/** Points along an SVG path of moves, lines and cubic curves. */
function toLine(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const at = numbers.split(/[ ,]+/).map(Number);
    const [start] = points.slice(-1);
    if (command !== 'C' || start === undefined) {
      points.push([at[0] ?? 0, at[1] ?? 0]);
      continue;
    }
    const [ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = at;
    for (let step = 1; step <= 40; step += 1) {
      const t = step / 40;
      const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      points.push([p * start[0] + q * ax + r * bx + s * x, p * start[1] + q * ay + r * by + s * y]);
    }
  }
  return points;
}

/** How often one line goes from above another to below it. Both run from left to right and end in different heights. */
function countCrossings(one: readonly Point[], other: readonly Point[]): number {
  const heightAt = (line: readonly Point[], x: number): number | null => {
    const next = line.findIndex((point) => point[0] >= x);
    const [from, to] = [line[next - 1], line[next]];
    if (from === undefined || to === undefined || to[0] === from[0]) return null;
    return from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
  };
  const sides = one.flatMap(([x]) => {
    const [here, there] = [heightAt(one, x), heightAt(other, x)];
    return here === null || there === null || Math.abs(here - there) < 0.01 ? [] : [Math.sign(here - there)];
  });
  return sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
}
