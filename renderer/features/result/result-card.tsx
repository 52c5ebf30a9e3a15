import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import styles from './result-card.module.css';

export interface ResultCardProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A section of the result in its own card, named by its heading. */
export function ResultCard({ title, note, children }: ResultCardProps) {
  const id = useId();
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {note === undefined ? null : <p className={styles['note']}>{note}</p>}
      <div className={styles['body']}>{children}</div>
    </Card>
  );
}
