import type { ReactNode, Ref } from 'react';
import styles from './table.module.css';

export interface TableProps {
  /** The content of the table; shown above it and read first by screen readers. Omitted if a title already says it. */
  readonly caption?: ReactNode;
  /**
   * The name of the region in which a wide table scrolls sideways. Omitted for a table with a few short columns, which
   * never scrolls: the region would only be an additional tab stop.
   */
  readonly scrollsAs?: string;
  /** The column headers, in order; null above a column of buttons, which needs none. */
  readonly heads: readonly ReactNode[];
  /** A class of the screen for additional styles. */
  readonly className?: string | undefined;
  readonly bodyRef?: Ref<HTMLTableSectionElement>;
  /** The rows: `tr`, each with a `th scope="row"` if a cell names the row. */
  readonly children: ReactNode;
}

/** A table of text and numbers. On paper, rows are not split and nothing is cut off. */
export function Table({ caption, scrollsAs, heads, className, bodyRef, children }: TableProps) {
  const table = (
    <table className={[styles['table'], className].filter(Boolean).join(' ')}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head, at) =>
            // The column headers never change their order.
            head === null ? (
              <td key={at} />
            ) : (
              <th key={at} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody ref={bodyRef}>{children}</tbody>
    </table>
  );
  if (scrollsAs === undefined) return table;
  return (
    <div className={styles['region']} role="group" aria-label={scrollsAs} tabIndex={0}>
      {table}
    </div>
  );
}
