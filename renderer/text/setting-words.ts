import type { Settings } from '../../content/profile/settings.ts';

interface SwitchWords {
  readonly label: string;
  readonly hint: string;
}

interface ChoiceWords<T extends string> {
  readonly legend: string;
  /** The name of each value, in the order in which they are shown. */
  readonly options: Readonly<Record<T, string>>;
}

/**
 * The words for the settings of one section of the screen, in the order in which they are shown: a setting that is on
 * or off has a switch, one with named values a row of choices.
 */
export type SettingWords = {
  readonly [K in keyof Settings]?: Settings[K] extends boolean
    ? SwitchWords
    : Settings[K] extends string
      ? ChoiceWords<Settings[K]>
      : never;
};
