import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, setClass } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

// The key of “The well”: attribution, evidence, rhetoric, and a debatable claim.
const RIGHT: Answers = ['attribution', 'evidence', 'rhetoric', 'attribution'];

const open = async (rows: readonly Answers[]) => {
  const papers = Object.fromEntries(rows.map((row, at) => [`Student ${String(at + 1)}`, row]));
  const scene = await setClass({ papers });
  const user = await drawApp(scene.app, async () => {
    await scene.app.getState().openReport(scene.id, scene.lesson);
    await scene.app.getState().chooseRule('first');
  });
  await screen.findByText('Report: The well', { selector: 'h1' });
  return { ...scene, user };
};
const times = (n: number, row: Answers) => Array.from({ length: n }, () => row);
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the report of ten students and more', () => {
  it('says the label of the key where it was chosen most, and yet by no majority', async () => {
    const answers = (label: Answers[number]): Answers => ['attribution', label, 'rhetoric', 'attribution'];
    await open([...times(5, RIGHT), ...times(4, answers('rhetoric')), ...times(3, answers('attribution'))]);
    expect(
      screen.getByText(/^No label had a majority\. 5 of 12 chose evidence\. The key says evidence\./),
    ).toBeDefined();
  });

  it('gives figures, and says how many claims there are to discuss', async () => {
    await open([...times(6, RIGHT), ...times(6, ['attribution', 'rhetoric', 'rhetoric', 'attribution'])]);
    expect(headings()[0]).toBe('What to discuss');
    expect(screen.getByText(/^No label had a majority\. 6 of 12 chose evidence, 6 chose rhetoric\./)).toBeDefined();
    expect(screen.getByText('On average, 3.5 of 4 points.')).toBeDefined();
    const claims = within(screen.getByRole('table', { name: /^How easy/ }));
    expect(claims.getByText('50%')).toBeDefined();
  });

  it('advises nothing where a few could have slipped, and shows them when it is asked to', async () => {
    const { user } = await open([...times(11, RIGHT), ['evidence', 'evidence', 'rhetoric', 'attribution']]);
    expect(headings()[0]).toBe('What to discuss');
    expect(screen.getByText('No claim stands out. The few who chose another label could have slipped.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show the claim' }));
    expect(
      screen.getByText(
        'Most of those who answered chose the label of the key. 11 of 12 chose attribution. The others could have slipped.',
      ),
    ).toBeDefined();
  });

  it('asks whether the key is right where those who were good elsewhere chose another label', async () => {
    await open([
      ...times(8, ['attribution', 'rhetoric', 'rhetoric', 'attribution']),
      ...times(5, ['evidence', 'evidence', 'evidence', 'evidence']),
    ]);
    const asked = '8 of 13 chose rhetoric, and they did better elsewhere than the others. Is the key right?';
    expect(screen.getByText(asked)).toBeDefined();
    expect(screen.getByText(`${asked} The key says evidence.`)).toBeDefined();
  });

  it('does not call differences reliable that chance could make, nor shows a reliability below 0 as a number', async () => {
    await open([
      ...times(6, ['attribution', 'evidence', 'evidence', 'attribution']),
      ...times(5, ['evidence', 'evidence', 'rhetoric', 'attribution']),
      RIGHT,
    ]);
    expect(screen.getAllByText('below 0').length).toBeGreaterThan(0);
    expect(screen.getAllByText(/^Differences between these points could come from chance alone\./)).not.toHaveLength(0);
    expect(screen.queryByText(/a student’s result could differ/)).toBeNull();
  });

  it('says what a changed key did to the mean', async () => {
    const { user } = await open(times(10, RIGHT));
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByLabelText('Attribution'));
    await user.click(asked.getByText('Change it'));
    expect(
      await screen.findByText('The points of 10 students changed. The mean went from 4.00 to 3.00 of 4.'),
    ).toBeDefined();
  });
});
