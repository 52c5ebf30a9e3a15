import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../../renderer/ui/button.tsx';

function Settled() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <h1 tabIndex={-1}>The report</h1>
      {isOpen ? <Button onClick={() => setIsOpen(false)}>Take it back</Button> : null}
      <Button>Another</Button>
    </>
  );
}

describe('a button that is gone once it was pressed', () => {
  it('leaves the focus to the heading of the screen', async () => {
    const user = userEvent.setup();
    render(<Settled />);
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The report' })));
  });

  it('leaves the focus alone where it is on something else', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Button>Going</Button>);
    rerender(
      <>
        <Button>Going</Button>
        <Button>Staying</Button>
      </>,
    );
    const staying = screen.getByRole('button', { name: 'Staying' });
    await user.click(staying);
    rerender(
      <>
        {null}
        <Button>Staying</Button>
      </>,
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement?.textContent).toBe('Staying');
  });
});
