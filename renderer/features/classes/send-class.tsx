import type { ClassSummary } from '../../../content/class/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { sendClassText as text } from '#text/share-class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './classes.module.css';

export interface SendClassProps {
  readonly of: ClassSummary;
}

/** Exports a class as a file for a co-teacher. */
export function SendClass({ of }: SendClassProps) {
  const saveFile = useApp((state) => state.saveFile);
  return (
    <Card as="section" labelledBy="send-class">
      <div className={styles['section']}>
        <Heading level={2} id="send-class">
          {text.title}
        </Heading>
        <p className={styles['hint']}>{text.what}</p>
        <p className={styles['hint']}>
          {text.holds} {text.care}
        </p>
        <div>
          <Button onClick={() => void saveFile({ kind: 'class', class: of.class })}>{text.save}</Button>
        </div>
      </div>
    </Card>
  );
}
