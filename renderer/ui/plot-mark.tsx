/** Each line of a plot has marks of a different shape, so that nobody has to distinguish colours. */
export type PlotShape = 'circle' | 'square' | 'triangle' | 'diamond';

export interface PlotMarkProps {
  readonly shape: PlotShape;
  /** Its centre, in units of the drawing. */
  readonly x: number;
  readonly y: number;
}

const SIZE = 5;

/** A mark of a plot. */
export function PlotMark({ shape, x, y }: PlotMarkProps) {
  const look = { fill: 'var(--page)', stroke: 'var(--label, var(--ink))', strokeWidth: 2 };
  switch (shape) {
    case 'circle':
      return <circle {...look} cx={x} cy={y} r={SIZE} />;
    case 'square':
      return <rect {...look} x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} />;
    case 'triangle':
      return <path {...look} d={`M${x} ${y - SIZE - 1} l${SIZE + 1} ${2 * SIZE} h${-2 * SIZE - 2} Z`} />;
    case 'diamond':
      return (
        <path
          {...look}
          d={`M${x} ${y - SIZE - 1} l${SIZE + 1} ${SIZE + 1} l${-SIZE - 1} ${SIZE + 1} l${-SIZE - 1} ${-SIZE - 1} Z`}
        />
      );
  }
}
