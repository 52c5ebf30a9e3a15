import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { setClass } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

describe('StepContent', () => {
  it('lists what is missing beside the steps of a lesson without text, each line leading there', async () => {
    const { app } = await setClass();
    await drawApp(app, () => app.getState().makeDraft('en'));
    await screen.findByLabelText('Paste the article here');
    expect(screen.queryByRole('region', { name: 'Still to do' })).toBeNull();
    const steps = screen.getByRole('navigation', { name: 'Steps' });
    for (const step of ['Finish', 'Second reader']) {
      await userEvent.click(within(steps).getByRole('button', { name: new RegExp(`${step}$`) }));
      screen.getByText(/“Still to do” says what is missing/);
      const list = screen.getByRole('region', { name: 'Still to do' });
      await userEvent.click(await within(list).findByRole('button', { name: 'Bring in the article.' }));
      await screen.findByLabelText('Paste the article here');
    }
  });
});
