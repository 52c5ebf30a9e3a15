import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handInFile } from '../../../../builders/hand-in.ts';
import { CANARY, lessonFile } from '../../../../builders/lesson-file.ts';
import { setClass, WELL } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const REWORDED = { ...WELL, revision: 2, reworded: [1] } as const;
const handIn = (n: number, name: string, spec: Parameters<typeof lessonFile>[0], named?: readonly string[]) => ({
  file: `${name}.handin.json`,
  text: handInFile({
    ...{ lesson: lessonFile(spec), n, name, answers: ['attribution', 'evidence', 'rhetoric', 'attribution'] },
    ...(named === undefined ? {} : { named }),
  }).text,
});

const open = async (files: readonly ReturnType<typeof handIn>[], install: readonly (typeof REWORDED)[] = []) => {
  const scene = await setClass({ machine: { chosenHandIns: files } });
  const { app, id, lesson: hash, shell } = scene;
  for (const spec of install) {
    await shell.platform.desk.installLesson({ text: JSON.stringify(lessonFile(spec)) });
  }
  const user = await drawApp(app, async () => {
    await app.getState().takeHandIns(id, 'files');
    await app.getState().openReport(id, hash);
  });
  await screen.findByText('Report: The well', { selector: 'h1' });
  return { ...scene, user };
};
const book = () => within(screen.getByRole('table', { name: /^Each cell shows/ }));
const points = (name: string) => book().getByText(name).closest('tr')?.querySelector('td')?.textContent;

describe('a report on students who were asked different claims', () => {
  const FILES = [handIn(1, 'Ada', WELL), handIn(2, 'Bob', WELL, ['c1', 'c2']), handIn(3, 'Cy', WELL, ['c1', 'c2'])];

  it('says with each figure out of how many it is, and gives no mean over both', async () => {
    await open(FILES);
    expect(screen.getByText(/^Your students were not all asked the same claims/)).toBeDefined();
    expect(screen.getByText('The points: 2 students with 2 claims')).toBeDefined();
    expect(screen.getByText('Both have 2 of 2 points.')).toBeDefined();
    expect(screen.getByText('The points: 1 student with 4 claims')).toBeDefined();
    expect(screen.getByText('4 of 4 points.')).toBeDefined();
    expect([points('Ada'), points('Bob')]).toEqual(['4 of 4', '2 of 2']);
    const claims = within(screen.getByRole('table', { name: /^Like the key/ }));
    const cells = claims.getAllByRole('row').map((row) => row.querySelectorAll('td')[3]?.textContent);
    expect(cells.slice(1)).toEqual(['0 of 3', '0 of 3', '0 of 1', '0 of 1']);
  });

  it('gives one mean and one number in the heading where all were asked the same', async () => {
    await open(FILES.slice(1));
    expect(screen.queryByText(/^Your students were not all asked the same claims/)).toBeNull();
    expect(screen.getByText('Points of 2', { selector: 'th' })).toBeDefined();
    expect(points('Bob')).toBe('2');
  });

  it('says so where as many claims were asked, but not the same ones', async () => {
    await open([handIn(1, 'Ada', WELL, ['c1', 'c2']), handIn(2, 'Bob', WELL, ['c3', 'c4'])]);
    expect(screen.getByText('The points: 2 students with 2 claims, not all the same ones')).toBeDefined();
  });
});

describe('Revisions', () => {
  it('says which claims read differently, and counts by the revision that the teacher chooses', async () => {
    const { user } = await open([handIn(1, 'Ada', WELL), handIn(2, 'Bob', REWORDED)], [REWORDED]);
    const card = within(screen.getByRole('region', { name: 'Different revisions of this lesson' }));
    expect(card.getByText('This is what claim number 2 of the story now says.')).toBeDefined();
    expect([points('Ada'), points('Bob')]).toEqual(['4 of 4', '3 of 3']);
    await user.selectOptions(card.getByLabelText('Count by'), 'Revision 2 (1 attempt)');
    await waitFor(() => expect(points('Bob')).toBe('4 of 4'));
    expect(points('Ada')).toBe('3 of 3');
  });

  it('is silent where the claims read the same', async () => {
    const { reworded: _no, ...same } = REWORDED;
    await open([handIn(1, 'Ada', WELL), handIn(2, 'Bob', same)]);
    expect(screen.queryByText('Different revisions of this lesson')).toBeNull();
  });
});

describe('a changed key', () => {
  it('takes the teacher’s reason, shows it, and puts it on the student’s page in place of the old one', async () => {
    const { app, user } = await open([handIn(1, 'Ada', WELL)]);
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByLabelText('Attribution'));
    await user.type(asked.getByLabelText('Your reason (optional)'), 'Somebody is named.');
    expect(asked.getByText(/582 characters left\.$/)).toBeDefined();
    await user.click(asked.getByText('Change it'));
    const changes = within(await screen.findByRole('region', { name: 'Where you changed the key' }));
    expect(changes.getByText('Somebody is named.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByLabelText('Your reason (optional)')).toHaveProperty('value', 'Somebody is named.');
    await user.click(again.getByText('Cancel'));
    await act(() => app.getState().openStudentPages());
    const page = await screen.findByRole('article');
    expect(page.textContent).toContain('The key says attribution.');
    expect(page.textContent).toContain('Somebody is named.');
    expect(page.textContent).not.toContain(`${CANARY} e`);
  });

  it('says that a reason is kept only with a change', async () => {
    const { user } = await open([handIn(1, 'Ada', WELL)]);
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const asked = within(await screen.findByRole('dialog'));
    await user.type(asked.getByLabelText('Your reason (optional)'), 'I agree.');
    expect(asked.getByText(/^This is what the lesson’s key says\./)).toBeDefined();
    await user.click(asked.getByLabelText('Attribution'));
    expect(asked.queryByText(/^This is what the lesson’s key says\./)).toBeNull();
  });

  it('says on the student’s page that the teacher changed it where no reason was given', async () => {
    const { app, user } = await open([handIn(1, 'Ada', WELL)]);
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByLabelText('Rhetoric'));
    await user.click(asked.getByText('Change it'));
    expect(await screen.findByText('You gave no reason.')).toBeDefined();
    await act(() => app.getState().openStudentPages());
    expect((await screen.findByRole('article')).textContent).toContain('Your teacher changed this answer.');
  });
});
