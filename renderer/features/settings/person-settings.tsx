import { MAX_PERSON_NAME } from '../../../content/profile/max-name.ts';
import { useState } from 'react';
import type { ProfileSummary } from '../../../content/desk/views.ts';
import { findSameName } from '../../../content/profile/find-same-name.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { toPlainName } from '../../../content/text/to-plain-name.ts';
import { profileOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { settingsText } from '#text/settings-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SameName } from './same-name.tsx';
import { SettingControls } from './setting-controls.tsx';
import shared from '../../ui/section.module.css';
import styles from './section.module.css';

const NOBODY: readonly ProfileSummary[] = [];

export interface PersonSettingsProps {
  readonly settings: Settings;
}

export function PersonSettings({ settings }: PersonSettingsProps) {
  const profile = useApp(profileOf);
  const profiles = useApp(({ session }) => (session.kind === 'done' ? session.value.profiles : NOBODY));
  const name = profiles.find(({ id }) => id === profile)?.name ?? null;
  const renameProfile = useApp((state) => state.renameProfile);
  const showWelcome = useApp((state) => state.showWelcome);
  const announce = useAnnounce();
  // An edition that cannot read hand-ins has no features for teachers.
  const canTeach = useApp(({ can }) => can('chooseHandIns'));
  const [typed, setTyped] = useState(name ?? '');

  const [other, setOther] = useState<string | null>(null);

  const submit = () => {
    const others = profiles.filter(({ id }) => id !== profile);
    // Somebody who keeps a name that another person has too was already asked about it.
    const same = toPlainName(typed) === name ? undefined : findSameName(others, typed)[0];
    if (same === undefined) void save();
    else setOther(same.name ?? '');
  };

  const save = async () => {
    const wanted = toPlainName(typed);
    if (await renameProfile(wanted === '' ? null : wanted)) announce(settingsText.saved);
  };

  return (
    <Card as="section" labelledBy="person-settings">
      <div className={styles['section']}>
        <Heading level={2} id="person-settings">
          {settingsText.personTitle}
        </Heading>
        <p>{settingsText.personNow(name ?? settingsText.nobody)}</p>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
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
        {canTeach ? (
          <div className={styles['divided']}>
            <SettingControls settings={settings} words={settingsText.teaching} />
          </div>
        ) : null}
        <div className={styles['divided']}>
          <p className={shared['hint']}>{settingsText.changePersonHint}</p>
          <div className={styles['start']}>
            <Button onClick={() => void showWelcome()}>{settingsText.changePerson}</Button>
          </div>
        </div>
      </div>
      {other === null ? null : (
        <SameName
          name={other}
          onKeep={() => setOther(null)}
          onTake={() => {
            setOther(null);
            void save();
          }}
        />
      )}
    </Card>
  );
}
