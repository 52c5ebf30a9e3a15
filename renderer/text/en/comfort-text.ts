import type { Reading } from '../../../content/profile/settings.ts';
import type { SettingWords } from '../setting-words.ts';

/** The words of the settings for reading. */
export const comfortText = {
  title: 'Reading',
  typeface: 'Letters',
  typefaces: { ours: 'Claimsort’s', system: 'The system’s', dyslexia: 'OpenDyslexic' } satisfies Record<
    Reading['typeface'],
    string
  >,
  typefaceHints: {
    ours: 'A book face for the article, a clear one for the rest.',
    system: 'The face that the system uses for its menus.',
    dyslexia: 'Drawn for readers with dyslexia. Try it; not everybody reads faster with it.',
  } satisfies Record<Reading['typeface'], string>,
  lineHeight: 'Space between lines',
  lineHeights: ['Usual', 'More', 'Much more', 'Most'],
  letterSpacing: 'Space between letters',
  letterSpacings: ['Usual', 'A little', 'More', 'Most'],
  wordSpacing: 'Space between words',
  wordSpacings: ['Usual', 'A little', 'More', 'Most'],
  lineWidth: 'Length of a line',
  lineWidths: ['Shortest', 'Short', 'Usual', 'Long'],
  tint: 'Paper',
  tintHint: 'In light colours; dark stays dark.',
  tints: { none: 'As it is', cream: 'Cream', blue: 'Blue', green: 'Green', rose: 'Rose' } satisfies Record<
    Reading['tint'],
    string
  >,
  ruler: 'Reading ruler',
  rulerHint: 'Two lines frame the text you point at, or what has the keyboard.',
  lesson: {
    isCalm: {
      label: 'One claim at a time',
      hint: 'A lesson shows the paragraph of the claim you are sorting and hides the rest. You can stop at any claim; your place is saved.',
    },
  } satisfies SettingWords,
  reset: 'Set reading back to default',
} as const;
