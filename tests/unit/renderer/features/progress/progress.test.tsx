import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../../content/base/failure.ts';
import type { AttemptId } from '../../../../../content/journal/event.ts';
import type { Label } from '../../../../../content/lesson/label.ts';
// Compiled before the first test, not in it: the plots come with a whole library.
import '../../../../../renderer/features/progress/progress-screen.tsx';
import { smallBank } from '../../../../builders/passages.ts';
import { finishLesson } from '../../finish-lesson.ts';
import { attemptOf, setShell, startLesson } from '../../shell-scene.tsx';

/** Somebody who sorted the first lesson with each of these labels, one after the other. */
async function open(labels: readonly Label[], show: 'showProgress' | 'showHistory' = 'showProgress') {
  const shell = setShell({ bank: smallBank(2) });
  const user = await shell.openAs('Ada');
  await act(async () => {
    for (const label of labels) await finishLesson(shell, label);
    await shell.app.getState()[show]();
  });
  await screen.findByText(show === 'showProgress' ? 'Progress' : 'All attempts', { selector: 'h1' });
  return { shell, user };
}

/** A part of a screen by its heading. A search by role through every mark of the plots would take seconds. */
const region = async (name: string) =>
  within((await screen.findByText(name, { selector: 'h2' })).closest('section') ?? document.body);

/** Opens the statistics. A page without a layout engine says nothing of a fold that opens, so the test does. */
async function openStatistics(user: Awaited<ReturnType<typeof open>>['user']) {
  const summary = await screen.findByText('More statistics');
  await user.click(summary);
  const fold = summary.closest('details');
  if (fold !== null) fireEvent(fold, new Event('toggle'));
}

const rowsNow = () => [...document.querySelectorAll('tbody tr')].map((row) => within(row as HTMLElement)); // A row of a table is one.

// Five plots are laid out in a page without a layout engine, which takes its time on a busy machine.
describe('ProgressScreen', () => {
  it('says what will be here before anything was finished', async () => {
    const { user } = await open([]);
    const empty = await region('Nothing to show yet');
    await user.click(empty.getByText('Back to lessons'));
    expect(await screen.findByText('Lessons', { selector: 'h1' })).toBeDefined();
  });

  it('says how one attempt went in words and one picture, and nothing that needs more', async () => {
    await open(['evidence']);
    const summary = await region('How you’re doing');
    expect(summary.getByText('You got 1 of 3 points in your first attempt.')).toBeDefined();
    expect(summary.getByText('You have finished 1 attempt. You practised on 1 day this week.')).toBeDefined();
    expect(summary.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Evidence1 of 1 found',
      'Attribution0 of 1 found',
      'Rhetoric0 of 1 found',
    ]);
    // Three answers are too few to say this.
    expect(summary.queryByText(/^When you were sure/)).toBeNull();
    expect(screen.queryByText('More statistics')).toBeNull();
    expect(screen.queryByText(/κ|Brier|likely range/)).toBeNull();
  });

  it('compares the first attempt with the latest', async () => {
    await open(['evidence', 'rhetoric']);
    const summary = await region('How you’re doing');
    expect(summary.getByText('In your first attempt you got 33% of the points, in your latest 33%.')).toBeDefined();
    expect(summary.getByText('When you were sure, you were right 2 of 6 times.')).toBeDefined();
    expect(summary.getByText('Clear-cut claims in your latest 2 attempts.')).toBeDefined();
    expect(screen.queryByText('More statistics')).toBeNull();
  });

  it('names the strongest and the weakest label once there are enough claims', async () => {
    await open(Array.from({ length: 5 }, () => 'rhetoric' as const));
    const summary = await region('How you’re doing');
    expect(
      summary.getByText('You’re best at rhetoric (5 of 5). Attribution is hardest for you (0 of 5).'),
    ).toBeDefined();
  });

  it('has plots in the folded statistics from three attempts on, with a row in the table for each mark', async () => {
    const { user } = await open(['evidence', 'rhetoric', 'attribution']);
    expect(screen.queryByText('Points', { selector: 'h2' })).toBeNull();
    await openStatistics(user);
    const points = await region('Points');
    expect(points.getAllByText(/^33% \(\d+% and \d+%\)$/, { selector: 'td' })).toHaveLength(3);
    expect(points.getByRole('application', { hidden: true })).toBeDefined();
    // Nine answers are too few for a diagram of how sure and how right.
    expect(screen.queryByText('How sure you were, and how often you were right')).toBeNull();
  });

  it('says how often being sure was being right, and each label’s own', async () => {
    const { user } = await open(Array.from({ length: 7 }, () => 'evidence' as const));
    await openStatistics(user);
    const calibration = await region('How sure you were, and how often you were right');
    expect(calibration.getByText('When you were sure, you were right 7 of 21 times.')).toBeDefined();
    expect(calibration.getByText('Evidence: overconfident by about 62 points (21 answers).')).toBeDefined();
    expect(calibration.getByText('Rhetoric: never chosen yet.')).toBeDefined();
    expect(calibration.getByText(/0\.67 is what you get by always saying/)).toBeDefined();
    // Nothing is promised for a hundred answers.
    expect(calibration.queryByText(/100 answers/)).toBeNull();
  });

  it('has the types of claim folded away before the first passage, and says what is due', async () => {
    await open(['evidence']);
    const skills = await region('Your types of claim');
    expect(skills.getByText('5 short passages are due today.')).toBeDefined();
    expect(skills.getByText(/^You haven’t practised yet/)).toBeDefined();
    expect(skills.getByText('14 types that you haven’t practised yet')).toBeDefined();
    expect(skills.queryByRole('table')).toBeNull();
  });
});

