import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../../../../content/lesson/built-in-lessons.ts';
import type { ClaimId } from '../../../../../content/lesson/format.ts';
import { TechniquesCard } from '../../../../../renderer/features/debrief/techniques-card.tsx';

describe('TechniquesCard', () => {
  it('shows scare quotes as they stand in the article, and puts no marks of its own around them', () => {
    const [lesson] = builtInLessons;
    if (lesson === undefined) throw new Error('There are lessons.');
    const places = [{ claim: 'c1' as ClaimId, words: '“unit 5”' }]; // A made-up id carries no brand.
    render(<TechniquesCard lesson={lesson.lesson} techniques={[{ name: 'x-scare-quotes', places }]} />);
    const place = screen.getByRole('listitem');
    expect(place.textContent).toBe('“unit 5”');
    // The browser puts marks around a quotation by itself.
    expect(place.querySelector('q')).toBeNull();
  });
});
