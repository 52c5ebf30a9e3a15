import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimId, LessonId } from '../../../../../content/lesson/format.ts';
import type { Comparison, HistoryEntry } from '../../../../../content/study/views.ts';
import { ComparedClaims } from '../../../../../renderer/features/progress/compared-claims.tsx';
import { attemptId } from '../../../../builders/ids.ts';
import { hashNumbered } from '../../../../builders/journal.ts';

const entry = (n: number): HistoryEntry => ({
  ...{ attempt: attemptId(n), lessonId: 'x' as LessonId, lesson: hashNumbered(1), title: 'A lesson' },
  ...{ mode: 'guided', standing: 'done', startedAt: '2026-03-09T08:00:00.000Z', seconds: 60, hasNewerKey: false },
  ...{ score: { points: 1, claims: 2, answered: 2, missing: 0 }, retry: null },
});

const claim = (id: string, first: Comparison['claims'][number]['first'], second: typeof first) => ({
  ...{ claim: id as ClaimId, text: `The claim ${id}`, keyLabel: 'evidence' as const, first, second },
});
const right = { label: 'evidence', credit: 1 } as const;
const wrong = { label: 'rhetoric', credit: 0 } as const;

describe('ComparedClaims', () => {
  it('shows what changed, and folds what stayed and what only one of the two asked', () => {
    const claims = [claim('c1', wrong, right), claim('c2', right, right), claim('c3', null, wrong)];
    render(
      <ComparedClaims
        comparison={{
          ...{
            lessonId: 'x' as LessonId,
            title: 'A lesson',
            first: entry(1),
            second: entry(2),
            isOneKey: true,
            claims,
          },
        }}
      />,
    );
    expect(screen.getByText(/^1 better, none worse, 1 unchanged\./)).toBeDefined();
    const changed = within(screen.getByRole('group', { name: 'What changed' }));
    expect(changed.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['The claim c1']);
    const folded = screen.getByText('1 claim with the same answer, 1 asked only once').closest('details');
    expect(folded?.textContent).toContain('The claim c2');
    expect(folded?.textContent).toContain('The claim c3');
  });
});
