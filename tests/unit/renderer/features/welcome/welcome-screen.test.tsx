import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toLessonFile } from '../../../../../content/lesson/to-lesson-file.ts';
import { claimId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { setShell } from '../../shell-scene.tsx';

const name = () => screen.getByRole('textbox', { name: 'Name' });
const warmUp = () => screen.getByRole('checkbox', { name: 'Begin with the warm-up' });
const tried = () => within(screen.getByRole('region', { name: 'Try one' })).getByRole('status').textContent;
const lessons = () => screen.findByRole('heading', { level: 1, name: 'Lessons' });

describe('WelcomeScreen', () => {
  it('asks for a name once and leads to the lessons', async () => {
    const user = await setShell().open();
    await user.click(warmUp());
    await user.type(name(), 'Ada{Enter}');
    await lessons();
    expect(screen.getByRole('button', { name: /^Ada/ })).toBeDefined();
  });

  it('leads straight into the warm-up, unless that is not wanted', async () => {
    const { app, open } = setShell();
    const user = await open();
    await user.type(name(), 'Ada{Enter}');
    await waitFor(() => expect(app.getState().screen.kind).toBe('sorting'));
    const { attempt } = app.getState();
    expect(attempt.kind === 'done' && attempt.value).toMatchObject({ mode: 'guided', lesson: { id: 'first' } });
  });

  it('promises no warm-up where an exam was opened, keeps that somebody teaches, and says how many claims are asked', async () => {
    const { app, open, platform } = setShell();
    const user = await open();
    const { lesson } = lessonFile({ id: 'the-exam', title: 'The exam', claims: ['evidence', 'rhetoric', 'evidence'] });
    const assignment = { claims: [claimId('c1'), claimId('c3')] };
    const text = JSON.stringify(toLessonFile({ lesson, assignment }));
    const installed = valueOf(await platform.desk.installLesson({ text }));
    await act(() => app.getState().takeInstalls([installed]));
    expect(screen.queryByRole('checkbox', { name: 'Begin with the warm-up' })).toBeNull();
    // The name goes to the teacher.
    expect(screen.getByText('Your name, as your teacher knows you.')).toBeDefined();
    expect(screen.queryByText(/It stays on this computer/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'I teach' }));
    await user.type(name(), 'Ms Green{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'The exam' })).toBeDefined();
    await act(() => app.getState().showLibrary());
    await lessons();
    expect(screen.getByRole('button', { name: 'Classes' })).toBeDefined();
    expect(screen.getByText('Your teacher chose 2 of its 3 claims.')).toBeDefined();
  });

  it('asks a teacher for no warm-up, and shows the teacher’s places', async () => {
    const user = await setShell().open();
    await user.click(screen.getByRole('checkbox', { name: 'I teach' }));
    expect(screen.queryByRole('checkbox', { name: 'Begin with the warm-up' })).toBeNull();
    await user.type(name(), 'Ms Green{Enter}');
    await lessons();
    expect(screen.getByRole('button', { name: 'Classes' })).toBeDefined();
    expect(screen.getAllByText('For teachers').length).toBeGreaterThan(0);
  });

  it('keeps the teacher’s places from a student', async () => {
    await setShell().openAs('Ada');
    expect(screen.queryByRole('button', { name: 'Classes' })).toBeNull();
    expect(screen.queryByText('For teachers')).toBeNull();
  });

  it('lets one claim be tried before anything is asked, and says why', async () => {
    const user = await setShell().open();
    await user.click(screen.getByRole('button', { name: 'Evidence' }));
    expect(tried()).toMatch(/^Not quite\..*attribution/);
    await user.click(screen.getByRole('button', { name: 'Attribution' }));
    expect(tried()).toMatch(/^Right: attribution/);
  });

  it('says what each person has started by now, not what they had at the start', async () => {
    const { app, open } = setShell();
    const user = await open();
    await user.type(name(), 'Ada{Enter}');
    await waitFor(() => expect(app.getState().screen.kind).toBe('sorting'));
    await app.getState().showWelcome();
    expect(await screen.findByText('1 attempt')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Begin with the warm-up' }));
    await user.type(name(), 'Ben{Enter}');
    await lessons();
    await user.click(screen.getByRole('button', { name: /^Ben/ }));
    expect(await screen.findByText('Nothing started yet')).toBeDefined();
  });

  it('lets a person go on without a name just as well', async () => {
    const user = await setShell().open();
    await user.click(warmUp());
    await user.click(screen.getByRole('button', { name: 'Continue without a name' }));
    await lessons();
  });

  it('says what is missing and leads back to the field', async () => {
    const user = await setShell().open();
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(screen.getByRole('alert').textContent).toBe('Enter a name, or continue without one.');
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
