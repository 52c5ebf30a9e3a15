import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NotesCard } from '../../../../../renderer/features/debrief/notes-card.tsx';

describe('NotesCard', () => {
  it('shows each note as text, also one that is written twice, each in its own direction', () => {
    render(<NotesCard notes={['<b>Evidence</b> is not truth.', 'שלום', 'שלום']} saysWhatEvidenceIs />);
    const items = screen.getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['<b>Evidence</b> is not truth.', 'שלום', 'שלום']);
    for (const item of items) expect(item.firstElementChild?.tagName).toBe('BDI');
  });

  it('says before the notes that evidence is not truth where the author does not', () => {
    render(<NotesCard notes={['Look at the plates.']} saysWhatEvidenceIs={false} />);
    const [first, ...others] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toMatch(/^Evidence is not truth\./);
    expect(others).toEqual(['Look at the plates.']);
  });
});
