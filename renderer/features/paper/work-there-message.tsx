import type { WorkThere } from '../../../content/class/classroom.ts';
import type { AttemptId } from '../../../content/journal/event.ts';
import { typingText } from '#text/paper-text.ts';
import { formatTimesApart } from '#text/times-apart-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './paper-answers.module.css';

export interface WorkThereMessageProps {
  /** The student, as typed. */
  readonly name: string;
  readonly works: readonly WorkThere[];
  /** The state until the teacher has decided. */
  readonly what: string;
  /** The label of the button that replaces the existing work. */
  readonly replaceName: string;
  readonly onKeepBoth: () => void;
  readonly onReplace: (entry: AttemptId) => void;
}

/** Says, before anything is stored, that the student already has work for the lesson, and asks what to do. */
export function WorkThereMessage({ name, works, what, replaceName, onKeepBoth, onReplace }: WorkThereMessageProps) {
  const timeOf = formatTimesApart(works.map(({ at }) => at));
  return (
    <LiveRegion urgency="assertive">
      <Message
        tone="care"
        title={typingText.thereTitle(name)}
        actions={
          <Button size="small" onClick={onKeepBoth}>
            {typingText.keepBoth}
          </Button>
        }
      >
        <ul className={styles['typed']}>
          {works.map(({ from, entry, answered, asked, at, name: as }) => (
            <li key={`${entry ?? ''} ${at}`} className={styles['typedOne']}>
              <span>{typingText.there[from](as, timeOf(at), answered, asked)}</span>
              {entry === null ? null : (
                <Button size="small" onClick={() => onReplace(entry)}>
                  {replaceName}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <p>{what}</p>
      </Message>
    </LiveRegion>
  );
}
