import { useMemo, useRef } from 'react';
import type { SourceMap, SourceNode } from '../../../content/debrief/map-sources.ts';
import { debriefText } from '#text/debrief-text.ts';
import { breakName } from './break-name.ts';
import { layOutSources, type PlacedNode } from './lay-out-sources.ts';
import { useDrawingWidth } from '../../ui/use-drawing-width.ts';
import styles from './source-map-drawing.module.css';

export interface SourceMapDrawingProps {
  readonly sources: SourceMap;
}

const { sources: text } = debriefText;

const LINE_HEIGHT = 19;
const USUAL_WIDTH = 1000;
/** The smallest readable scale of the text: 11 px where the surrounding text has 16. */
const LEAST_SCALE = 0.8;

function nameOf(node: SourceNode): string {
  switch (node.role) {
    case 'article':
      return text.article;
    case 'relay':
      return node.name;
    case 'origin':
      return node.name ?? text.nobody;
  }
}

const subOf = (node: SourceNode): string =>
  node.role === 'origin' && node.name !== null
    ? `${text.kind[node.kind]} · ${text.claims(node.claims.length)}`
    : text.claims(node.claims.length);

function NodeWords({ node, x0, x1, y0, y1 }: PlacedNode) {
  const isOrigin = node.role === 'origin';
  const x = isOrigin ? x0 - 12 : x1 + 12;
  const lines = breakName(nameOf(node));
  const top = (y0 + y1) / 2 - (lines.length * LINE_HEIGHT) / 2 + 5;
  return (
    <text className={styles['name']} textAnchor={isOrigin ? 'end' : 'start'}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={top + at * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
      <tspan className={styles['sub']} x={x} y={top + lines.length * LINE_HEIGHT}>
        {subOf(node)}
      </tspan>
    </text>
  );
}

/**
 * The source map as bands from the origins to the article, with a legend. Hidden from screen readers, which have the
 * table beside it, and wherever its text would be too small, as in a narrow window or at 200 %.
 */
export function SourceMapDrawing({ sources }: SourceMapDrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useDrawingWidth(frame, USUAL_WIDTH);
  const { width, height, nodes, links } = useMemo(() => layOutSources(sources, room), [sources, room]);
  return (
    <div ref={frame} className={styles['frame']} data-cramped={room < width * LEAST_SCALE || undefined}>
      <p className={styles['note']} aria-hidden="true">
        {text.width}
      </p>
      <svg className={styles['drawing']} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        {links.map(({ id, path, thickness }) => (
          <path key={id} className={styles['band']} d={path} strokeWidth={Math.max(thickness, 1)} />
        ))}
        {nodes.map(({ node, x0, x1, y0, y1 }) => (
          <rect
            key={node.id}
            className={styles['node']}
            x={x0}
            y={y0}
            width={x1 - x0}
            height={Math.max(y1 - y0, 2)}
            rx={2}
          />
        ))}
        {nodes.map((placed) => (
          <NodeWords key={placed.node.id} {...placed} />
        ))}
      </svg>
    </div>
  );
}
