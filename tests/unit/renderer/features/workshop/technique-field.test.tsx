import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type Technique, TECHNIQUES } from '../../../../../content/lesson/technique.ts';
import { TechniqueField } from '../../../../../renderer/features/workshop/technique-field.tsx';
import { techniqueText } from '#text/technique-text.ts';

function Field() {
  const [technique, setTechnique] = useState<Technique | null>(null);
  return <TechniqueField technique={technique} onChange={setTechnique} />;
}

const choice = () => screen.getByRole('combobox', { name: 'Technique' });
const search = () => screen.getByRole('textbox', { name: 'Find a technique' });
const offered = () =>
  within(choice())
    .getAllByRole('option')
    .slice(1)
    .map(({ textContent }) => textContent);

describe('TechniqueField', () => {
  it('offers every technique, or those whose name or description has all words of the search', async () => {
    render(<Field />);
    expect(offered()).toHaveLength(TECHNIQUES.length);
    await userEvent.type(search(), ' CALL nam');
    expect(offered()).toEqual([techniqueText['Name_Calling-Labeling'].name]);
    await userEvent.clear(search());
    await userEvent.type(search(), 'dislike rubs');
    expect(offered()).toEqual([techniqueText.Guilt_by_Association.name]);
  });

  it('keeps the chosen technique and says what it does, while the search finds others or none', async () => {
    render(<Field />);
    await userEvent.selectOptions(choice(), techniqueText.Doubt.name);
    expect(screen.getByRole('combobox', { description: techniqueText.Doubt.does })).toBe(choice());
    await userEvent.type(search(), 'name calling');
    expect(offered()).toEqual([techniqueText.Doubt.name, techniqueText['Name_Calling-Labeling'].name]);
    expect(screen.getByDisplayValue(techniqueText.Doubt.name)).toBe(choice());
    await userEvent.type(search(), ' zzz');
    expect(offered()).toEqual([techniqueText.Doubt.name]);
    expect(screen.getByRole('textbox', { description: /No technique has these words/ })).toBe(search());
  });
});
