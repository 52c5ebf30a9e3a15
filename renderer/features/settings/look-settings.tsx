import type { Settings } from '../../../content/profile/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { settingsText } from '#text/settings-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SettingControls } from './setting-controls.tsx';
import styles from './section.module.css';

export interface LookSettingsProps {
  readonly settings: Settings;
}

const SIZES = [0.875, 1, 1.125, 1.25, 1.5] as const;

export function LookSettings({ settings }: LookSettingsProps) {
  const changeSettings = useApp((state) => state.changeSettings);
  return (
    <Card as="section" labelledBy="look-settings">
      <div className={styles['section']}>
        <Heading level={2} id="look-settings">
          {settingsText.lookTitle}
        </Heading>
        <SettingControls settings={settings} words={settingsText.look} />
        <RadioGroup
          legend={settingsText.textSize}
          layout="row"
          value={String(settings.textScale)}
          onChange={(scale) => void changeSettings({ textScale: Number(scale) })}
          options={SIZES.map((size) => ({ value: String(size), label: settingsText.textSizes[size] }))}
        />
        <p className={styles['sample']}>{settingsText.textSizeSample}</p>
      </div>
    </Card>
  );
}
