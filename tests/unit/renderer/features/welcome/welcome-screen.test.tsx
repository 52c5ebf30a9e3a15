import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setShell } from '../../shell-scene.tsx';

const name = () => screen.getByRole('textbox', { name: 'Name' });
const lessons = () => screen.findByRole('heading', { level: 1, name: 'Lessons' });

describe('WelcomeScreen', () => {
  it('asks for a name once and leads to the lessons', async () => {
    const user = await setShell().open();
    await user.type(name(), 'Ada{Enter}');
    await lessons();
    expect(screen.getByRole('button', { name: /^Ada/ })).toBeDefined();
  });

  it('lets a person go on without a name just as well', async () => {
    const user = await setShell().open();
    await user.click(screen.getByRole('button', { name: 'Go on without a name' }));
    await lessons();
  });

  it('says what is missing and leads back to the field', async () => {
    const user = await setShell().open();
    await user.click(screen.getByRole('button', { name: 'Start with this name' }));
    expect(screen.getByRole('alert').textContent).toBe('Type a name here, or go on without one.');
    expect(document.activeElement).toBe(name());
    expect(name().getAttribute('aria-invalid')).toBe('true');
  });

  it('lets one of several people find their place again', async () => {
    const shell = setShell();
    const user = await shell.openAs('Ada');
    await shell.app.getState().createProfile('Ben');
    await user.click(screen.getByRole('button', { name: /^Ben/ }));
    await user.click(await screen.findByRole('button', { name: /^Ada/ }));
    await lessons();
    expect(screen.getByRole('button', { name: /^Ada/ })).toBeDefined();
  });

  it('keeps the name in the field and says why, when it cannot be saved', async () => {
    const shell = setShell();
    const user = await shell.open();
    shell.refuse('disk-full');
    await user.type(name(), 'Ada{Enter}');
    expect(await screen.findByText('The disk is full, so this could not be saved.')).toBeDefined();
    expect(name()).toHaveProperty('value', 'Ada');
  });
});
