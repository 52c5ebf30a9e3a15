import { useApp } from '../../state/use-app.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './readers-here.module.css';

/** People and classes on this computer whose answers can be used without a file. */
export function ReadersHere() {
  const here = useApp((state) => state.readersHere);
  const takeReader = useApp((state) => state.takeReader);
  if (here.kind !== 'done') return null;
  const { people, classes } = here.value;
  if (people.length + classes.length === 0) return null;
  return (
    <div className={styles['here']}>
      <h3 className={styles['title']}>{readerStepText.here}</h3>
      <p className={styles['hint']}>{readerStepText.hereHint}</p>
      <ul className={styles['list']}>
        {people.map(({ attempt, name, at }) => (
          <li key={attempt}>
            <Button onClick={() => void takeReader({ kind: 'attempt', attempt })}>
              {readerStepText.person(name, at)}
            </Button>
          </li>
        ))}
        {classes.map(({ class: of, name, students }) => (
          <li key={of}>
            <Button onClick={() => void takeReader({ kind: 'class', class: of })}>
              {readerStepText.class(name, students)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
