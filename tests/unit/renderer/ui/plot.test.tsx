import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Plot } from '../../../../renderer/ui/plot.tsx';
import { fillGaps } from '../fill-gaps.ts';

fillGaps();

const AXIS = { from: 0, to: 4, ticks: [0, 2, 4], format: String, room: 0, hasGrid: true } as const;

function draw() {
  const points = [1, 2, 3].map((at) => ({
    at,
    estimate: at === 2 ? null : { value: at, low: at - 0.5, high: at + 0.5 },
    note: <p>mark {at}</p>,
  }));
  const looks = { height: 200, usualWidth: 400, shape: 'circle', dashes: '0' } as const;
  render(<Plot name="Points" across={AXIS} upright={AXIS} points={points} reference={null} {...looks} />);
  return userEvent.setup();
}

const note = () => screen.queryByRole('status')?.textContent ?? null;

describe('Plot', () => {
  it('goes from mark to mark with the arrow keys, Home and End, and stops at both ends', async () => {
    const user = draw();
    expect(note()).toBeNull();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Points' }));
    expect(note()).toBe('mark 1');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowLeft', 'End']) {
      await user.keyboard(`{${key}}`);
      seen.push(note());
    }
    expect(seen).toEqual(['mark 2', 'mark 3', 'mark 3', 'mark 2', 'mark 1', 'mark 1', 'mark 3']);
  });

  it('takes its note away with Escape and when the focus leaves', async () => {
    const user = draw();
    await user.tab();
    await user.keyboard('{Escape}');
    expect(note()).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(note()).toBe('mark 1');
    await user.tab();
    expect(note()).toBeNull();
  });

  it('draws no mark where there is no figure, and none twice', () => {
    draw();
    expect(document.querySelectorAll('[data-mark]')).toHaveLength(2);
  });
});
