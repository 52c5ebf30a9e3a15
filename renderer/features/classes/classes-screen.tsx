import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { classText } from '../../text/class-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ClassEntry } from './class-entry.tsx';
import styles from './classes.module.css';
import { OpenedFiles } from './opened-files.tsx';

const LONGEST_NAME = 60;

/** The classes of a teacher, and a new one. */
export function ClassesScreen() {
  const classes = useApp((state) => state.classes);
  const readClasses = useApp((state) => state.readClasses);
  const list = classes.kind === 'done' ? classes.value : [];
  return (
    <Page>
      <ScreenTitle documentTitle={appText.documentTitle(classText.title)}>{classText.title}</ScreenTitle>
      <p className={styles['intro']}>{classText.intro}</p>
      <OpenedFiles />
      {classes.kind === 'failed' ? (
        <FailureMessage
          sentences={failureText[classes.failure.code]}
          actions={<Button onClick={() => void readClasses()}>{appText.tryAgain}</Button>}
        />
      ) : null}
      {list.length === 0 ? null : (
        <ul className={styles['list']} aria-label={classText.title}>
          {list.map((one) => (
            <ClassEntry key={one.class} of={one} />
          ))}
        </ul>
      )}
      {classes.kind === 'done' ? <NewClass isFirst={list.length === 0} /> : null}
    </Page>
  );
}

function NewClass({ isFirst }: { readonly isFirst: boolean }) {
  const createClass = useApp((state) => state.createClass);
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <Card as="section" labelledBy="new-class">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') setIsMissing(true);
          else void createClass(name.trim());
        }}
      >
        <h2 id="new-class" className={styles['heading']}>
          {isFirst ? classText.none : classText.newTitle}
        </h2>
        {isFirst ? <p>{classText.noneHint}</p> : null}
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
          <Button type="submit" look={isFirst ? 'primary' : 'plain'}>
            {classText.create}
          </Button>
        </div>
      </form>
    </Card>
  );
}
