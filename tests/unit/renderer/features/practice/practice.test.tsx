import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { smallBank } from '../../../../builders/passages.ts';
import { finishLesson } from '../../finish-lesson.ts';
import { setShell } from '../../shell-scene.tsx';

async function open() {
  const shell = setShell({ bank: smallBank(3) });
  return { shell, user: await shell.openAs('Ada') };
}

/** Somebody who has finished a lesson, and so has passages to sort. */
async function openPractice() {
  const { shell, user } = await open();
  await act(async () => {
    await finishLesson(shell, 'evidence');
    await shell.app.getState().startPractice('review');
  });
  await screen.findByRole('heading', { name: /What does the passage give you/ });
  return { shell, user };
}

const next = () => screen.findByRole('region', { name: 'Sort 5 short passages' });

describe('TodayCard', () => {
  it('begins with a lesson, and offers passages once one is finished', async () => {
    const { shell, user } = await open();
    expect(await screen.findByRole('region', { name: 'The first story' })).toBeDefined();
    await act(async () => {
      await finishLesson(shell, 'evidence');
      await shell.app.getState().showLibrary();
    });
    expect(within(await next()).getByText(/before you forget them/)).toBeDefined();
    await user.click(within(await next()).getByRole('button', { name: 'Start' }));
    expect(await screen.findByText('Passage 1 of 5')).toBeDefined();
  });

  it('welcomes somebody back with a few passages instead of a pile', async () => {
    const { shell } = await openPractice();
    await act(async () => {
      shell.pass(30);
      await shell.app.getState().showLibrary();
    });
    expect(await screen.findByText(/^Welcome back\. You were away for 30 days/)).toBeDefined();
  });

  it('says that nothing is left when everything was done', async () => {
    const shell = setShell({ lessons: [{ id: 'only', title: 'The only story' }] });
    await shell.openAs('Ada');
    await act(async () => {
      await finishLesson(shell, 'evidence');
      await shell.app.getState().showLibrary();
    });
    expect(await screen.findByRole('region', { name: 'Nothing to do today' })).toBeDefined();
  });

  it('names what costs most, with the person’s own examples, and offers passages about it', async () => {
    const shell = setShell({
      bank: smallBank(5),
      lessons: [{ id: 'long', title: 'The long story', claims: Array.from({ length: 24 }, () => 'attribution') }],
    });
    const user = await shell.openAs('Ada');
    await act(async () => {
      await finishLesson(shell, 'evidence');
      await shell.app.getState().showPractice();
    });
    const coach = within(await screen.findByRole('region', { name: 'What costs you most' }));
    expect(await coach.findByText(/^You take .* for evidence\.$/)).toBeDefined();
    expect(coach.getAllByRole('listitem')).toHaveLength(3);
    await user.click(coach.getByRole('button', { name: 'Sort 5 new passages' }));
    expect(await screen.findByText(/^Passage 1 of/, { selector: 'h1' })).toBeDefined();
  });
});

describe('SessionScreen', () => {
  it('takes a passage by key, says why, and goes on with Enter', async () => {
    const { user } = await openPractice();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    await user.keyboard('1');
    expect(screen.getByRole('button', { name: 'Evidence' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('e');
    expect(await screen.findByRole('region', { name: /^(Yes|Partly right|Not quite)/ })).toBeDefined();
    expect(screen.getByText(/^The kind:/)).toBeDefined();
    expect(screen.getByText(/^This kind comes back/)).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next passage' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Passage 2 of 5')).toBeDefined();
  });

  it('commits nothing before a label is chosen', async () => {
    const { shell, user } = await openPractice();
    await user.keyboard('e');
    const { practice } = shell.app.getState();
    expect(practice.kind === 'done' && practice.value.answered).toEqual([]);
  });

  it('keeps an answer that cannot be saved, and counts it once when it can', async () => {
    const { shell, user } = await openPractice();
    shell.refuse('disk-full');
    await user.keyboard('2w');
    expect(await screen.findByText(/The disk is full/)).toBeDefined();
    shell.refuse(null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^The kind:/)).toBeDefined();
    const { practice } = shell.app.getState();
    expect(practice.kind === 'done' ? practice.value.answered.length : 0).toBe(1);
  });

  it('ends with what came of it, and when it comes back', async () => {
    const { user } = await openPractice();
    for (let n = 0; n < 5; n += 1) {
      await user.keyboard('2w');
      await screen.findByText(/^The kind:/);
      await user.keyboard('{Enter}');
    }
    expect(await screen.findByRole('heading', { level: 1, name: 'That was it' })).toBeDefined();
    expect(screen.getByText(/^You sorted \d of 5 passages like the key\.$/)).toBeDefined();
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('row')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'To the lessons' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lessons' })).toBeDefined();
  });

  it('comes back to the first open passage after it was left', async () => {
    const { user } = await openPractice();
    await user.keyboard('2w');
    await screen.findByText(/^The kind:/);
    await user.click(screen.getByRole('button', { name: 'Stop here' }));
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    expect(await screen.findByText('Passage 2 of 5')).toBeDefined();
  });

  it('says so when there is nothing to sort', async () => {
    const { shell } = await open();
    await act(async () => shell.app.getState().startPractice('review'));
    expect(await screen.findByRole('heading', { name: 'There is nothing to sort now' })).toBeDefined();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Back to practice' })).toBeDefined());
  });
});
