import { readAgreement as readFigure } from '../../../content/class/read-figures.ts';
import { FIGURES_FROM } from '../../../content/class/small-class.ts';
import type { Agreement, ReaderAgreement } from '../../../content/workshop/agreement.ts';
import { useApp } from '../../state/use-app.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './reader-table.module.css';

export interface ReaderTableProps {
  readonly agreement: Agreement;
}

/** The agreement of each reader with the author, and of all readers with each other. */
export function ReaderTable({ agreement: { readers, all } }: ReaderTableProps) {
  const hasKappa = readers.some(({ kappa }) => kappa !== null);
  return (
    <div className={styles['agreement']}>
      <Heading level={3} size="m">
        {readerStepText.agreement}
      </Heading>
      {readers.length === 0 ? (
        <p>{readerStepText.none}</p>
      ) : (
        <Table
          className={styles['readers']}
          caption={hasKappa ? readerStepText.caption : readerStepText.captionFew}
          heads={[readerStepText.reader, readerStepText.same, ...(hasKappa ? [readerStepText.kappa] : []), null]}
        >
          {readers.map((reader) => (
            <Row key={reader.reader} reader={reader} hasKappa={hasKappa} />
          ))}
        </Table>
      )}
      {all === null ? null : <OfAll all={all} />}
    </div>
  );
}

function Row({ reader, hasKappa }: { readonly reader: ReaderAgreement; readonly hasKappa: boolean }) {
  const editDraft = useApp((state) => state.editDraft);
  const { n, same, outdated, kappa } = reader;
  const name = readerStepText.nameOf(reader);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {outdated === 0 ? null : <span className={styles['outdated']}>{readerStepText.outdated(outdated)}</span>}
      </th>
      <td>{readerStepText.sameOf(same, n)}</td>
      {hasKappa ? <td>{kappa === null ? null : readerStepText.figure(kappa.value, kappa.interval)}</td> : null}
      <td>
        <Button look="quiet" size="small" onClick={() => editDraft({ kind: 'remove-reader', reader: reader.reader })}>
          {readerStepText.remove}
          <VisuallyHidden>{readerStepText.ofReader(name)}</VisuallyHidden>
        </Button>
      </td>
    </tr>
  );
}

function OfAll({ all: { raters, n, alpha, fleiss } }: { readonly all: NonNullable<Agreement['all']> }) {
  if (alpha === null) return <p className={styles['few']}>{readerStepText.few(n, FIGURES_FROM)}</p>;
  const { value, interval } = alpha;
  const [low, high] = interval ?? [null, null];
  return (
    <div className={styles['all']}>
      {value === null ? null : (
        <p className={styles['reading']}>{readerStepText.reading[readFigure({ value, low, high })]}</p>
      )}
      <p>{readerStepText.all(raters, n)}</p>
      <ul className={styles['figures']}>
        <li>{readerStepText.alpha(value, interval)}</li>
        {fleiss === null ? null : <li>{readerStepText.fleiss(fleiss)}</li>}
      </ul>
    </div>
  );
}
