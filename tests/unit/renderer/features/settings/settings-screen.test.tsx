import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { settingsText } from '#text/settings-text.ts';
import { setShell } from '../../shell-scene.tsx';

const open = async () => {
  const shell = setShell();
  const user = await shell.openAs('Ada');
  act(() => shell.app.getState().showSettings());
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  const settings = () => {
    const { session } = shell.app.getState();
    if (session.kind !== 'done') throw new Error('Nobody is here');
    return session.value.settings;
  };
  return { ...shell, user, settings };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('SettingsScreen', () => {
  it('changes the colours and the text size of the page at once', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    await user.click(screen.getByRole('radio', { name: '150 %' }));
    await waitFor(() => expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.5'));
  });

  it.each(Object.entries(settingsText.sorting))('turns %s over, and back', async (name, { label }) => {
    const { user, settings } = await open();
    const valueOf = () => settings()[name as keyof typeof settingsText.sorting];
    const before = valueOf();
    for (const expected of [!before, before]) {
      await user.click(screen.getByRole('checkbox', { name: label }));
      await waitFor(() => expect(valueOf()).toBe(expected));
      expect(screen.getByRole('checkbox', { name: label })).toHaveProperty('checked', expected);
    }
  });

  it('takes another key for an action', async () => {
    const { user, settings } = await open();
    await user.click(button(/^Change the key for “Skip this claim”/));
    await user.keyboard('x');
    await waitFor(() => expect(settings().keys.skip).toBe('x'));
    expect(button('Change the key for “Skip this claim”, now X')).toBeDefined();
  });

  it('refuses a key that another action has, and says which', async () => {
    const { user, settings } = await open();
    await user.click(button(/^Change the key for “Skip this claim”/));
    await user.keyboard('1');
    expect(await screen.findByText('1 already stands for “Choose Evidence”. Press another key.')).toBeDefined();
    expect(settings().keys.skip).toBe('s');
    await user.keyboard('{Escape}');
    expect(button('Change the key for “Skip this claim”, now S')).toBeDefined();
  });

  it('goes back to the usual keys', async () => {
    const { user, settings } = await open();
    await user.click(button(/^Change the key for “Skip this claim”/));
    await user.keyboard('x');
    await waitFor(() => expect(settings().keys.skip).toBe('x'));
    await user.click(button('Reset to default'));
    await waitFor(() => expect(settings().keys.skip).toBe('s'));
  });

  it('turns the single keys off', async () => {
    const { user, settings } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Keyboard shortcuts' }));
    await waitFor(() => expect(settings().hasLetterKeys).toBe(false));
    expect(screen.queryByRole('button', { name: /^Change the key/ })).toBeNull();
  });

  it('renames the person', async () => {
    const { user } = await open();
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Ida{Enter}');
    expect(await screen.findByText('Using Claimsort as: Ida')).toBeDefined();
  });

  it.each(['Grace', ' gráce', 'ＧＲＡＣＥ', 'Gra\u200bce\u202e'])(
    'asks before it takes “%s”, which another person has',
    async (taken) => {
      const { app, user } = await open();
      await act(() => app.getState().createProfile('Grace'));
      await act(() => app.getState().createProfile('Ada'));
      act(() => app.getState().showSettings());
      const name = await screen.findByRole('textbox', { name: 'Name' });
      await user.clear(name);
      await user.type(name, `${taken}{Enter}`);
      const asked = await screen.findByRole('dialog', { name: 'Is this name taken?' });
      await user.click(within(asked).getByText('Keep my name', { selector: 'button' }));
      expect(screen.getByText('Using Claimsort as: Ada')).toBeDefined();

      await user.type(name, '{Enter}');
      await user.click(await screen.findByText('Use this name too', { selector: 'button' }));
      await screen.findByText('Saved.');
      expect(screen.queryByText('Using Claimsort as: Ada')).toBeNull();
      // It is theirs now, and saving it again is no question.
      await user.type(name, '{Enter}');
      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  it('does not say that a name was saved when it was not', async () => {
    const { user, refuse } = await open();
    refuse('read-only');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'x{Enter}');
    expect(await screen.findByText(/may not write to its folder/)).toBeDefined();
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('leads back to where it was opened from', async () => {
    const { user } = await open();
    await user.click(button('Back'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lessons' })).toBeDefined();
  });
});
