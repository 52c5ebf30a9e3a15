import type { ReactNode, Ref } from 'react';
import styles from './table.module.css';

export interface TableProps {
  /** What the table shows; it stands above the table, and a screen reader says it first. Left out under a title that says it. */
  readonly caption?: ReactNode;
  /**
   * The name of the region in which a table that is wider than its place scrolls sideways. Left out for a table of a few
   * short columns, which never does: it would only be one more stop on the way through the screen.
   */
  readonly scrollsAs?: string;
  /** The heads of the columns, in order; null over a column of buttons, which says nothing of its own. */
  readonly heads: readonly ReactNode[];
  /** What the table looks like besides: a class of the screen. */
  readonly className?: string | undefined;
  readonly bodyRef?: Ref<HTMLTableSectionElement>;
  /** The rows: `tr`, each with a `th scope="row"` where something names it. */
  readonly children: ReactNode;
}

/** A table of words and figures; on paper no row is divided, and nothing is cut off at its side. */
export function Table({ caption, scrollsAs, heads, className, bodyRef, children }: TableProps) {
  const table = (
    <table className={[styles['table'], className].filter(Boolean).join(' ')}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head, at) =>
            // The heads of a table do not change places.
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
