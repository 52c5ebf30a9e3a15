import type { Settings } from '../../../content/profile/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { settingsText } from '#text/settings-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Switch } from '../../ui/switch.tsx';
import { KeySettings } from './key-settings.tsx';
import styles from './section.module.css';

export interface SortingSettingsProps {
  readonly settings: Settings;
}

export function SortingSettings({ settings }: SortingSettingsProps) {
  const changeSettings = useApp((state) => state.changeSettings);
  return (
    <Card as="section" labelledBy="sorting-settings">
      <div className={styles['section']}>
        <Heading level={2} id="sorting-settings">
          {settingsText.sortingTitle}
        </Heading>
        <Switch
          label={settingsText.confidence}
          hint={settingsText.confidenceHint}
          isOn={settings.asksConfidence}
          onChange={(asksConfidence) => void changeSettings({ asksConfidence })}
        />
        <Switch
          label={settingsText.cues}
          hint={settingsText.cuesHint}
          isOn={settings.asksCues}
          onChange={(asksCues) => void changeSettings({ asksCues })}
        />
        <Switch
          label={settingsText.beforeReason}
          hint={settingsText.beforeReasonHint}
          isOn={settings.asksBeforeReason}
          onChange={(asksBeforeReason) => void changeSettings({ asksBeforeReason })}
        />
        <Switch
          label={settingsText.bearing}
          hint={settingsText.bearingHint}
          isOn={settings.asksBearing}
          onChange={(asksBearing) => void changeSettings({ asksBearing })}
        />
        <Switch
          label={settingsText.letterKeys}
          hint={settingsText.letterKeysHint}
          isOn={settings.hasLetterKeys}
          onChange={(hasLetterKeys) => void changeSettings({ hasLetterKeys })}
        />
        {settings.hasLetterKeys ? <KeySettings keys={settings.keys} /> : null}
      </div>
    </Card>
  );
}
