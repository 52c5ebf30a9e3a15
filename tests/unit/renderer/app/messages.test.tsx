import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setShell, startLesson } from '../shell-scene.tsx';

const FULL = /The disk is full/;

describe('a message', () => {
  it('appears in the open dialog, and disappears once the same action succeeds', async () => {
    const shell = setShell();
    await shell.openAs('Ada');
    act(() => shell.app.getState().openOverlay('about'));
    const dialog = within(await screen.findByRole('dialog'));
    shell.refuse('disk-full');
    await act(async () => {
      await shell.app.getState().renameProfile('Ida');
    });
    expect(dialog.getByText(FULL)).toBeDefined();
    // Another thing that works says nothing of the one that did not.
    await act(() => shell.app.getState().readPeople());
    expect(dialog.getByText(FULL)).toBeDefined();
    shell.refuse(null);
    await act(async () => {
      await shell.app.getState().renameProfile('Ida');
    });
    expect(screen.queryByText(FULL)).toBeNull();
  });

  it('goes back to the screen when the dialog closes', async () => {
    const shell = setShell();
    await shell.openAs('Ada');
    act(() => shell.app.getState().openOverlay('about'));
    await screen.findByRole('dialog');
    shell.refuse('disk-full');
    await act(async () => {
      await shell.app.getState().renameProfile('Ida');
    });
    act(() => shell.app.getState().closeOverlay());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(within(screen.getByRole('region', { name: 'Messages' })).getByText(FULL)).toBeDefined();
  });

  it('tells in a dialog of an answer that is not saved, as long as it is not', async () => {
    const shell = setShell();
    await shell.openAs('Ada');
    await act(() => startLesson(shell, 0, 'exam'));
    shell.refuse('disk-full');
    act(() => shell.app.getState().selectLabel('evidence'));
    await act(() => shell.app.getState().commit('sure'));
    const notSaved = 'One answer is not saved yet. Claimsort keeps trying.';
    expect(screen.queryByText(notSaved)).toBeNull();
    act(() => shell.app.getState().openOverlay('shortcuts'));
    expect(within(await screen.findByRole('dialog')).getByText(notSaved)).toBeDefined();
    shell.refuse(null);
    const [unsaved] = shell.app.getState().unsaved;
    if (unsaved === undefined) throw new Error('saved');
    await act(() => shell.app.getState().retrySave(unsaved.request.claim));
    expect(screen.queryByText(notSaved)).toBeNull();
  });
});
