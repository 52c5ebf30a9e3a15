import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toClassKey } from '../../../../content/class/class-key.ts';
import type { KeyEntry } from '../../../../content/lesson/format.ts';
import { type Label, LABELS } from '../../../../content/lesson/label.ts';
import { FeedbackNote } from '../../../../renderer/claim/feedback-note.tsx';
import { sortingText } from '#text/sorting-text.ts';
import { change } from '../../../builders/class-report.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const ofLabel = (label: Label) => lessonFile({ claims: [label] }).key.entries[0];
const note = (entry: KeyEntry) =>
  render(
    <FeedbackNote
      text="This is what claim number 1 of the story says."
      language="en"
      feedback={{ entry, response: { label: entry.label, confidence: null }, credit: 1 }}
      comparison={null}
    />,
  );

describe('FeedbackNote', () => {
  it.each(LABELS.flatMap((own) => LABELS.filter((other) => other !== own).map((other) => [own, other] as const)))(
    'says nothing of %s any more where the teacher reads %s: no source, no words, no technique',
    (own, label) => {
      const entry = ofLabel(own);
      if (entry === undefined) throw new Error('The lesson has a claim.');
      const changed = toClassKey([entry], [change('c1', label, {}, 'My reason.')]).get(entry.claim)?.entry;
      if (changed === undefined) throw new Error('The claim is in the key.');
      note(changed);
      expect(screen.getByText('My reason.')).toBeDefined();
      expect(document.querySelectorAll('details')).toHaveLength(0);
      const text = document.body.textContent;
      for (const gone of [sortingText.source, sortingText.noWords, sortingText.noCue, sortingText.sourceKind.none]) {
        expect(text).not.toContain(gone);
      }
    },
  );

  it('says the source of an entry that was not changed', () => {
    const entry = ofLabel('attribution');
    if (entry === undefined) throw new Error('The lesson has a claim.');
    note(entry);
    expect(screen.getByText(sortingText.sourceAndCheck)).toBeDefined();
    expect(screen.getByText(sortingText.words)).toBeDefined();
  });
});
