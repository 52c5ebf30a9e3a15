import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LiveRegion } from '../../../../renderer/ui/live-region.tsx';

describe('LiveRegion', () => {
  it('is nothing to be met while it is empty, and stays in the page to be read when words come', () => {
    const { rerender, container } = render(
      <LiveRegion>
        {null} {false}
        <>{''}</>
      </LiveRegion>,
    );
    expect(screen.queryByRole('status')).toBeNull();
    const region = container.querySelector('[aria-live="polite"]');
    rerender(<LiveRegion>Saved.</LiveRegion>);
    expect(screen.getByRole('status')).toBe(region);
    expect(screen.getByRole('status').textContent).toBe('Saved.');
  });

  it('is an alert where something has gone wrong', () => {
    render(
      <LiveRegion as="p" urgency="assertive">
        Choose one.
      </LiveRegion>,
    );
    expect(screen.getByRole('alert').getAttribute('aria-live')).toBe('assertive');
  });
});
