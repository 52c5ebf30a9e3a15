import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import styles from './plot.module.css';
import { isKeptFromUs } from './key-press.ts';
import { PlotMark, type PlotShape } from './plot-mark.tsx';
import { linearScale, linePath, nearestTo } from './plot-scale.ts';
import { useDrawingWidth } from './use-drawing-width.ts';
import { LiveRegion } from './live-region.tsx';

/** An axis of a plot: its ends and its ticks. */
export interface PlotAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** Space between an end of the axis and the edge, in units, so that a mark at the end is completely usable. */
  readonly room: number;
  /** Whether grid lines run through the plot from its ticks. */
  readonly hasGrid: boolean;
}

/** A value with its interval, or null if there is none, and its description. */
export interface PlotPoint {
  readonly at: number;
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly note: ReactNode;
}

export interface PlotProps {
  /** The name of the plot for screen readers. */
  readonly name: string;
  /** In units of the drawing: pixels at the default text size. */
  readonly height: number;
  readonly usualWidth: number;
  readonly across: PlotAxis;
  readonly upright: PlotAxis;
  /** From left to right. */
  readonly points: readonly PlotPoint[];
  readonly shape: PlotShape;
  /** The dash pattern of the line through the marks, as in `stroke-dasharray`. */
  readonly dashes: string;
  /** A reference line with its ends and dash pattern; null for none. */
  readonly reference: {
    readonly from: readonly [across: number, upright: number];
    readonly to: readonly [across: number, upright: number];
    readonly dashes: string;
  } | null;
}

/** Space around the plot for the labels of the axes. */
const EDGE = { top: 10, right: 12, bottom: 32, left: 56 };
const TICK = 6;
const CAP = 4;
/** The distance between a mark and the note beside it. */
const GAP = 12;

/**
 * Values as marks with intervals, and a line through them. The description of a mark is shown beside it on hover, or
 * when it is reached with the arrow keys, Home and End; Escape hides it.
 */
export function Plot(props: PlotProps) {
  const { name, height, usualWidth, across, upright, points, shape, dashes, reference } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useDrawingWidth(frame, usualWidth);
  const [active, setActive] = useState<number | null>(null);

  const box = { left: EDGE.left, right: width - EDGE.right, top: EDGE.top, bottom: height - EDGE.bottom };
  const toX = linearScale(across, box.left + across.room, box.right - across.room);
  const toY = linearScale(upright, box.bottom - upright.room, box.top + upright.room);
  const marked = points.map(({ at, estimate }) => ({ x: toX(at), estimate }));
  const shown = active === null ? undefined : points[active];

  const onPointer = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const drawn = currentTarget.getBoundingClientRect();
    const x = ((clientX - drawn.left) / drawn.width) * width;
    setActive(
      nearestTo(
        x,
        marked.map((mark) => mark.x),
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = points.length - 1;
    if (isKeptFromUs(event.nativeEvent)) return;
    if (event.key === 'Escape' && active !== null) setActive(null);
    else if (event.key === 'ArrowRight') setActive(Math.min(last, (active ?? -1) + 1));
    else if (event.key === 'ArrowLeft') setActive(Math.max(0, (active ?? 1) - 1));
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={frame} className={styles['plot']}>
      <svg
        className={styles['drawing']}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        height={`${String(height / 16)}rem`}
        role="application"
        aria-label={name}
        tabIndex={0}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        // Lifting a finger also causes this event; the note then stays.
        onPointerLeave={({ pointerType }) => {
          if (pointerType !== 'touch') setActive(null);
        }}
        onFocus={() => setActive((now) => now ?? 0)}
        onBlur={() => setActive(null)}
        onKeyDown={onKeyDown}
      >
        <g aria-hidden="true">
          {upright.ticks.map((tick) => (
            <g key={tick}>
              {upright.hasGrid ? (
                <line className={styles['grid']} x1={box.left} x2={box.right} y1={toY(tick)} y2={toY(tick)} />
              ) : null}
              <line className={styles['axis']} x1={box.left - TICK} x2={box.left} y1={toY(tick)} y2={toY(tick)} />
              <text className={styles['upright']} x={box.left - TICK - 3} y={toY(tick)}>
                {upright.format(tick)}
              </text>
            </g>
          ))}
          {across.ticks.map((tick) => (
            <g key={tick}>
              {across.hasGrid ? (
                <line className={styles['grid']} x1={toX(tick)} x2={toX(tick)} y1={box.top} y2={box.bottom} />
              ) : null}
              <line className={styles['axis']} x1={toX(tick)} x2={toX(tick)} y1={box.bottom} y2={box.bottom + TICK} />
              <text className={styles['across']} x={toX(tick)} y={box.bottom + TICK + 3}>
                {across.format(tick)}
              </text>
            </g>
          ))}
          <path
            className={styles['axis']}
            d={linePath([
              [box.left, box.top],
              [box.left, box.bottom],
              [box.right, box.bottom],
            ])}
          />
          {reference === null ? null : (
            <line
              className={styles['reference']}
              x1={toX(reference.from[0])}
              y1={toY(reference.from[1])}
              x2={toX(reference.to[0])}
              y2={toY(reference.to[1])}
              strokeDasharray={reference.dashes}
            />
          )}
          {active === null ? null : (
            <line
              className={styles['axis']}
              x1={marked[active]?.x}
              x2={marked[active]?.x}
              y1={box.top}
              y2={box.bottom}
            />
          )}
          <path
            className={styles['line']}
            strokeDasharray={dashes}
            d={linePath(marked.map(({ x, estimate }) => (estimate === null ? null : [x, toY(estimate.value)])))}
          />
          {marked.map(({ x, estimate }) =>
            estimate === null ? null : (
              <g key={x}>
                <path
                  className={styles['interval']}
                  d={`M${x - CAP} ${toY(estimate.high)} h${2 * CAP} m${-CAP} 0 V${toY(estimate.low)} m${-CAP} 0 h${2 * CAP}`}
                />
                <g data-mark="">
                  <PlotMark shape={shape} x={x} y={toY(estimate.value)} />
                </g>
              </g>
            ),
          )}
        </g>
      </svg>
      <LiveRegion
        className={styles['note']}

        hidden={shown === undefined}
        style={noteStyle((marked[active ?? 0]?.x ?? 0) / width)}
      >
        {shown?.note}
      </LiveRegion>
    </div>
  );
}

/** Beside the mark, on the side with more space; `share` is the horizontal position of the mark in [0, 1]. */
const noteStyle = (share: number): Readonly<Record<string, string>> => {
  const [side, other, from] = share < 0.5 ? ['left', 'right', share] : ['right', 'left', 1 - share];
  return { [side]: `calc(${String(from * 100)}% + ${String(GAP)}px)`, [other]: 'auto' };
};
