import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NotesCard } from '../../../../../renderer/features/debrief/notes-card.tsx';

describe('NotesCard', () => {
  it('shows each note as text, also one that is written twice, each in its own direction', () => {
    render(<NotesCard notes={['<b>Evidence</b> is not truth.', 'שלום', 'שלום']} />);
    const items = screen.getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['<b>Evidence</b> is not truth.', 'שלום', 'שלום']);
    for (const item of items) expect(item.firstElementChild?.tagName).toBe('BDI');
  });

  it('takes no room where nothing is said', () => {
    const { container } = render(<NotesCard notes={[]} />);
    expect(container.childElementCount).toBe(0);
  });
});
