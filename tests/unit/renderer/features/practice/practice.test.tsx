import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { practiceText } from '#text/practice-text.ts';
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
  await screen.findByRole('heading', { name: /What reason does the passage give you/ });
  return { shell, user };
}

const next = () => screen.findByRole('region', { name: 'Practise 5 short passages' });

describe('TodayCard', () => {
  it('begins with a lesson, and offers passages once one is finished', async () => {
    const { shell, user } = await open();
    expect(await screen.findByRole('region', { name: 'The first story' })).toBeDefined();
    await act(async () => {
      await finishLesson(shell, 'evidence');
      await shell.app.getState().showLibrary();
    });
    expect(within(await next()).getByText('Due today, so you don’t forget.')).toBeDefined();
    await user.click(within(await next()).getByRole('button', { name: 'Start' }));
    expect(await screen.findByText('Passage 1 of 5')).toBeDefined();
  });

  it('starts with only a few passages after a long absence', async () => {
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
    expect(await screen.findByRole('region', { name: 'You’re done for today' })).toBeDefined();
  });

  it('names the most common mix-up, with the person’s own examples, and offers passages about it', async () => {
    const shell = setShell({
      bank: smallBank(5),
      lessons: [{ id: 'long', title: 'The long story', claims: Array.from({ length: 24 }, () => 'attribution') }],
    });
    const user = await shell.openAs('Ada');
    await act(async () => {
      await finishLesson(shell, 'evidence');
      await shell.app.getState().showPractice();
    });
    const coach = within(await screen.findByRole('region', { name: 'Your most common mix-up' }));
    expect(await coach.findByText(/^You often call .* “evidence”\.$/)).toBeDefined();
    expect(coach.getAllByRole('listitem')).toHaveLength(3);
    await user.click(coach.getByRole('button', { name: 'Practise 7 short passages' }));
    expect(await screen.findByText('Passage 1 of 7', { selector: 'h1' })).toBeDefined();
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
    expect(screen.getByText(/^Type: /)).toBeDefined();
    expect(screen.getByText(/^You’ll see this type again /)).toBeDefined();
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
    expect(await screen.findByText(/^Type: /)).toBeDefined();
    const { practice } = shell.app.getState();
    expect(practice.kind === 'done' ? practice.value.answered.length : 0).toBe(1);
  });

  it('ends with what came of it, and when it comes back', async () => {
    const { user } = await openPractice();
    for (let n = 0; n < 5; n += 1) {
      await user.keyboard('2w');
      await screen.findByText(/^Type: /);
      await user.keyboard('{Enter}');
    }
    expect(await screen.findByRole('heading', { level: 1, name: 'All done for today' })).toBeDefined();
    expect(screen.getByText(/^\d of 5 right/)).toBeDefined();
    expect(screen.getByText('All 5 types were new to you.')).toBeDefined();
    expect(screen.getByText('You practised on 1 day this week.')).toBeDefined();
    expect(
      await screen.findByText(/^No short passages are due today\. Next: tomorrow, \d+ short passages/),
    ).toBeDefined();
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('row')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Back to lessons' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lessons' })).toBeDefined();
  });

  it('opens a passage again from the end, wrong ones first, and comes back to its row', async () => {
    const { user } = await openPractice();
    for (let n = 0; n < 5; n += 1) {
      await user.keyboard('2w');
      await screen.findByText(/^Type: /);
      await user.keyboard('{Enter}');
    }
    await screen.findByRole('heading', { level: 1, name: 'All done for today' });
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const verdicts = rows.map((row) => /Wrong|Partly right|Right/.exec(row.textContent)?.[0]);
    expect(verdicts).toEqual(verdicts.toSorted((one, other) => Number(one === 'Right') - Number(other === 'Right')));
    expect(verdicts[0]).toBe('Wrong');
    const open = () =>
      within(within(screen.getByRole('table')).getAllByRole('row')[2] ?? document.body).getByRole('button');
    await user.click(open());
    expect(await screen.findByRole('region', { name: /^Not quite/ })).toBeDefined();
    // It was answered: keys change nothing.
    await user.keyboard('1e');
    expect(screen.getByText('Your answer').parentElement?.textContent).toContain('Attribution');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'All done for today' });
    expect(document.activeElement).toBe(open());
  });

  it('says something else for nothing right and for everything right', () => {
    const { right } = practiceText.end;
    expect(right(0, 0, 5)).toBe('0 of 5 right. Open them below: each reason shows what to look for.');
    expect(right(10, 0, 10)).toBe('All 10 right.');
    expect(right(1, 1, 5)).toBe(
      '1 of 5 right, 1 partly right. Open the others below: each reason shows what to look for.',
    );
    expect(right(3, 0, 5)).toBe('3 of 5 right.');
    expect(right(1, 0, 1)).toBe('1 of 1 right.');
  });

  it('comes back to the first open passage after it was left', async () => {
    const { user } = await openPractice();
    await user.keyboard('2w');
    await screen.findByText(/^Type: /);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    expect(await screen.findByText('Passage 2 of 5')).toBeDefined();
  });

  it('says so when there is nothing to sort', async () => {
    const { shell } = await open();
    await act(async () => shell.app.getState().startPractice('review'));
    expect(await screen.findByRole('heading', { name: 'You’re done for today' })).toBeDefined();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Back to practice' })).toBeDefined());
  });
});
