import type { Label } from '../../content/lesson/label.ts';

/** The words for the three labels. */
export const labelText: Readonly<
  Record<Label, { readonly word: string; readonly letter: string; readonly line: string }>
> = {
  evidence: { word: 'Evidence', letter: 'E', line: 'a document, a thing or a record you could look up' },
  attribution: { word: 'Attribution', letter: 'A', line: 'somebody’s word, named or not' },
  rhetoric: { word: 'Rhetoric', letter: 'R', line: 'wording that works on you, or a bare assertion' },
};
