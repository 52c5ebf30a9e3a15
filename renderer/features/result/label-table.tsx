import type { LabelReading } from '../../../content/scoring/attempt-score.ts';
import { labelText } from '#text/label-text.ts';
import { resultText } from '#text/result-text.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Table } from '../../ui/table.tsx';

export interface LabelTableProps {
  readonly readings: readonly LabelReading[];
}

/** For each label: how often the key has it, how many of these were found, and how often it was chosen. */
export function LabelTable({ readings }: LabelTableProps) {
  const { perLabel } = resultText;
  return (
    <Table caption={perLabel.caption} heads={[perLabel.label, perLabel.found, perLabel.chosen]}>
      {readings.map(({ label, inKey, hits, chosen }) => (
        <tr key={label}>
          <th scope="row">
            <LabelMark label={label} word={labelText[label].word} />
          </th>
          <td>{perLabel.foundOf(hits, inKey)}</td>
          <td>{perLabel.times(chosen)}</td>
        </tr>
      ))}
    </Table>
  );
}
