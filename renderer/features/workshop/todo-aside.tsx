import { memo } from 'react';
import type { Todo, TodoList } from '../../../content/workshop/findings.ts';
import { useApp } from '../../state/use-app.ts';
import { todoText } from '#text/todo-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './todo-aside.module.css';

/** The number of lines rendered at once; a text of 2,000 claims has thousands of tasks, and nobody reads them all. */
const SHOWN = 100;

export interface TodoAsideProps {
  /** null until the tasks of a draft that was just opened are listed. */
  readonly todo: TodoList | null;
}

/** The remaining tasks; each links to the place where it can be done. */
export const TodoAside = memo(function TodoAside({ todo }: TodoAsideProps) {
  return (
    <section className={styles['todo']} aria-labelledby="todo" aria-busy={todo === null}>
      <Heading level={2} size="m" id="todo">
        {todoText.title}
      </Heading>
      {todo === null ? null : <Tasks {...todo} />}
    </section>
  );
});

function Tasks({ must, should, counts }: TodoList) {
  return (
    <>
      <p className={styles['counts']}>{todoText.counts(counts)}</p>
      {must.length === 0 ? <p>{todoText.done}</p> : <TodoLines title={todoText.must} lines={must} />}
      {should.length === 0 ? null : (
        <Disclosure title={todoText.more(should.length)} isLazy>
          <TodoLines title={todoText.should} lines={should} />
        </Disclosure>
      )}
    </>
  );
}

function TodoLines({ title, lines }: { readonly title: string; readonly lines: readonly Todo[] }) {
  const showStep = useApp((state) => state.showStep);
  const chooseClaim = useApp((state) => state.chooseDraftClaim);
  const jump = ({ step, at }: Todo) => {
    if (at.kind === 'claim') chooseClaim(at.claim);
    showStep(step);
  };
  return (
    <>
      <h3 className={styles['part']}>{title}</h3>
      <ul className={styles['lines']}>
        {lines.slice(0, SHOWN).map((todo, at) => (
          // A claim may have the same task twice, so the key includes the position in the list.
          <li key={`${String(at)} ${todo.code}`}>
            <button type="button" className={styles['line']} onClick={() => jump(todo)}>
              {todoText.say(todo)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
