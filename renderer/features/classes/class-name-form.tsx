import { type ReactNode, useState } from 'react';
import { MAX_CLASS_NAME } from '../../../content/class/limits.ts';
import { classText } from '#text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './classes.module.css';

export interface ClassNameFormProps {
  /** The id of the heading, which names the card. */
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly submit: string;
  readonly look?: 'primary' | 'plain';
  /** Called with a name that is not empty, without spaces around it. */
  readonly onSubmit: (name: string) => void;
  readonly children?: ReactNode;
}

/** Asks for the name of a class; an empty one is rejected. */
export function ClassNameForm({ id, title, before, submit, look = 'plain', onSubmit, children }: ClassNameFormProps) {
  const [name, setName] = useState(before);
  const [isMissing, setIsMissing] = useState(false);
  return (
    <Card as="section" labelledBy={id}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') setIsMissing(true);
          else onSubmit(name.trim());
        }}
      >
        <Heading level={2} id={id}>
          {title}
        </Heading>
        {children}
        <TextField
          label={classText.newName}
          hint={classText.newNameHint}
          value={name}
          maxLength={MAX_CLASS_NAME}
          error={isMissing ? classText.nameMissing : null}
          onChange={(typed) => {
            setName(typed);
            setIsMissing(false);
          }}
        />
        <div>
          <Button type="submit" look={look}>
            {submit}
          </Button>
        </div>
      </form>
    </Card>
  );
}
