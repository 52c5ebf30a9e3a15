import type { Settings } from '../../../content/profile/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { SettingWords } from '../../text/setting-words.ts';

export interface SettingControlsProps {
  readonly settings: Settings;
  /** The settings to show and their words. */
  readonly words: SettingWords;
}

/** A switch or a row of choices for each of some settings; each change takes effect immediately. */
export function SettingControls({ settings, words }: SettingControlsProps) {
  const changeSettings = useApp((state) => state.changeSettings);
  const change = (name: string, value: boolean | string) => void changeSettings({ [name]: value });
  return Object.entries(words).map(([name, word]) => {
    const value = settings[name as keyof Settings];
    return 'options' in word ? (
      <RadioGroup
        key={name}
        legend={word.legend}
        layout="row"
        value={typeof value === 'string' ? value : null}
        onChange={(chosen) => change(name, chosen)}
        options={Object.entries(word.options).map(([option, label]) => ({ value: option, label }))}
      />
    ) : (
      <Switch
        key={name}
        label={word.label}
        hint={word.hint}
        isOn={value === true}
        onChange={(isOn) => change(name, isOn)}
      />
    );
  });
}
