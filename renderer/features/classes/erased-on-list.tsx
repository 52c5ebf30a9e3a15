import type { RosterRecord } from '../../../content/class/class-records.ts';
import { rosterText } from '#text/roster-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { BreakingName } from './breaking-name.tsx';
import styles from './roster-dialog.module.css';

export interface ErasedOnListProps {
  readonly erased: RosterRecord['students'];
  readonly onAnswer: (answer: 'bring-back' | 'leave-out') => void;
}

/** Asks, before the list is set, whether students on it who were erased from the class come back. */
export function ErasedOnList({ erased, onAnswer }: ErasedOnListProps) {
  return (
    <Message
      tone="care"
      title={rosterText.erased(erased.length)}
      actions={
        <>
          <Button size="small" onClick={() => onAnswer('leave-out')}>
            {rosterText.leaveOut}
          </Button>
          <Button size="small" onClick={() => onAnswer('bring-back')}>
            {rosterText.bringBack}
          </Button>
        </>
      }
    >
      <ul className={styles['rows']}>
        {erased.map(({ name, id }, at) => (
          // Two students may have the same name.
          <li key={at}>
            <bdi>
              <BreakingName name={id === null ? name : `${name} (${id})`} />
            </bdi>
          </li>
        ))}
      </ul>
      <p>{rosterText.erasedWhat}</p>
    </Message>
  );
}
