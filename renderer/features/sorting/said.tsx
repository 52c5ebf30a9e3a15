import styles from './beside-label.module.css';

export interface SaidProps {
  readonly title: string;
  /** null for nothing. */
  readonly text: string | null;
}

/** What was written about a claim, to be read again. */
export function Said({ title, text }: SaidProps) {
  if (text === null || text.trim() === '') return null;
  return (
    <div className={styles['said']}>
      <h3 className={styles['title']}>{title}</h3>
      <p dir="auto">{text}</p>
    </div>
  );
}
