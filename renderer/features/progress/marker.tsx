import type { Label } from '../../../content/lesson/label.ts';

/** What a line of a plot stands for; its mark has a shape of its own, so that no colour has to be told apart. */
export type Series = Label | 'all';

/** The dashes of each line, in pixels. */
export const DASHES: Readonly<Record<Series, string>> = {
  all: '0',
  evidence: '0',
  attribution: '7 4',
  rhetoric: '2 4',
};

export interface MarkerProps {
  readonly series: Series;
  readonly x: number;
  readonly y: number;
}

const SIZE = 5;

/** One mark of a plot: circle, square, triangle or diamond. */
export function Marker({ series, x, y }: MarkerProps) {
  const look = { fill: 'var(--page)', stroke: 'var(--label, var(--ink))', strokeWidth: 2 };
  switch (series) {
    case 'evidence':
      return <circle {...look} cx={x} cy={y} r={SIZE} />;
    case 'attribution':
      return <rect {...look} x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} />;
    case 'rhetoric':
      return <path {...look} d={`M${x} ${y - SIZE - 1} l${SIZE + 1} ${2 * SIZE} h${-2 * SIZE - 2} Z`} />;
    case 'all':
      return (
        <path
          {...look}
          d={`M${x} ${y - SIZE - 1} l${SIZE + 1} ${SIZE + 1} l${-SIZE - 1} ${SIZE + 1} l${-SIZE - 1} ${-SIZE - 1} Z`}
        />
      );
  }
}
