import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { failure } from '../../../../content/base/failure.ts';
import { err } from '../../../../content/base/result.ts';
import { App } from '../../../../renderer/app/app.tsx';
import { ErrorBoundary } from '../../../../renderer/app/error-boundary.tsx';
import { takeCommand } from '../../../../renderer/state/take-command.ts';
import { setShell, startLesson } from '../shell-scene.tsx';

describe('App', () => {
  it('says what to do when nothing can be read at the start, and tries again', async () => {
    const shell = setShell();
    const read = vi.spyOn(shell.platform.desk, 'readStart').mockResolvedValueOnce(err(failure('storage-failed')));
    const user = await shell.open();
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved or read/);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('textbox', { name: 'Name' })).toBeDefined();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('tells when it is drawn, and when nothing of it is left', async () => {
    const { app } = setShell();
    const tellDrawn = vi.fn();
    const { unmount } = render(<App store={app} tellDrawn={tellDrawn} />);
    await act(() => app.getState().start());
    expect(tellDrawn.mock.calls).toEqual([[true]]);
    // As React does after a fault that nothing catches.
    unmount();
    expect(tellDrawn.mock.calls).toEqual([[true], [false]]);
  });

  it('shows what the menu asks for', async () => {
    const shell = setShell({ machine: { about: { version: '9.8.7', isTestRuntime: true } } });
    const user = await shell.openAs('Ada');
    act(() => takeCommand(shell.app.getState(), { kind: 'show-about' }));
    const about = within(await screen.findByRole('dialog', { name: 'About Claimsort' }));
    expect(await about.findByText('9.8.7')).toBeDefined();
    expect(about.getByText('This is a test build')).toBeDefined();
    await user.click(about.getByRole('button', { name: 'Close' }));
    act(() => takeCommand(shell.app.getState(), { kind: 'show-shortcuts' }));
    const keys = within(await screen.findByRole('dialog', { name: 'Keys' }));
    expect(keys.getByRole('row', { name: /Choose Evidence/ })).toBeDefined();
  });

  it('opens no settings before anybody is there', async () => {
    const shell = setShell();
    await shell.open();
    act(() => takeCommand(shell.app.getState(), { kind: 'show-settings' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeDefined();
  });
});

describe('CurrentScreen', () => {
  it('takes what was read out along with no other screen', async () => {
    const shell = setShell();
    const user = await shell.openAs('Ada');
    await act(async () => {
      await startLesson(shell, 0, 'guided');
    });
    await shell.app.getState().changeSettings({ hasLetterKeys: true });
    await user.keyboard('1e');
    const said = () => document.querySelector('[aria-live="polite"][aria-atomic="true"]')?.textContent;
    await waitFor(() => {
      expect(said()).not.toBe('');
    });
    await act(async () => {
      await shell.app.getState().leaveAttempt();
    });
    expect(said()).toBe('');
  });
});

describe('ErrorBoundary', () => {
  it('ends a fault in calm words and loads the window again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('a fault');
    };
    const onReload = vi.fn();
    render(
      <ErrorBoundary onReload={onReload}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toMatch(/You did nothing wrong/);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Load again' }));
    expect(onReload).toHaveBeenCalledOnce();
  });
});
