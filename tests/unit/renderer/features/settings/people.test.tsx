import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MemoryMachine } from '../../../../../renderer/platform/memory-platform.ts';
import { setShell, startLesson } from '../../shell-scene.tsx';

const open = async (machine: MemoryMachine = {}, name: string | null = 'Ada') => {
  const shell = setShell({ machine });
  const user = await shell.openAs(name);
  act(() => shell.app.getState().showSettings());
  await screen.findByText('Settings', { selector: 'h1' });
  return { ...shell, shell, user };
};
const button = (name: string) => screen.getByText(name, { selector: 'button' });
const dialog = async () => within(await screen.findByRole('dialog'));

/** A profile file of somebody who began a lesson on another computer. */
async function fileOf(name: string): Promise<string> {
  const texts: string[] = [];
  const there = setShell({ machine: { onSave: ({ text }) => texts.push(text) } });
  await there.app.getState().start();
  await there.app.getState().createProfile(name);
  await startLesson(there, 0);
  await there.app.getState().exportProfile('json');
  return texts[0] ?? '';
}

describe('CopySettings', () => {
  it('saves everything as a file or as a table, and tells where it went', async () => {
    const names: string[] = [];
    const { user } = await open({ onSave: ({ fileName }) => names.push(fileName) });
    await user.click(button('Save everything as a file…'));
    expect(await screen.findByText(/^Saved to memory\//)).toBeDefined();
    await user.click(button('Save your answers as CSV…'));
    await waitFor(() => expect(names).toHaveLength(2));
    expect(names[0]).toMatch(/\.claimsort$/);
    expect(names[1]).toMatch(/\.csv$/);
  });

  it('returns the focus when the message is closed by key', async () => {
    const { user } = await open({ onSave: () => undefined });
    await user.click(button('Save everything as a file…'));
    await screen.findByText(/^Saved to memory\//);
    button('Save your answers as CSV…').focus();
    const close = within(screen.getByRole('region', { name: 'Messages' })).getByRole('button');
    act(() => close.focus());
    await user.keyboard('{Enter}');
    expect(screen.queryByText(/^Saved to memory\//)).toBeNull();
    expect(document.activeElement).toBe(button('Save your answers as CSV…'));
  });
});

describe('BringSettings', () => {
  it('asks before importing another person, and adds them to the others', async () => {
    const { shell, user } = await open({ chosenProfile: await fileOf('Grace') });
    await user.click(button('Choose a profile file…'));
    const asked = await dialog();
    expect(asked.getByText('This is the work of Grace, who is not on this computer yet.')).toBeDefined();
    expect(asked.getByText(/^This is not your own work/)).toBeDefined();
    expect(asked.getByText('1 new attempt')).toBeDefined();
    await user.click(asked.getByText('Add this person'));
    expect(await screen.findByText('Grace is now among the people on this computer.')).toBeDefined();
    const { session } = shell.app.getState();
    const names = session.kind === 'done' ? session.value.profiles.map(({ name }) => name) : [];
    expect(names.toSorted()).toEqual(['Ada', 'Grace']);
  });

  it('says that a person of this name is here already, and that the two stay apart', async () => {
    const { user } = await open({ chosenProfile: await fileOf('ＡＤÁ') });
    await user.click(button('Choose a profile file…'));
    const asked = await dialog();
    expect(asked.getByText(/Somebody of that name is on this computer already/)).toBeDefined();
    expect(asked.queryByText(/who is not on this computer yet/)).toBeNull();
    expect(asked.getByText(/will show this name twice/)).toBeDefined();
  });

  it('takes nothing when the person thinks better of it', async () => {
    const { shell, user } = await open({ chosenProfile: await fileOf('Grace') });
    await user.click(button('Choose a profile file…'));
    await user.click((await dialog()).getByText('Cancel'));
    const { session } = shell.app.getState();
    expect(session.kind === 'done' ? session.value.profiles.length : 0).toBe(1);
  });

  it('says where a damaged file breaks, and that nothing of it was taken', async () => {
    const whole = await fileOf('Grace');
    const { user } = await open({ chosenProfile: whole.replace('"records"', '"more":1,"records"') });
    await user.click(button('Choose a profile file…'));
    expect(await screen.findByText('Nothing was imported.')).toBeDefined();
    expect(screen.getByText('Where it breaks: “more”.')).toBeDefined();
  });
});

describe('EraseSettings', () => {
  it('erases only after the name was typed, and shows who is left', async () => {
    const { shell, user } = await open();
    await user.click(button('Delete…'));
    const asked = await dialog();
    expect(asked.getByRole('heading', { name: 'What Claimsort cannot promise' })).toBeDefined();
    await user.click(asked.getByText('Delete permanently'));
    expect(await asked.findByText('That doesn’t match.')).toBeDefined();
    await user.type(asked.getByLabelText('To delete everything, type: Ada'), 'ada ');
    await user.click(asked.getByText('Delete permanently'));
    expect(await screen.findByText(/has been deleted here/)).toBeDefined();
    expect(shell.app.getState().screen.kind).toBe('welcome');
  });

  it('asks a person without a name to type a word', async () => {
    const { user } = await open({}, null);
    await user.click(button('Delete…'));
    expect((await dialog()).getByRole('textbox', { name: 'To delete everything, type: delete' })).toBeDefined();
  });
});

describe('FolderSettings', () => {
  it('says where the work lies, takes another folder for the next start, and goes back', async () => {
    const { user } = await open({ chosenFolder: '/media/stick' });
    const folder = within(await screen.findByRole('region', { name: 'Where your work is kept' }));
    expect(await folder.findByText(/^The folder:/)).toBeDefined();
    await user.click(folder.getByText('Move everything to another folder…'));
    expect(await folder.findByText('At the next start, everything moves to /media/stick.')).toBeDefined();
    await user.click(folder.getByText('Keep the current folder'));
    expect(await folder.findByText('Use the work in another folder…')).toBeDefined();
  });
});
