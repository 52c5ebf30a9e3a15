import { progressText } from '#text/progress-text.ts';
import { formatDay } from '#text/when-text.ts';
import type { PlotMark } from './plot-marks.ts';
import styles from './plot.module.css';
import shared from '../../ui/section.module.css';

export interface MarksTableProps {
  /** What the figures are. */
  readonly caption: string;
  readonly lines: readonly {
    /** null when there is only one line. */
    readonly name: string | null;
    readonly marks: readonly PlotMark[];
  }[];
  readonly format: (value: number) => string;
}

const { plot: text } = progressText;

/** The numbers of a plot, mark by mark, folded away. */
export function MarksTable({ caption, lines, format }: MarksTableProps) {
  const [first] = lines;
  if (first === undefined) return null;
  return (
    <details className={styles['numbers']}>
      <summary>{text.numbers}</summary>
      <div className={shared['wide']} role="group" aria-label={caption} tabIndex={0}>
        <table className={shared['table']}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.attempt}</th>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.lesson}</th>
              {lines.map(({ name }) => (
                <th key={name} scope="col">
                  {name ?? text.value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.marks.map((mark, at) => (
              <tr key={mark.at}>
                <th scope="row">{text.attempts(mark.first, mark.last)}</th>
                <td>{formatDay(mark.startedAt)}</td>
                <td>{mark.title ?? text.several(mark.last - mark.first + 1)}</td>
                {lines.map(({ name, marks }) => {
                  const estimate = marks[at]?.estimate ?? null;
                  return (
                    <td key={name}>
                      {estimate === null
                        ? text.none
                        : `${format(estimate.value)} (${text.between(format(estimate.low), format(estimate.high))})`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
