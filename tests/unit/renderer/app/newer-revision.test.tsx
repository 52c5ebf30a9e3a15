import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../content/base/result.ts';
import { sayOpenedFiles } from '../../../../renderer/app/say-opened-files.ts';
import { lessonText, type LessonSpec } from '../../../builders/lesson-file.ts';
import { setShell } from '../shell-scene.tsx';

const SPEC: LessonSpec = { id: 'x', title: 'The story', claims: ['rhetoric', 'evidence', 'attribution'] };

/** Ms Green has revision 1, and opens the given ones. */
async function open(...revisions: readonly LessonSpec[]) {
  const shell = setShell();
  const user = await shell.openAs('Ms Green', true);
  const install = async (text: string) => {
    const installed = await shell.platform.desk.installLesson({ text });
    if (!installed.ok) throw new Error(installed.error.code);
    return installed.value;
  };
  await install(lessonText(SPEC));
  const outcomes = [];
  for (const revision of revisions) outcomes.push(await install(lessonText(revision)));
  await shell.app.getState().takeInstalls(outcomes);
  const offered = () => {
    const { shelf } = shell.app.getState();
    return shelf.kind === 'done' ? shelf.value.find(({ id }) => id === SPEC.id)?.title : undefined;
  };
  return { ...shell, user, offered, outcomes };
}

describe('OfferDialog', () => {
  it('is not covered by a message that says the same, which appears only while the dialog waits', async () => {
    const { outcomes } = await open({ ...SPEC, title: 'The new story', revision: 2 });
    const files = outcomes.map((outcome) => ({ name: 'a', kind: 'lesson' as const, outcome: ok(outcome) }));
    expect(sayOpenedFiles(files, { on: 'library', profile: null })).toEqual([]);
    expect(sayOpenedFiles(files, { on: 'sorting', profile: null }).join()).toContain('There is a newer revision of');
  });

  it('shows a newer revision claim by claim, and takes it only when the teacher says so', async () => {
    const { user, offered } = await open({ ...SPEC, title: 'The new story', revision: 2, reworded: [1] });
    const dialog = await screen.findByRole('dialog', { name: 'Revision 2 of “The new story”' });
    await within(dialog).findByText('Other words');
    expect(offered()).toBe('The story');
    await user.click(within(dialog).getByRole('button', { name: 'Take revision 2' }));
    await waitFor(() => expect(offered()).toBe('The new story'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the revision that is here', async () => {
    const { user, offered, app } = await open({ ...SPEC, title: 'The new story', revision: 2 });
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getAllByRole('button', { name: 'Keep revision 1' })[1] ?? dialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await app.getState().readShelf();
    expect(offered()).toBe('The story');
  });

  it('compares the second of two newer revisions with the one that was taken', async () => {
    const third = { ...SPEC, title: 'The third story', revision: 3 };
    const { user, offered } = await open({ ...SPEC, title: 'The new story', revision: 2 }, third);
    await user.click(await screen.findByRole('button', { name: 'Take revision 2' }));
    const dialog = await screen.findByRole('dialog', { name: 'Revision 3 of “The third story”' });
    within(dialog).getByText(/^You have revision 2 of this lesson/);
    await user.click(within(dialog).getByRole('button', { name: 'Take revision 3' }));
    await waitFor(() => expect(offered()).toBe('The third story'));
  });
});
