import styles from './term-list.module.css';

export interface TermListProps {
  readonly terms: readonly { readonly name: string; readonly means: string }[];
}

/** A list of terms with their meanings. */
export function TermList({ terms }: TermListProps) {
  return (
    <dl className={styles['terms']}>
      {terms.map(({ name, means }) => (
        <div key={name}>
          <dt className={styles['name']}>{name}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
