import { MAX_PERSON_NAME } from '../../../content/profile/max-name.ts';
import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { settingsText } from '#text/settings-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import shared from '../../ui/section.module.css';
import styles from './section.module.css';

export function PersonSettings() {
  const name = useApp(({ session }) =>
    session.kind === 'done'
      ? (session.value.profiles.find(({ id }) => id === session.value.profile)?.name ?? null)
      : null,
  );
  const renameProfile = useApp((state) => state.renameProfile);
  const showWelcome = useApp((state) => state.showWelcome);
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  const changeSettings = useApp((state) => state.changeSettings);
  const announce = useAnnounce();
  const [typed, setTyped] = useState(name ?? '');

  const save = async () => {
    const wanted = typed.trim();
    if (await renameProfile(wanted === '' ? null : wanted)) announce(settingsText.saved);
  };

  return (
    <Card as="section" labelledBy="person-settings">
      <div className={styles['section']}>
        <h2 id="person-settings" className={shared['title']}>
          {settingsText.personTitle}
        </h2>
        <p>{settingsText.personNow(name ?? settingsText.nobody)}</p>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label={settingsText.rename}
            hint={settingsText.renameHint}
            value={typed}
            maxLength={MAX_PERSON_NAME}
            error={null}
            onChange={setTyped}
          />
          <Button type="submit">{settingsText.renameSave}</Button>
        </form>
        <div className={styles['divided']}>
          <Switch
            label={settingsText.teaches}
            hint={settingsText.teachesHint}
            isOn={teaches}
            onChange={(isOn) => void changeSettings({ teaches: isOn })}
          />
        </div>
        <div className={styles['divided']}>
          <p className={shared['hint']}>{settingsText.changePersonHint}</p>
          <div className={styles['start']}>
            <Button onClick={() => void showWelcome()}>{settingsText.changePerson}</Button>
          </div>
        </div>
      </div>
    </Card>
  );
}
