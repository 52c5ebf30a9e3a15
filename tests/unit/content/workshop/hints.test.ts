import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import { likelyCues } from '../../../../content/workshop/hints.ts';
import { draftAfter, marking } from '../../../builders/draft.ts';

/** The likely cues of one claim that is the whole text. */
function hintsIn(text: string, label: Label | null, language = 'en'): readonly string[] {
  const begun = draftAfter(
    { kind: 'set-details', changes: { language } },
    { kind: 'bring-in', brought: { blocks: [{ kind: 'paragraph', text }], repairs: [] } },
  );
  const marked = applyEdit(begun, marking(begun, text));
  const claim = marked.ok ? marked.value.claims[0] : undefined;
  if (!marked.ok || claim === undefined) throw new Error('The text can be marked.');
  const labelled = label === null ? marked : applyEdit(marked.value, { kind: 'set-label', claim: claim.id, label });
  if (!labelled.ok) throw new Error(labelled.error);
  const [now] = labelled.value.claims;
  return now === undefined ? [] : likelyCues(labelled.value, now).map(({ start, end }) => text.slice(start, end));
}

describe('likelyCues', () => {
  it('finds a verb of saying with its source, on either side', () => {
    expect(hintsIn('Mayor Ilse Dorn told reporters that it was unsafe.', 'attribution')).toEqual([
      'Mayor Ilse Dorn told',
    ]);
    expect(hintsIn('The bridge is old, said Mayor Dorn.', 'attribution')).toEqual(['said Mayor Dorn']);
    expect(hintsIn('According to police, nobody was hurt.', 'attribution')).toEqual(['According to police']);
  });

  it('finds what could be looked up, and words that claim proof', () => {
    expect(hintsIn('A survey in May counted 41 cracks.', 'evidence')).toEqual(['survey']);
    expect(hintsIn('As everybody knows, the so-called “experts” failed.', 'rhetoric')).toEqual([
      'everybody knows',
      'so-called',
      '“experts”',
    ]);
  });

  it('says nothing before a label is chosen, and nothing of another language', () => {
    expect(hintsIn('The mayor said so.', null)).toEqual([]);
    expect(hintsIn('Der Bürgermeister said so.', 'attribution', 'de')).toEqual([]);
  });
});
