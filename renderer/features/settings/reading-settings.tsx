import {
  DEFAULT_READING,
  LETTER_SPACINGS,
  LINE_HEIGHTS,
  LINE_WIDTHS,
  PAPER_TINTS,
  TYPEFACES,
  WORD_SPACINGS,
} from '../../../content/profile/reading.ts';
import type { Reading, Settings } from '../../../content/profile/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { comfortText } from '#text/comfort-text.ts';
import { settingsText } from '#text/settings-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import shared from '../../ui/section.module.css';
import { SettingControls } from './setting-controls.tsx';
import styles from './section.module.css';

export interface ReadingSettingsProps {
  readonly settings: Settings;
}

interface StepsProps {
  readonly legend: string;
  readonly steps: readonly number[];
  /** What each step is called, in their order. */
  readonly names: readonly string[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Steps({ legend, steps, names, value, onChange }: StepsProps) {
  return (
    <RadioGroup
      legend={legend}
      layout="row"
      value={String(value)}
      onChange={(step) => onChange(Number(step))}
      options={steps.map((step, at) => ({ value: String(step), label: names[at] ?? String(step) }))}
    />
  );
}

/** How a person likes to read: letters, the room between them, paper, and how much of the article is there at once. */
export function ReadingSettings({ settings }: ReadingSettingsProps) {
  const changeSettings = useApp((state) => state.changeSettings);
  const { reading } = settings;
  const change = (changes: Partial<Reading>) => void changeSettings({ reading: { ...reading, ...changes } });
  return (
    <Card as="section" labelledBy="reading-settings">
      <div className={styles['section']}>
        <Heading level={2} id="reading-settings">
          {comfortText.title}
        </Heading>
        <p className={styles['sample']}>{settingsText.textSizeSample}</p>
        <RadioGroup
          legend={comfortText.typeface}
          value={reading.typeface}
          onChange={(typeface) => change({ typeface })}
          options={TYPEFACES.map((value) => ({
            value,
            label: comfortText.typefaces[value],
            hint: comfortText.typefaceHints[value],
          }))}
        />
        <Steps
          legend={comfortText.lineHeight}
          steps={LINE_HEIGHTS}
          names={comfortText.lineHeights}
          value={reading.lineHeight}
          onChange={(lineHeight) => change({ lineHeight })}
        />
        <Steps
          legend={comfortText.letterSpacing}
          steps={LETTER_SPACINGS}
          names={comfortText.letterSpacings}
          value={reading.letterSpacing}
          onChange={(letterSpacing) => change({ letterSpacing })}
        />
        <Steps
          legend={comfortText.wordSpacing}
          steps={WORD_SPACINGS}
          names={comfortText.wordSpacings}
          value={reading.wordSpacing}
          onChange={(wordSpacing) => change({ wordSpacing })}
        />
        <Steps
          legend={comfortText.lineWidth}
          steps={LINE_WIDTHS}
          names={comfortText.lineWidths}
          value={reading.lineWidth}
          onChange={(lineWidth) => change({ lineWidth })}
        />
        <RadioGroup
          legend={comfortText.tint}
          layout="row"
          value={reading.tint}
          onChange={(tint) => change({ tint })}
          options={PAPER_TINTS.map((value) => ({ value, label: comfortText.tints[value] }))}
        />
        <p className={shared['hint']}>{comfortText.tintHint}</p>
        <Switch
          label={comfortText.ruler}
          hint={comfortText.rulerHint}
          isOn={reading.hasRuler}
          onChange={(hasRuler) => change({ hasRuler })}
        />
        <SettingControls settings={settings} words={comfortText.lesson} />
        <div>
          <Button onClick={() => void changeSettings({ reading: DEFAULT_READING })}>{comfortText.reset}</Button>
        </div>
      </div>
    </Card>
  );
}