describe('HistoryScreen', () => {
  it('is empty before the first lesson', async () => {
    await open([], 'showHistory');
    expect(await screen.findByText('You haven’t started a lesson yet.')).toBeDefined();
  });

  it('lists attempts newest first, and opens one again as it was answered', async () => {
    const { user } = await open(['evidence', 'rhetoric'], 'showHistory');
    const [newest, oldest] = rowsNow();
    expect(newest?.getByText('1 of 3')).toBeDefined();
    expect(newest?.getByRole('button', { name: /^Compare\s*with the one before it/ })).toBeDefined();
    await user.click(oldest?.getByRole('button', { name: /^View/ }) ?? document.body);
    expect(await screen.findByRole('heading', { level: 1, name: 'Your result' })).toBeDefined();
  });

  it('opens what was set aside as it was left, and takes nothing more for it', async () => {
    const { shell, user } = await open([]);
    await act(async () => {
      await startLesson(shell, 0);
      shell.app.getState().selectLabel('evidence');
      await shell.app.getState().commit('sure');
      await shell.platform.desk.setAside({ attempt: attemptOf(shell).attempt });
      await shell.app.getState().showHistory();
    });
    await user.click(await screen.findByRole('button', { name: /^View/ }));
    expect(await screen.findByText('unfinished, review')).toBeDefined();
    expect(screen.getByText('Your answer')).toBeDefined();
    await user.keyboard('{Enter}');
    expect(screen.getByText('You didn’t answer this one.')).toBeDefined();
    expect(screen.queryByText('Skip')).toBeNull();
    await user.keyboard('1e{Enter}');
    expect(Object.keys(attemptOf(shell).responses)).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('All attempts', { selector: 'h1' })).toBeDefined();
  });

  it('keeps the focus when what failed is tried again by key', async () => {
    const { shell, user } = await open(['evidence'], 'showHistory');
    act(() => shell.app.setState({ history: { kind: 'failed', failure: failure('storage-failed') } }));
    act(() => screen.getByText('Try again').focus());
    await user.keyboard('{Enter}');
    expect(await screen.findByText('1 of 3')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByText('All attempts', { selector: 'h1' }));
  });

  it('is gone on with where it was left, by the button that was pressed', async () => {
    const { shell, user } = await open(['evidence', 'rhetoric', 'attribution'], 'showHistory');
    const seeAgain = () => rowsNow()[1]?.getByRole('button', { name: /^View/ });
    const compare = () => rowsNow()[0]?.getByRole('button', { name: /^Compare/ });
    await user.click(seeAgain() ?? document.body);
    await user.click(await screen.findByRole('button', { name: 'All attempts' }));
    await screen.findByText('3 attempts');
    expect(document.activeElement).toBe(seeAgain());
    await user.click(compare() ?? document.body);
    await screen.findByText(/^Two attempts: /, { selector: 'h1' });
    await user.click(screen.getByText('All attempts'));
    await screen.findByText('3 attempts');
    expect(document.activeElement).toBe(compare());
    // Whoever comes from somewhere else begins at the top.
    await act(() => shell.app.getState().showProgress());
    await act(() => shell.app.getState().showHistory());
    expect(document.activeElement).toBe(screen.getByText('All attempts', { selector: 'h1' }));
  });

  it('draws fifty at a time, and takes the focus to what was brought', async () => {
    const { shell, user } = await open(['evidence'], 'showHistory');
    const { history } = shell.app.getState();
    const [entry] = history.kind === 'done' ? history.value : [];
    if (entry === undefined) throw new Error('There is an attempt.');
    act(() => {
      shell.app.setState({
        history: {
          kind: 'done',
          // A branded id stays one with a number behind it, as far as a list is concerned.
          value: Array.from({ length: 120 }, (_, n) => ({ ...entry, attempt: `${entry.attempt}${n}` as AttemptId })),
        },
      });
    });
    expect(rowsNow()).toHaveLength(50);
    await user.click(screen.getByText('Show 50 more'));
    expect(rowsNow()).toHaveLength(100);
    expect(document.activeElement?.closest('tr')).toBe(document.querySelectorAll('tbody tr')[50]);
    await user.click(screen.getByText('Show 20 more'));
    expect(rowsNow()).toHaveLength(120);
    // Left by a row far down, the list is there down to it.
    const rowLeft = { attempt: `${entry.attempt}70` as AttemptId, by: 'open' } as const;
    act(() => {
      shell.app.getState().show({ kind: 'library' });
    });
    act(() => {
      shell.app.setState({ leftHistoryBy: rowLeft });
      shell.app.getState().show({ kind: 'history' });
    });
    expect(rowsNow()).toHaveLength(100);
    await user.click(screen.getByText('Show 20 more'));
    expect(rowsNow()).toHaveLength(120);
  });
});

