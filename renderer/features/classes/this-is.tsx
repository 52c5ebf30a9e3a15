import { useState } from 'react';
import type { Inbox, InboxItem } from '../../../content/class/inbox.ts';
import type { StudentId } from '../../../content/class/student.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { inboxText } from '#text/inbox-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup, type RadioOption } from '../../ui/radio-group.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './classes.module.css';

export interface ThisIsProps {
  readonly of: ClassId;
  readonly item: InboxItem;
  readonly students: Inbox['students'];
  readonly onClose: () => void;
}

/** Assigns work with an unknown name to a student on the list, with the likeliest first. */
export function ThisIs({ of, item: { outcome, author }, students, onClose }: ThisIsProps) {
  const nameStudent = useApp((state) => state.nameStudent);
  const suggestions = author?.suggestions ?? [];
  const [chosen, setChosen] = useState<StudentId | null>(suggestions[0] ?? null);
  const [isMissing, setIsMissing] = useState(false);
  const likely = suggestions.flatMap((id) => students.filter(({ student }) => student === id));
  const others = students.filter(({ student }) => !suggestions.includes(student));

  const save = async () => {
    if (chosen === null || author === null) setIsMissing(true);
    else if (await nameStudent(of, author.id, chosen)) onClose();
  };
  const toOption = ({ student, name, id }: Inbox['students'][number]): RadioOption<StudentId> => {
    const hints = [
      ...(suggestions.includes(student) ? [inboxText.looksLike] : []),
      ...(id === null ? [] : [inboxText.studentId(id)]),
    ];
    return { value: student, label: name, ...(hints.length === 0 ? {} : { hint: hints.join(' · ') }) };
  };

  return (
    <Dialog
      title={inboxText.thisIsTitle(outcome.name ?? outcome.file)}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button look="primary" onClick={() => void save()}>
            {inboxText.thisIsSave}
          </Button>
        </>
      }
    >
      <div className={styles['section']}>
        <p>{inboxText.thisIsWhat}</p>
        <RadioGroup<StudentId>
          legend={inboxText.thisIsLegend}
          value={chosen}
          onChange={(student) => {
            setChosen(student);
            setIsMissing(false);
          }}
          options={[...likely, ...others].map(toOption)}
        />
        <LiveRegion as="p" urgency="assertive" className={styles['error']}>
          {isMissing ? inboxText.thisIsMissing : null}
        </LiveRegion>
      </div>
    </Dialog>
  );
}
