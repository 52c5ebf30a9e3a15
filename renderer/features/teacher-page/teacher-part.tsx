import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './teacher-page.module.css';

export interface TeacherPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the teacher's page, with its heading. */
export function TeacherPart({ title, children }: TeacherPartProps) {
  const id = useId();
  return (
    <Card as="section" labelledBy={id}>
      <div className={styles['part']}>
        <Heading level={2} id={id}>
          {title}
        </Heading>
        {children}
      </div>
    </Card>
  );
}
