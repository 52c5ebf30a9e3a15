import type { SourcePath } from '../../../content/debrief/map-sources.ts';
import { debriefText } from '#text/debrief-text.ts';
import { isolate } from '../../text/isolate.ts';
import { Table } from '../../ui/table.tsx';
import styles from './sources-table.module.css';

export interface SourcesTableProps {
  readonly paths: readonly SourcePath[];
}

/** The source map as a table: one row for each path from a source to the article. */
export function SourcesTable({ paths }: SourcesTableProps) {
  const { sources: text } = debriefText;
  return (
    <Table
      caption={text.tableCaption}
      className={styles['sources']}
      heads={[text.columns.source, text.columns.kind, text.columns.through, text.columns.claims]}
    >
      {paths.map(({ kind, name, through, claims }) => (
        <tr key={`${kind}|${name ?? ''}|${through.join('|')}`}>
          <th scope="row">
            <bdi>{name ?? text.nobody}</bdi>
          </th>
          <td>{text.kind[kind]}</td>
          <td>{through.length === 0 ? text.directly : through.map(isolate).join(' → ')}</td>
          <td>{claims.length}</td>
        </tr>
      ))}
    </Table>
  );
}
