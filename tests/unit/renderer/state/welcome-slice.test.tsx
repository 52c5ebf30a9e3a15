import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../../../../content/journal/event.ts';
import { examEditionText } from '../../../builders/lesson-file.ts';
import { drawApp } from '../draw-app.tsx';
import { setShell } from '../shell-scene.tsx';

/** Ada, who has finished these exams of her teacher and saved no file for any of them. */
async function finish(...titles: readonly string[]) {
  const shell = setShell();
  const { app, platform } = shell;
  await app.getState().start();
  await app.getState().begin({ name: 'Ada', teaches: false, withWarmUp: false });
  const { session } = app.getState();
  const profile = session.kind === 'done' ? session.value.profile : null;
  if (profile === null) throw new Error('Nobody is here.');
  for (const [at, title] of titles.entries()) {
    const installed = await platform.desk.installLesson({ text: examEditionText({ id: `exam-${String(at)}`, title }) });
    if (!installed.ok) throw new Error(installed.error.code);
    // The desk asks for a UUID; the brand says of what.
    const attempt = crypto.randomUUID() as AttemptId;
    const started = { profile, attempt, lesson: installed.value.hash, mode: 'exam', again: null } as const;
    await platform.desk.startAttempt({ ...started, choice: { kind: 'all' } });
    await platform.desk.handIn({ attempt });
  }
  const user = await drawApp(app, () => app.getState().showLibrary());
  return { app, user };
}

const question = async () => within(await screen.findByRole('dialog', { name: 'Not given to your teacher yet' }));

describe('showWelcome', () => {
  it('asks about an exam that the teacher does not have yet, and leads to where it is given', async () => {
    const { app, user } = await finish('The exam');
    await user.click(screen.getByRole('button', { name: /Switch user/ }));
    const asked = await question();
    expect(asked.getByText(/“.*The exam.*” is finished, but not given to your teacher yet\./)).toBeDefined();
    expect(app.getState().screen.kind).toBe('library');
    await user.click(asked.getByRole('button', { name: 'Save the file now…' }));
    await waitFor(() => expect(app.getState().screen.kind).toBe('result'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lets the person stay, and switch all the same', async () => {
    const { app, user } = await finish('One', 'Two');
    await user.click(screen.getByRole('button', { name: /Switch user/ }));
    expect((await question()).getByText('2 exams are finished, but not given to your teacher yet.')).toBeDefined();
    await user.click((await question()).getByRole('button', { name: 'Cancel' }));
    expect(app.getState().screen.kind).toBe('library');
    await user.click(screen.getByRole('button', { name: /Switch user/ }));
    await user.click((await question()).getByRole('button', { name: 'Switch user anyway' }));
    await waitFor(() => expect(app.getState().screen.kind).toBe('welcome'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks nothing where nothing waits', async () => {
    const { app, user } = await finish();
    await user.click(screen.getByRole('button', { name: /Switch user/ }));
    await waitFor(() => expect(app.getState().screen.kind).toBe('welcome'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('leaveComputer', () => {
  it('asks the same before nobody is here any more', async () => {
    const { app, user } = await finish('The exam');
    void app.getState().leaveComputer();
    await user.click((await question()).getByRole('button', { name: 'Switch user anyway' }));
    await waitFor(() => expect(app.getState().session).toMatchObject({ value: { profile: null } }));
    expect(app.getState().screen.kind).toBe('welcome');
  });
});
