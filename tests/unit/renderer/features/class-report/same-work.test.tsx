import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handInFile } from '../../../../builders/hand-in.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { reportText } from '#text/class-report-text.ts';
import { setClass, WELL } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const lesson = lessonFile(WELL);
const file = (n: number, name: string, minute = 0) => ({
  file: `${name}.handin.json`,
  savedAt: `2026-01-02T00:${String(10 + minute)}:00.000Z`,
  text: handInFile({ lesson, n, name, answers: ['attribution', 'evidence', 'rhetoric', null] }).text,
});
const FILES = [file(1, 'Ada'), file(1, 'Eve'), file(2, 'Bob'), file(3, 'Mia Kronr', 1), file(3, 'Mia Kroner', 2)];

const open = async (files = FILES) => {
  const scene = await setClass({ machine: { chosenHandIns: files } });
  const { app, id, lesson: hash } = scene;
  const user = await drawApp(app, async () => {
    await app.getState().takeHandIns(id, 'files');
    await app.getState().openReport(id, hash);
  });
  await screen.findByText('Report: The well', { selector: 'h1' });
  return { ...scene, user };
};
const book = () => within(screen.getByRole('table', { name: /^Each cell shows/ }));
const points = (name: string) => book().getByText(name).closest('tr')?.querySelector('td')?.textContent;
const dialog = async () => within(await screen.findByRole('dialog'));

describe('WaitingWork', () => {
  it('says that something waits, before anything else, and that nobody has points for it', async () => {
    await open();
    expect(screen.getByText('2 hand-ins wait for your decision')).toBeDefined();
    expect(points('Ada')).toBe('undecided');
    expect(points('Eve')).toBe('undecided');
    expect(points('Bob')).toBe('3');
    expect(screen.getByText('2 of 4 students have work that counts')).toBeDefined();
  });

  it('takes the teacher’s word by keyboard, counts by it, and takes it back', async () => {
    const { user } = await open();
    screen.getByRole('button', { name: /^Decide….*about Ada and Eve$/ }).focus();
    await user.keyboard('{Enter}');
    const asked = await dialog();
    expect(asked.getByText('The same answers were handed in as Ada and Eve.')).toBeDefined();
    expect(asked.getAllByText(/^3 of 4 points/)).toHaveLength(2);
    await user.click(asked.getByLabelText(/^Only one of them did it/));
    await user.click(asked.getByText('Save the decision'));
    expect(await asked.findByText('Choose a name.')).toBeDefined();
    await user.click(asked.getByRole('radio', { name: /^Ada/ }));
    await user.click(asked.getByText('Save the decision'));
    expect(await screen.findByText('Only Ada counts. Not counted: Eve.')).toBeDefined();
    expect(screen.queryByText(/wait for your decision/)).toBeNull();
    expect(points('Ada')).toBe('3');
    expect(points('Eve')).toBe('you left this work out');
    await user.click(screen.getByRole('button', { name: /^Take the decision back.*about Ada and Eve$/ }));
    expect(await screen.findByText('2 hand-ins wait for your decision')).toBeDefined();
  });

  it('gives both the points where they did it together, and wants two names for that', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Decide…/ }));
    const asked = await dialog();
    await user.click(asked.getByLabelText(/^They did it together/));
    await user.click(asked.getByRole('checkbox', { name: /^Eve/ }));
    await user.click(asked.getByText('Save the decision'));
    expect(await asked.findByText('Choose at least two names.')).toBeDefined();
    await user.click(asked.getByRole('checkbox', { name: /^Eve/ }));
    await user.click(asked.getByText('Save the decision'));
    expect(await screen.findByText('Done together: Ada and Eve.')).toBeDefined();
    expect([points('Ada'), points('Eve')]).toEqual(['3', '3']);
  });

  it('counts one person once, under the name that was chosen', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Decide…/ }));
    const asked = await dialog();
    await user.click(asked.getByRole('radio', { name: /^Eve/ }));
    await user.click(asked.getByText('Save the decision'));
    expect(await screen.findByText('One person: Eve counts. Ada is the same person.')).toBeDefined();
    expect(book().queryByText('Ada')).toBeNull();
    expect(points('Eve')).toBe('3');
  });

  it('keeps the question open where the disk refuses, and says so', async () => {
    const { shell, user } = await open();
    await user.click(screen.getByRole('button', { name: /^Decide…/ }));
    const asked = await dialog();
    shell.refuse('disk-full');
    await user.click(asked.getByRole('radio', { name: /^Eve/ }));
    await user.click(asked.getByText('Save the decision'));
    await waitFor(() => expect(shell.app.getState().notice.value?.kind).toBe('failure'));
    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('shows what waits also where nothing else counts yet', async () => {
    await open(FILES.slice(0, 2));
    expect(screen.getByText('2 hand-ins wait for your decision')).toBeDefined();
    expect(screen.getByText('No work to show yet.')).toBeDefined();
    expect(screen.getByText(reportText.noneHint(true))).toBeDefined();
  });
});

