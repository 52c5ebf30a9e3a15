import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import styles from './section.module.css';

export interface FigureCardProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** One part of the progress on a sheet of its own, named by its heading. */
export function FigureCard({ title, note, children }: FigureCardProps) {
  const id = useId();
  return (
    <Card as="section" labelledBy={id}>
      <div className={styles['section']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <p className={styles['hint']}>{note}</p>
        {children}
      </div>
    </Card>
  );
}
