import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import type { SourceMap, SourceNode } from '../../../content/debrief/map-sources.ts';

/** A node with its place, in the drawing's own units. */
export interface PlacedNode {
  readonly node: SourceNode;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A band between two nodes: an SVG path along its middle, and how thick it is. */
export interface PlacedLink {
  readonly id: string;
  readonly path: string;
  readonly thickness: number;
}

export interface SourceLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

interface NodeDatum {
  readonly id: string;
  readonly node: SourceNode;
}

interface LinkDatum {
  readonly id: string;
}

const NODE_WIDTH = 10;
/** Each node's words need three lines beside it, however thin its band is. */
const HEIGHT_PER_NODE = 74;
const LEAST_HEIGHT = 160;
/** Room for words to the left of the origins and to the right of the article. */
const MARGIN = { start: 220, end: 150, top: 26, bottom: 30 };
/** Between two columns, as much as the words of somebody who passed it on take. */
const LEAST_STEP = 210;

/**
 * Places the map by the Sankey method (d3-sankey): columns from left to right, thickness by number of claims.
 * It is as wide as the room there is, or wider where its words would run into each other.
 */
export function layOutSources({ nodes, links, paths }: SourceMap, room: number): SourceLayout {
  const steps = 1 + Math.max(0, ...paths.map(({ through }) => through.length));
  const width = Math.max(room, MARGIN.start + steps * LEAST_STEP + MARGIN.end);
  const inColumn = Math.max(nodes.filter(({ role }) => role === 'origin').length, 1);
  const height = Math.max(inColumn * HEIGHT_PER_NODE, LEAST_HEIGHT);
  const layOut = sankey<NodeDatum, LinkDatum>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.min(56, height / (inColumn + 1)))
    .extent([
      [MARGIN.start, MARGIN.top],
      [width - MARGIN.end, height - MARGIN.bottom],
    ]);
  const placed = layOut({
    nodes: nodes.map((node) => ({ id: node.id, node })),
    links: links.map(({ from, to, claims }) => ({
      id: `${from} ${to}`,
      source: from,
      target: to,
      value: claims.length,
    })),
  });
  const toPath = sankeyLinkHorizontal<NodeDatum, LinkDatum>();
  return {
    width,
    height,
    nodes: placed.nodes.map(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({ node, x0, x1, y0, y1 })),
    links: placed.links.map((link) => ({ id: link.id, path: toPath(link) ?? '', thickness: link.width ?? 0 })),
  };
}
