import { describe, expect, it } from 'vitest';
import type { SourceMap } from '../../../../../content/debrief/map-sources.ts';
import type { ClaimId } from '../../../../../content/lesson/format.ts';
import { layOutSources } from '../../../../../renderer/features/debrief/lay-out-sources.ts';

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
  neverNamed: 3,
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
});
