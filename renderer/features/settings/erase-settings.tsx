import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { peopleText } from '#text/people-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import styles from './section.module.css';

const { erase: text } = peopleText;

/** Erases all data of the current person, after explaining what that means. */
export function EraseSettings() {
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Card as="section" labelledBy="erase-settings">
      <div className={styles['section']}>
        <Heading level={2} id="erase-settings">
          {text.title}
        </Heading>
        <p>{text.hint(teaches)}</p>
        <div className={styles['start']}>
          <Button onClick={() => setIsAsking(true)}>{text.open}</Button>
        </div>
        {isAsking ? <EraseDialog onClose={() => setIsAsking(false)} /> : null}
      </div>
    </Card>
  );
}
