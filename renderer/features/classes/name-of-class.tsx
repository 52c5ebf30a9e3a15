import { useState } from 'react';
import type { ClassSummary } from '../../../content/classroom/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { classText } from '../../text/class-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './classes.module.css';

const LONGEST_NAME = 60;

export interface NameOfClassProps {
  readonly of: ClassSummary;
}

export function NameOfClass({ of }: NameOfClassProps) {
  const renameClass = useApp((state) => state.renameClass);
  const announce = useAnnounce();
  const [name, setName] = useState(of.name);
  const [isMissing, setIsMissing] = useState(false);

  const save = async () => {
    if (name.trim() === '') setIsMissing(true);
    else if (await renameClass(of.class, name.trim())) announce(classText.renamed);
  };

  return (
    <Card as="section" labelledBy="name-of-class">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="name-of-class" className={styles['heading']}>
          {classText.rename}
        </h2>
        <TextField
          label={classText.newName}
          hint={classText.newNameHint}
          value={name}
          maxLength={LONGEST_NAME}
          error={isMissing ? classText.nameMissing : null}
          onChange={(typed) => {
            setName(typed);
            setIsMissing(false);
          }}
        />
        <div>
          <Button type="submit">{classText.renameSave}</Button>
        </div>
      </form>
    </Card>
  );
}
