import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../../../../content/lesson/built-in-lessons.ts';
import type { Debrief } from '../../../../../content/lesson/format.ts';
import { DossierCard } from '../../../../../renderer/features/debrief/dossier-card.tsx';
import { setScene } from '../scene.tsx';

const lesson = builtInLessons.find(({ lesson: { id } }) => id === 'ashfell-pumps')?.lesson;
if (lesson === undefined) throw new Error('no lesson');

const found = (over: Partial<Debrief['dossier'][number]>): Debrief['dossier'][number] => ({
  question: 'what-is-the-evidence',
  statement: 'The plates can be read.',
  reference: { publisher: 'The Ledger', title: 'Plates', date: 'June' },
  ...over,
});
const claimsAt = (...numbers: readonly number[]) => numbers.flatMap((number) => lesson.claims[number - 1]?.id ?? []);

describe('DossierCard', () => {
  it('says by their numbers which claims a statement helps with', async () => {
    const { draw } = await setScene();
    draw(<DossierCard lesson={lesson} dossier={[found({ claims: claimsAt(2, 5, 6) })]} />);
    expect(screen.getByRole('listitem').textContent).toContain('Helps with claims 2, 5 and 6');
  });

  it('says so of one claim, and says nothing where the author ties a statement to none', async () => {
    const { draw } = await setScene();
    const dossier = [found({ claims: claimsAt(3) }), found({ statement: 'Nobody knows.' })];
    draw(<DossierCard lesson={lesson} dossier={dossier} />);
    const [one, none] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(one).toMatch(/Helps with claim 3(?!\d)/);
    expect(none).not.toContain('Helps with');
  });
});
