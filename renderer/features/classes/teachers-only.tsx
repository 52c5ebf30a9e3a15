import { useApp } from '../../state/use-app.ts';
import { classText } from '#text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './teachers-only.module.css';

/** Shown to a person who has not said that they teach: the purpose of classes, and how to enable them. */
export function TeachersOnly() {
  const changeSettings = useApp((state) => state.changeSettings);
  const showLibrary = useApp((state) => state.showLibrary);
  return (
    <Card as="section" labelledBy="teachers-only">
      <Heading level={2} id="teachers-only">
        {classText.teachersOnly.title}
      </Heading>
      <p className={styles['hint']}>{classText.teachersOnly.hint}</p>
      <div className={styles['actions']}>
        <Button look="primary" onClick={() => void changeSettings({ teaches: true })}>
          {classText.teachersOnly.yes}
        </Button>
        <Button onClick={() => void showLibrary()}>{classText.teachersOnly.no}</Button>
      </div>
    </Card>
  );
}
