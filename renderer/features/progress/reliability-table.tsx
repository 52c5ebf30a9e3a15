import type { ReliabilityStep } from '../../../content/study/calibration-view.ts';
import { progressText } from '#text/progress-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Table } from '../../ui/table.tsx';

export interface ReliabilityTableProps {
  readonly steps: readonly ReliabilityStep[];
}

const { calibration: text, percent, plot } = progressText;

/** The values of the reliability diagram, step by step. */
export function ReliabilityTable({ steps }: ReliabilityTableProps) {
  return (
    <div data-print="no">
      <Disclosure look="plain" title={plot.numbers}>
        <Table
          caption={text.plot}
          scrollsAs={text.plot}
          heads={[text.columns.step, text.columns.stated, text.columns.right, text.columns.share, text.columns.between]}
        >
          {steps.map(({ confidence, stated, n, hits, share }) => (
            <tr key={confidence}>
              <th scope="row">{text.step[confidence]}</th>
              <td>{percent(stated)}</td>
              <td>{text.of(hits, n)}</td>
              <td>{share === null ? plot.none : percent(share.value)}</td>
              <td>{share === null ? plot.none : plot.between(percent(share.low), percent(share.high))}</td>
            </tr>
          ))}
        </Table>
      </Disclosure>
    </div>
  );
}
