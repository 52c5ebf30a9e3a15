import { LABELS, type Label } from '../../../content/lesson/label.ts';
import type { ConfusionMatrix } from '../../../content/scoring/attempt-score.ts';
import { labelText } from '#text/label-text.ts';
import { resultText } from '#text/result-text.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { findMostMixed } from './find-most-mixed.ts';
import styles from './confusion-table.module.css';

export interface ConfusionTableProps {
  /** Rows = key, columns = response. */
  readonly confusion: ConfusionMatrix;
}

const cellOf = (confusion: ConfusionMatrix, key: Label, yours: Label): number =>
  confusion[LABELS.indexOf(key)]?.[LABELS.indexOf(yours)] ?? 0;

/** A table of mix-ups: rows are the key, columns the responses. A sentence names the most common pair. */
export function ConfusionTable({ confusion }: ConfusionTableProps) {
  const { confusion: text } = resultText;
  const most = findMostMixed(confusion);
  return (
    <>
      <p className={styles['said']}>
        {most === null ? text.noneMixed : text.most(most.n, most.key, most.response, most.isTied)}
      </p>
      <Table
        className={styles['matrix']}
        caption={text.caption}
        heads={[text.corner, ...LABELS.map((label) => text.yours(label))]}
      >
        {LABELS.map((key) => (
          <tr key={key}>
            <th scope="row">
              <LabelMark label={key} word={labelText[key].word} />
            </th>
            {LABELS.map((yours) => {
              const n = cellOf(confusion, key, yours);
              return (
                <td
                  key={yours}
                  data-agrees={key === yours ? '' : undefined}
                  data-label={key}
                  data-none={n === 0 ? '' : undefined}
                >
                  {n}
                  {key === yours ? <VisuallyHidden> {text.agree}</VisuallyHidden> : null}
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
    </>
  );
}