describe('ComparisonScreen', () => {
  it('lays two attempts of one lesson beside the key, what changed first', async () => {
    const { user } = await open(['evidence', 'rhetoric'], 'showHistory');
    await user.click(screen.getByText('Compare'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Two attempts: The first story' })).toBeDefined();
    const changed = await region('What changed');
    expect(changed.getByText('Points: first 1 of 3, then 1 of 3.')).toBeDefined();
    expect(changed.getByText('1 better, 1 worse, 1 unchanged.')).toBeDefined();
    expect(changed.getByText('another answer, same points')).toBeDefined();
  });

  it('takes another attempt on either side', async () => {
    const { shell, user } = await open(['evidence', 'rhetoric', 'attribution'], 'showHistory');
    await user.click(screen.getAllByText('Compare')[0] ?? document.body);
    const first = await screen.findByRole('combobox', { name: 'First attempt' });
    const oldest = within(first).getAllByRole('option').at(-1);
    first.focus();
    await user.selectOptions(first, oldest ?? '');
    await screen.findByText('Two attempts: The first story', { selector: 'h1' });
    // Whoever goes through the attempts with the arrow keys stays in the list.
    expect(document.activeElement).toBe(first);
    const { comparison } = shell.app.getState();
    expect(comparison.kind === 'done' ? comparison.value.first.attempt : null).toBe(oldest?.getAttribute('value'));
  });
});
