import type { Label } from '../../../content/lesson/label.ts';

/** The words for the three labels. */
export const labelText: Readonly<
  Record<Label, { readonly word: string; readonly letter: string; readonly line: string }>
> = {
  evidence: { word: 'Evidence', letter: 'E', line: 'something it points to that you could look up' },
  attribution: { word: 'Attribution', letter: 'A', line: 'somebody’s word, named or not' },
  rhetoric: { word: 'Rhetoric', letter: 'R', line: 'words that push you, or a claim with nothing behind it' },
};
