import type { Inbox } from '../../../content/class/inbox.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { inboxText } from '#text/inbox-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import classes from './classes.module.css';
import styles from './inbox.module.css';

export interface MatchedNamesProps {
  readonly of: ClassId;
  readonly named: Inbox['named'];
  readonly onUndone: () => void;
}

/** The students identified by “This is…”, each with an undo button. */
export function MatchedNames({ of, named, onUndone }: MatchedNamesProps) {
  const nameStudent = useApp((state) => state.nameStudent);
  if (named.length === 0) return null;
  return (
    <Disclosure title={inboxText.named(named.length)}>
      <ul className={classes['lines']}>
        {named.map(({ author, name, onList }) => (
          <li key={author} className={styles['named']}>
            <bdi>{onList === null ? inboxText.isNobody(name) : inboxText.isNamed(name, onList)}</bdi>
            <Button
              size="small"
              onClick={() => {
                void nameStudent(of, author, null).then((isDone) => {
                  if (isDone) onUndone();
                });
              }}
            >
              {inboxText.undo}
              <VisuallyHidden>{inboxText.undoOf(name)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
