import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../renderer/app/app.tsx';
import type { AppStore } from '../../../renderer/state/app-store.ts';

/** Draws the whole program over a store that was begun, and lets `first` happen on it. */
export async function drawApp(app: AppStore, first: () => unknown = () => undefined) {
  render(<App store={app} />);
  await act(async () => {
    await first();
  });
  return userEvent.setup();
}
