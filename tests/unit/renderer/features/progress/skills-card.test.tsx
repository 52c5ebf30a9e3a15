import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FAMILIES, PASSAGE_LEVELS } from '../../../../../content/bank/families.ts';
import type { SkillView } from '../../../../../content/self-study/self-study.ts';
import { SkillsCard } from '../../../../../renderer/features/progress/skills-card.tsx';

/** Every skill of the bank; those of which a family is named here were practised at the first level. */
const skillsWith = (...begun: readonly string[]): readonly SkillView[] =>
  FAMILIES.flatMap(({ id: family }) =>
    PASSAGE_LEVELS.map((level, at): SkillView => {
      const isBegun = begun.includes(family) && at === 0;
      const due = isBegun ? new Date(Date.now() + 3 * 86_400_000).toISOString() : null;
      const times = isBegun ? 1 : 0;
      const state = isBegun ? 'learning' : 'new';
      return { family, level, state, due, reviews: times, lapses: 0, seen: times, passages: 4 };
    }),
  );

describe('SkillsCard', () => {
  it('shows what was practised at every level, and folds the other kinds away', () => {
    render(<SkillsCard skills={skillsWith('named-study', 'empty-source')} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.textContent).toContain('1 of 4 passages seen');
    expect(rows[1]?.textContent).toMatch(/not begun.*not begun/);
    expect(screen.getByText('12 kinds that you have not practised yet')).toBeDefined();
  });

  it('folds nothing away when every kind was practised', () => {
    render(<SkillsCard skills={skillsWith(...FAMILIES.map(({ id }) => id))} />);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(15);
    expect(screen.queryByText(/not practised yet/)).toBeNull();
  });
});
