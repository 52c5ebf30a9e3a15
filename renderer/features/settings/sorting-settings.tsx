import type { Settings } from '../../../content/profile/settings.ts';
import { settingsText } from '#text/settings-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { KeySettings } from './key-settings.tsx';
import { SettingControls } from './setting-controls.tsx';
import styles from './section.module.css';

export interface SortingSettingsProps {
  readonly settings: Settings;
}

export function SortingSettings({ settings }: SortingSettingsProps) {
  return (
    <Card as="section" labelledBy="sorting-settings">
      <div className={styles['section']}>
        <Heading level={2} id="sorting-settings">
          {settingsText.sortingTitle}
        </Heading>
        <SettingControls settings={settings} words={settingsText.sorting} />
        {settings.hasLetterKeys ? <KeySettings keys={settings.keys} /> : null}
      </div>
    </Card>
  );
}
