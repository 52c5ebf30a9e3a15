/** The words of the list of shortcuts. */
export const shortcutsText = {
  title: 'Keys',
  sorting: 'While sorting',
  everywhere: 'Everywhere',
  lettersOff: 'Single keys are turned off in the settings. Tab and Enter reach everything.',
  next: 'Continue',
  back: 'Previous claim',
  forward: 'Next claim',
  noWords: 'No words gave it away',
  hint: 'Hint before the answer',
  flag: 'Flag a claim in an exam',
  glossary: 'Glossary and background',
  move: 'Move from control to control',
  press: 'Activate the selected control',
  leave: 'Close a window like this one',
  keys: { enter: 'Enter', left: '←', right: '→', tab: 'Tab', escape: 'Esc' },
  changeThem: 'You can change the single keys or turn them off in the settings.',
} as const;
