import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Loaded, type LoadedProps } from '../../../../renderer/ui/loaded.tsx';

type Props = LoadedProps<string, 'disk-full'>;

const draw = (of: Props['of'], more: Partial<Props> = {}) =>
  render(
    <Loaded
      of={of}
      failures={{ 'disk-full': { what: 'The disk is full.', safe: 'All is safe.', now: 'Free some space.' } }}
      {...more}
    >
      {(value) => <p>{`Here is ${value}.`}</p>}
    </Loaded>,
  ).container;

describe('what was asked for', () => {
  it('shows nothing before, then that it is on its way, then what came', () => {
    expect(draw({ kind: 'idle' }, { loading: 'Reading…' }).textContent).toBe('');
    expect(draw({ kind: 'working' }, { loading: 'Reading…' }).textContent).toBe('Reading…');
    expect(draw({ kind: 'working' }).textContent).toBe('');
    expect(draw({ kind: 'done', value: 'a lesson' }, { loading: 'Reading…' }).textContent).toBe('Here is a lesson.');
  });

  it('says why it was refused, and what can be done then', async () => {
    let asked = 0;
    draw(
      { kind: 'failed', failure: { code: 'disk-full' } },
      { again: { name: 'Try again', onAgain: () => void (asked += 1) } },
    );
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toBe(1);
  });
});
