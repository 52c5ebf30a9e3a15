import type { WorkThere } from '../../../content/class/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { typingText } from '#text/paper-text.ts';
import { formatTime } from '#text/when-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './paper-answers.module.css';

export interface WorkThereMessageProps {
  /** The student, as typed. */
  readonly name: string;
  readonly works: readonly WorkThere[];
}

/** Says that the student already has work for the lesson, before anything is stored, and asks what is to be done. */
export function WorkThereMessage({ name, works }: WorkThereMessageProps) {
  const keepBoth = useApp((state) => state.keepBoth);
  const replacePaper = useApp((state) => state.replacePaper);
  return (
    <LiveRegion urgency="assertive">
      <Message
        tone="care"
        title={typingText.thereTitle(name)}
        actions={
          <Button size="small" onClick={keepBoth}>
            {typingText.keepBoth}
          </Button>
        }
      >
        <ul className={styles['typed']}>
          {works.map(({ entry, answered, asked, at, name: as }) => (
            <li key={`${entry ?? ''} ${at}`} className={styles['typedOne']}>
              <span>
                {entry === null
                  ? typingText.thereFile(as, formatTime(at), answered, asked)
                  : typingText.therePaper(as, formatTime(at), answered, asked)}
              </span>
              {entry === null ? null : (
                <Button size="small" onClick={() => replacePaper(entry)}>
                  {typingText.replace}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <p>{typingText.thereWhat}</p>
      </Message>
    </LiveRegion>
  );
}
