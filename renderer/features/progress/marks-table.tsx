import { progressText } from '#text/progress-text.ts';
import { formatDay } from '#text/when-text.ts';
import type { PlotMark } from './plot-marks.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Table } from '../../ui/table.tsx';

export interface MarksTableProps {
  /** The caption: what the values are. */
  readonly caption: string;
  readonly lines: readonly {
    /** null if there is only one line. */
    readonly name: string | null;
    readonly marks: readonly PlotMark[];
  }[];
  readonly format: (value: number) => string;
}

const { plot: text } = progressText;

/** The values of a plot, mark by mark, folded. */
export function MarksTable({ caption, lines, format }: MarksTableProps) {
  const [first] = lines;
  if (first === undefined) return null;
  return (
    <div data-print="no">
      <Disclosure look="plain" title={text.numbers}>
        <Table
          caption={caption}
          scrollsAs={caption}
          heads={[text.attempt, text.when, text.lesson, ...lines.map(({ name }) => name ?? text.value)]}
        >
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
        </Table>
      </Disclosure>
    </div>
  );
}
