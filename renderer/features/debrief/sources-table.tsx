import type { SourcePath } from '../../../content/debrief/map-sources.ts';
import { debriefText } from '#text/debrief-text.ts';
import { isolate } from '../../text/isolate.ts';
import styles from './sources-table.module.css';

export interface SourcesTableProps {
  readonly paths: readonly SourcePath[];
}

/** The source map in words: one row for each way from a source to the page. */
export function SourcesTable({ paths }: SourcesTableProps) {
  const { sources: text } = debriefText;
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{text.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.source}</th>
          <th scope="col">{text.columns.kind}</th>
          <th scope="col">{text.columns.through}</th>
          <th scope="col" className={styles['number']}>
            {text.columns.claims}
          </th>
        </tr>
      </thead>
      <tbody>
        {paths.map(({ kind, name, through, claims }) => (
          <tr key={`${kind}|${name ?? ''}|${through.join('|')}`}>
            <th scope="row">
              <bdi>{name ?? text.nobody}</bdi>
            </th>
            <td>{text.kind[kind]}</td>
            <td>{through.length === 0 ? text.directly : through.map(isolate).join(' → ')}</td>
            <td className={styles['number']}>{claims.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
