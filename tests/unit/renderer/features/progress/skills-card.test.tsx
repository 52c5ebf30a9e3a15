import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FAMILIES, PASSAGE_LEVELS } from '../../../../../content/bank/families.ts';
import type { DayView, SkillView } from '../../../../../content/study/views.ts';
import { SkillsCard } from '../../../../../renderer/features/progress/skills-card.tsx';

/** Every skill of the bank; those of which a family is named here were practised at the first level. */
const skillsWith = (...begun: readonly string[]): readonly SkillView[] =>
  FAMILIES.flatMap(({ id: family }) =>
    PASSAGE_LEVELS.map((level, at): SkillView => {
      const isBegun = begun.includes(family) && at === 0;
      const times = isBegun ? 1 : 0;
      const comesBack = isBegun ? '2026-03-12' : null;
      return { family, level, comesBack, reviews: times, lapses: 0, seen: times, passages: 4 };
    }),
  );

const DAY: DayView = {
  ...{ today: '2026-03-09', left: 0, round: 0, answered: 5, daysAway: null },
  coming: [{ day: '2026-03-12', back: 2, fresh: 3 }],
};

describe('SkillsCard', () => {
  it('shows what was practised at every level, and folds the other types away', () => {
    render(<SkillsCard day={DAY} skills={skillsWith('named-study', 'empty-source')} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.textContent).toContain('1 of 4 passages seen');
    expect(rows[1]?.textContent).toMatch(/comes back on Thursday.*not started.*not started/);
    expect(
      screen.getByText('No short passages are due today. Next: on Thursday, 5 short passages, 3 of them new types.'),
    ).toBeDefined();
    expect(screen.getByText('12 types that you haven’t practised yet')).toBeDefined();
  });

  it('folds nothing away when every type was practised', () => {
    render(<SkillsCard day={DAY} skills={skillsWith(...FAMILIES.map(({ id }) => id))} />);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(15);
    expect(screen.queryByText(/haven’t practised yet/)).toBeNull();
  });
});
