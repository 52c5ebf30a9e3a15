import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import styles from './teacher-page.module.css';

export interface TeacherPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the teacher's page, named by its heading. */
export function TeacherPart({ title, children }: TeacherPartProps) {
  const id = useId();
  return (
    <Card as="section" labelledBy={id}>
      <div className={styles['part']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {children}
      </div>
    </Card>
  );
}
