import { MAX_PERSON_NAME } from '../../../content/profile/max-name.ts';
import { useState } from 'react';
import { personNameOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { peopleText } from '#text/people-text.ts';
import { settingsText } from '#text/settings-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './section.module.css';

export interface EraseDialogProps {
  readonly onClose: () => void;
}

const { erase: text } = peopleText;

const fold = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase();

/** What erasing does and what it cannot do; the name must be typed, so that nobody does it by accident. */
export function EraseDialog({ onClose }: EraseDialogProps) {
  const name = useApp(personNameOf);
  const isProgram = useApp(({ edition }) => edition === 'program');
  const erasure = useApp((state) => state.erasure);
  const eraseProfile = useApp((state) => state.eraseProfile);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const wanted = name ?? text.nameless;
  const isWorking = erasure.kind === 'working';

  const erase = () => {
    if (fold(typed) !== fold(wanted)) setIsWrong(true);
    else if (!isWorking) void eraseProfile();
  };

  return (
    <Dialog
      title={text.dialog(name ?? settingsText.nobody)}
      closeName={text.cancel}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" isUnavailable={isWorking} onClick={erase}>
            {isWorking ? text.working : text.act}
          </Button>
        </>
      }
    >
      <div className={styles['said']}>
        <h3 className={styles['small']}>{text.promised}</h3>
        <ul>
          {(isProgram ? text.promises : text.promisesInBrowser).map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        <h3 className={styles['small']}>{text.notPromised}</h3>
        <ul>
          {text.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
        <p>{text.first}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            erase();
          }}
        >
          <TextField
            label={text.type(wanted)}
            hint={text.typeHint}
            value={typed}
            maxLength={MAX_PERSON_NAME}
            error={isWrong ? text.wrong : null}
            onChange={(value) => {
              setTyped(value);
              setIsWrong(false);
            }}
          />
        </form>
        <Loaded of={erasure} failures={failureText} />
      </div>
    </Dialog>
  );
}
