import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { SourceMap, SourceNode } from '../../../content/debrief/map-sources.ts';

/** A node with its position, in the units of the drawing. */
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
  /** null for a lane: the space that a band occupies in a column that it only passes through. */
  readonly node: SourceNode | null;
  readonly column: number;
  readonly row: number;
}

interface LinkDatum {
  /** The link of the map of which this is a segment. */
  readonly of: string;
}

const NODE_WIDTH = 10;
/** The text beside a node takes three lines, however thin its band is. */
const HEIGHT_PER_NODE = 74;
const LEAST_HEIGHT = 160;
/** Space for the text to the left of the origins and to the right of the article. */
const MARGIN = { start: 220, end: 150, top: 26, bottom: 30 };
/** Between two columns: the width of the text of a person or outlet in between. */
const LEAST_STEP = 210;

/**
 * The nodes with their columns, and rows in which no two bands cross: each branch of the tree is next to the previous
 * one.
 */
function placeInGrid({ nodes, links, paths }: SourceMap): readonly NodeDatum[] {
  const last = 1 + Math.max(0, ...paths.map(({ through }) => through.length));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed: NodeDatum[] = [];
  const visit = (node: SourceNode, column: number): void => {
    placed.push({ id: node.id, node, column, row: placed.length });
    const into = links.filter(({ to }) => to === node.id);
    for (const { from } of into.toSorted((a, b) => b.claims.length - a.claims.length)) {
      const source = byId.get(from);
      if (source === undefined) continue;
      const next = source.role === 'origin' ? 0 : column - 1;
      for (let lane = column - 1; lane > next; lane -= 1)
        placed.push({ id: laneId(from, lane), node: null, column: lane, row: placed.length });
      visit(source, next);
    }
  };
  const article = nodes.find(({ role }) => role === 'article');
  if (article !== undefined) visit(article, last);
  return placed;
}

const laneId = (from: string, column: number): string => `lane ${String(column)}: ${from}`;

/**
 * Lays out the map by the Sankey method (d3-sankey): columns from left to right, thickness by number of claims. A band
 * has its own lane in each column that it passes, so it crosses no other band and no node that it does not belong to.
 * The map takes the given width, or more if its texts would overlap.
 */
export function layOutSources(map: SourceMap, room: number): SourceLayout {
  const { nodes, links, paths } = map;
  const steps = 1 + Math.max(0, ...paths.map(({ through }) => through.length));
  const width = Math.max(room, MARGIN.start + steps * LEAST_STEP + MARGIN.end);
  const inColumn = Math.max(nodes.filter(({ role }) => role === 'origin').length, 1);
  const height = Math.max(inColumn * HEIGHT_PER_NODE, LEAST_HEIGHT);
  const grid = placeInGrid(map);
  const byId = new Map(grid.map((node) => [node.id, node]));
  const pieces = links.flatMap(({ from, to, claims }) => {
    const [start, end] = [byId.get(from)?.column ?? 0, byId.get(to)?.column ?? 0];
    const stops = [from];
    for (let column = start + 1; column < end; column += 1) stops.push(laneId(from, column));
    return stops.map((source, at) => ({
      ...{ of: `${from} ${to}`, source, target: stops[at + 1] ?? to, value: claims.length },
    }));
  });
  const layOut = sankey<NodeDatum, LinkDatum>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => a.row - b.row)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.min(56, height / (inColumn + 1)))
    .extent([
      [MARGIN.start, MARGIN.top],
      [width - MARGIN.end, height - MARGIN.bottom],
    ]);
  const placed = layOut({ nodes: grid.map((node) => ({ ...node })), links: pieces });
  const toPath = sankeyLinkHorizontal<NodeDatum, LinkDatum>();
  return {
    width,
    height,
    nodes: placed.nodes.flatMap(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) =>
      node === null ? [] : [{ node, x0, x1, y0, y1 }],
    ),
    links: links.map(({ from, to }) => {
      const own = placed.links.filter(({ of }) => of === `${from} ${to}`);
      // In a lane the band is straight.
      const path = own.map((piece, at) => (toPath(piece) ?? '').replace('M', at === 0 ? 'M' : 'L')).join('');
      return { id: `${from} ${to}`, path, thickness: own[0]?.width ?? 0 };
    }),
  };
}
