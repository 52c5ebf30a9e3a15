import styles from './key-table.module.css';

export interface KeyTableProps {
  readonly caption: string;
  readonly rows: readonly { readonly keyName: string; readonly does: string }[];
}

export function KeyTable({ caption, rows }: KeyTableProps) {
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{caption}</caption>
      <tbody>
        {rows.map(({ keyName, does }) => (
          <tr key={does}>
            <th scope="row" className={styles['key']}>
              <kbd>{keyName}</kbd>
            </th>
            <td className={styles['does']}>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