describe('SettledWork', () => {
  it('says which name was put right, and counts the newest', async () => {
    await open();
    expect(
      screen.getByText('The same work was handed in as Mia Kronr, and later as Mia Kroner. The later file counts.'),
    ).toBeDefined();
    expect(points('Mia Kroner')).toBe('3');
    expect(book().queryByText('Mia Kronr')).toBeNull();
  });

  it('lets a decision be taken back where no work counts by the rule', async () => {
    const { app, user } = await open(FILES.slice(0, 2));
    await user.click(screen.getByRole('button', { name: /^Decide…/ }));
    const asked = await dialog();
    await user.click(asked.getByLabelText(/^Only one of them did it/));
    await user.click(asked.getByRole('radio', { name: /^Ada/ }));
    await user.click(asked.getByText('Save the decision'));
    expect(await screen.findByText('Only Ada counts. Not counted: Eve.')).toBeDefined();
    const { report } = app.getState();
    if (report.kind !== 'done') throw new Error('There is a report.');
    // What the desk answers where the work that was decided about is not the attempt that the rule counts.
    act(() =>
      app.setState({ report: { ...report, value: { ...report.value, figures: { ...report.value.figures, n: 0 } } } }),
    );
    expect(screen.getByText(reportText.noneHint(false))).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Take the decision back/ }));
    expect(await screen.findByText('2 hand-ins wait for your decision')).toBeDefined();
  });
});

describe('ImportOutcome', () => {
  it('says that something waits, and of each file whether it is in the report', async () => {
    const { app, id } = await setClass({ machine: { chosenHandIns: FILES } });
    const user = await drawApp(app, () => app.getState().openClass(id));
    await user.click(await screen.findByRole('button', { name: /^Collect….+/ }));
    const asked = await dialog();
    await user.click(asked.getByText('Choose a folder…'));
    expect(await asked.findByText('2 hand-ins wait for your decision. Open the report to decide.')).toBeDefined();
    const rows = asked.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.find((row) => row.startsWith('Eve'))).toContain(
      'The same answers were also handed in as “Ada”. Neither counts until you decide in the report.',
    );
    expect(rows.find((row) => row.startsWith('Eve'))).toContain('Not yet');
    expect(rows.find((row) => row.startsWith('Mia Kronr'))).toContain(
      'The newer file of the same work counts: “Mia Kroner”.',
    );
  });

  it('lists again what waits, and not what is known and settled', async () => {
    const { app, id, user } = await open();
    await act(() => app.getState().openClass(id));
    await user.click(await screen.findByRole('button', { name: /^Collect….+/ }));
    const asked = await dialog();
    await user.click(asked.getByText('Choose a folder…'));
    await asked.findByText('2 hand-ins wait for your decision. Open the report to decide.');
    const rows = asked.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual(['Ada', 'Eve']);
  });
});
