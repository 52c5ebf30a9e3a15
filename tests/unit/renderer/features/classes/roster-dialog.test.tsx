import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../../content/base/failure.ts';
import { err, ok } from '../../../../../content/base/result.ts';
import { classesOf, setClass } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const open = async (button: 'Choose a list…' | 'Paste a list…', chosenRoster: string | null = null) => {
  const scene = await setClass({ machine: { chosenRoster } });
  const user = await drawApp(scene.app, () => scene.app.getState().openClass(scene.id));
  await user.click(await screen.findByRole('button', { name: button }));
  return { ...scene, user, size: () => classesOf(scene.app)[0]?.roster };
};
const dialog = async () => within(await screen.findByRole('dialog'));
const rows = (asked: Awaited<ReturnType<typeof dialog>>) =>
  asked.getAllByRole('row').map(({ textContent }) => textContent);

describe('RosterDialog', () => {
  it('shows the names that were read, and from which columns, before the class takes them', async () => {
    const { user, size } = await open('Choose a list…', 'Name;Vorname;ID-Nummer\nAhlers;Mia;1001\nBrandt;Jonas;\n');
    const asked = await dialog();
    expect(asked.getByRole('heading', { level: 2, name: 'Is this your class?' })).toBeDefined();
    expect(asked.getByText('Names come from “Vorname” and “Name”. IDs come from “ID-Nummer”.')).toBeDefined();
    expect(rows(asked)).toEqual(['NameID', 'Mia Ahlers1001', 'Jonas Brandt–']);
    expect(size()).toBeNull();
    await user.click(asked.getByText('Use this list'));
    expect(await screen.findByText('2 students on the list')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes nothing when the teacher says no', async () => {
    const { user, size } = await open('Choose a list…', 'Name\nAda\n');
    await user.click((await dialog()).getByText('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(size()).toBeNull();
  });

  it('opens nothing when no file was chosen', async () => {
    await open('Choose a list…');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a pasted list, one name on each line', async () => {
    const { user, size } = await open('Paste a list…');
    const asked = await dialog();
    expect(asked.getByText('Nothing was read yet.')).toBeDefined();
    expect(asked.getByText('Use this list').getAttribute('aria-disabled')).toBe('true');
    await user.click(asked.getByLabelText('The list'));
    await user.paste('Mia Ahlers\nBrandt, Jonas');
    expect(asked.getByText('There is no row of headings, so each line was taken as a name.')).toBeDefined();
    expect(rows(asked)).toEqual(['Name', 'Mia Ahlers', 'Brandt, Jonas']);
    await user.click(asked.getByText('Use this list'));
    expect(await screen.findByText('2 students on the list')).toBeDefined();
    expect(size()).toBe(2);
  });

  it('asks before an erased student comes back', async () => {
    const { user, size, shell, app, id } = await open('Paste a list…');
    const asked = await dialog();
    const { desk } = shell.platform;
    await desk.setRoster({ class: id, text: 'Ada\nMia Ahlers\n' });
    const inbox = await desk.readInbox({ class: id });
    const mia = inbox.ok ? inbox.value.students[1]?.student : undefined;
    if (mia === undefined) throw new Error('Mia is on the list.');
    await desk.eraseStudent({ class: id, student: mia });
    await user.click(asked.getByLabelText('The list'));
    await user.paste('Mia Ahlers\nBrandt, Jonas');
    await user.click(asked.getByText('Use this list'));
    const question = within(await asked.findByRole('alert'));
    expect(question.getByText('You erased 1 student of this list from the class')).toBeDefined();
    expect(question.getByText('Mia Ahlers')).toBeDefined();
    expect(asked.getByText('Use this list').getAttribute('aria-disabled')).toBe('true');
    await app.getState().readClasses();
    expect(size()).toBe(1);
    await user.click(question.getByText('Use it without them'));
    expect(await screen.findByText('1 student on the list')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what is wrong and where, until it is put right in the text', async () => {
    const { user, size } = await open('Choose a list…', 'Name,ID\nAhlers, Mia,1001\n');
    const asked = await dialog();
    expect(asked.getByText(/^A row of that list has more cells than the first row/)).toBeDefined();
    expect(asked.getByText('Where it breaks: row 2.')).toBeDefined();
    expect(asked.getByText('Use this list').getAttribute('aria-disabled')).toBe('true');
    await user.click(asked.getByText('Change the list'));
    const field = asked.getByLabelText('The list');
    await user.clear(field);
    await user.paste('Name;ID\nAhlers, Mia;1001\n');
    expect(asked.queryByText('Where it breaks: row 2.')).toBeNull();
    expect(rows(asked)).toEqual(['NameID', 'Ahlers, Mia1001']);
    await user.click(asked.getByText('Use this list'));
    await screen.findByText('1 student on the list');
    expect(size()).toBe(1);
  });

  it('names the rows that are not taken', async () => {
    await open('Choose a list…', 'Klasse 8b\nStudent,ID,Section\nPoints Possible,,\nAda,1,Math\nAda,1,English\n');
    const asked = await dialog();
    expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Row 1, “Klasse 8b”: above the row of headings.',
      'Row 3, “Points Possible”: a row of Canvas that is no student.',
      'Row 5, “Ada”: the same student as in a row above.',
    ]);
  });

  it('asks to look at the accents where the letters were guessed', async () => {
    const { shell, user } = await open('Paste a list…');
    await user.click((await dialog()).getByText('Cancel'));
    Object.assign(shell.platform.machine, {
      chooseRoster: () => Promise.resolve(ok({ text: 'Name\nJürgen', isGuessed: true })),
    });
    await user.click(screen.getByText('Choose a list…'));
    expect((await dialog()).getByText('Check the names with accents')).toBeDefined();
  });

  it('says what a file is that cannot be read', async () => {
    const { shell, user } = await open('Paste a list…');
    await user.click((await dialog()).getByText('Cancel'));
    Object.assign(shell.platform.machine, { chooseRoster: () => Promise.resolve(err(failure('roster-is-no-table'))) });
    await user.click(screen.getByText('Choose a list…'));
    const asked = await dialog();
    expect(
      asked.getByText(
        'That file is not a list that can be read. It may be a web page, an old workbook (.xls), or one locked with a password.',
      ),
    ).toBeDefined();
    expect(asked.getByText('Use this list').getAttribute('aria-disabled')).toBe('true');
    expect(asked.queryByText('Nothing was read yet.')).toBeNull();
  });

  it('limits the number of rows in the preview', async () => {
    await open('Choose a list…', `Name\n${Array.from({ length: 230 }, (_, at) => `Student ${String(at)}`).join('\n')}`);
    const asked = await dialog();
    expect(asked.getByText('230 students')).toBeDefined();
    expect(rows(asked)).toHaveLength(201);
    expect(asked.getByText('and 30 more')).toBeDefined();
  });

  it('stays open where the list could not be saved', async () => {
    const { shell, user, size } = await open('Choose a list…', 'Name\nAda\n');
    const asked = await dialog();
    shell.refuse('disk-full');
    await user.click(asked.getByText('Use this list'));
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(size()).toBeNull();
  });
});
