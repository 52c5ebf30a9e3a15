import styles from './beside-label.module.css';

export interface SaidProps {
  readonly title: string;
  /** null if nothing was written. */
  readonly text: string | null;
}

/** What the person wrote about a claim, read-only. */
export function Said({ title, text }: SaidProps) {
  if (text === null || text.trim() === '') return null;
  return (
    <div className={styles['said']}>
      <h3 className={styles['title']}>{title}</h3>
      <p dir="auto">{text}</p>
    </div>
  );
}
