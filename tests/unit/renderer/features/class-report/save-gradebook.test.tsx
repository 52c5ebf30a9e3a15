import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type BookSpec, bookOf } from '../../../../builders/gradebook.ts';
import { setClass, type Answers, type ClassSceneOptions } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const RIGHT: Answers = ['attribution', 'evidence', 'rhetoric', 'attribution'];
const PAPERS: Readonly<Record<string, Answers>> = { Ada: RIGHT, Ben: ['attribution', null, 'rhetoric', 'rhetoric'] };

const open = async (form: string, { roster, book, ...options }: OpenOptions = {}) => {
  const names: string[] = [];
  const machine = { ...options.machine, onSave: ({ fileName }: { fileName: string }) => names.push(fileName) };
  const scene = await setClass({
    papers: PAPERS,
    ...options,
    machine,
  });
  const user = await drawApp(scene.app, async () => {
    if (roster !== undefined) await scene.app.getState().setRoster(scene.id, roster);
    await scene.app.getState().openReport(scene.id, scene.lesson);
    if (book !== undefined) scene.app.setState({ report: { kind: 'done', value: bookOf(book) } });
  });
  await screen.findByRole('heading', { level: 1, name: /^Report/ });
  await user.click(screen.getByText(form));
  const dialog = within(await screen.findByRole('dialog'));
  return { ...scene, user, dialog, names };
};
interface OpenOptions extends ClassSceneOptions {
  readonly roster?: string;
  /** A report in place of the one that the desk worked out. */
  readonly book?: BookSpec;
}

/** The students under a reason, each as it reads. */
const under = (dialog: { readonly getByRole: typeof screen.getByRole }, reason: RegExp | string) =>
  within(dialog.getByRole('list', { name: reason }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('SaveGradebook', () => {
  it.each([
    ['Gradebook (Excel or CSV)…', 'Save the gradebook', '9b, The well - gradebook 2026-01-01.csv'],
    ['For Canvas…', 'Save grades for Canvas', '9b, The well - gradebook for Canvas 2026-01-01.csv'],
    ['For Moodle…', 'Save grades for Moodle', '9b, The well - gradebook for Moodle 2026-01-01.csv'],
    ['For Brightspace…', 'Save grades for Brightspace', '9b, The well - gradebook for Brightspace 2026-01-01.csv'],
  ])('says before saving “%s” that nobody is left out, saves it and goes', async (form, title, file) => {
    const { dialog, user, names } = await open(form, { roster: 'Name,ID\nAda,1\nBen,2\n' });
    expect(dialog.getByRole('heading', { level: 2, name: title })).toBeDefined();
    expect(dialog.getByText('The points of 2 students are in this file.')).toBeDefined();
    expect(dialog.getByText('Nobody is left out.')).toBeDefined();
    expect(dialog.queryByRole('heading', { level: 3 })).toBeNull();
    await user.click(dialog.getByText('Save…'));
    await waitFor(() => expect(names).toEqual([file]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('names each student who is not in the file, with the reason and the points that stay behind', async () => {
    const { dialog, user, app } = await open('For Moodle…', {
      roster: 'Name,ID\nAda,1\nBen,\nChi,3\n',
      papers: { ...PAPERS, Zoe: RIGHT },
    });
    expect(dialog.getByText('The points of 1 student are in this file.')).toBeDefined();
    expect(dialog.getByRole('heading', { level: 3, name: 'Not in this file: 3 students' })).toBeDefined();
    expect(dialog.getByText('If Moodle already has a grade for them, it stays as it is.')).toBeDefined();
    expect(under(dialog, /^Not on the class list under this name\./)).toEqual(['Zoe4 of 4']);
    expect(under(dialog, /^On the class list, but without an ID\./)).toEqual(['Ben2.5 of 4']);
    expect(under(dialog, 'Nothing handed in.')).toEqual(['Chi']);
    await user.click(dialog.getByText('Go to the class list'));
    expect(app.getState().screen).toMatchObject({ kind: 'class', at: 'roster' });
    const list = await screen.findByRole('heading', { level: 2, name: 'List of students' });
    await waitFor(() => expect(document.activeElement).toBe(list));
  });

  it('lets nobody save a file in which nobody is, and says why', async () => {
    const { dialog, user, names } = await open('For Brightspace…');
    expect(dialog.getByText('No student’s points can go into this file yet.')).toBeDefined();
    expect(under(dialog, /^Brightspace finds students by an ID or a user name, and this class has no list/)).toEqual([
      'Ada4 of 4',
      'Ben2.5 of 4',
    ]);
    await user.click(dialog.getByText('Save…'));
    expect(names).toEqual([]);
    expect(dialog.getByText('Save…').getAttribute('aria-disabled')).toBe('true');
  });

  it('saves a table for people even where nobody has points, and says that the cells are empty', async () => {
    const { dialog, user, names } = await open('Gradebook (Excel or CSV)…', { roster: 'Name\nAda\n', papers: {} });
    expect(dialog.getByText('They are in the table, with empty cells.')).toBeDefined();
    expect(under(dialog, 'Nothing handed in.')).toEqual(['Ada']);
    expect(dialog.queryByText('Go to the class list')).toBeNull();
    await user.click(dialog.getByText('Save…'));
    await waitFor(() => expect(names).toHaveLength(1));
  });

  it('shows whose points are converted, from what to what', async () => {
    const students = [
      { name: 'Ada', id: '1', points: 12, asked: 12 },
      { name: 'Ben', id: '2', points: 9, asked: 12 },
      { name: 'Chi', id: '3', points: 20.5, asked: 29 },
    ];
    const { dialog } = await open('For Canvas…', { book: { students } });
    expect(dialog.getByText('The points are out of 12.')).toBeDefined();
    const part = within(dialog.getByRole('region', { name: 'Converted: 1 student' }));
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Chi20.5 of 29 becomes 8.48 of 12',
    ]);
    expect(part.getByText(/^Not everybody was asked the same number of claims/).textContent).toContain('here 12.');
  });

  it.each([
    [12, /^Moodle makes a new grade item out of 100\..*maximum grade of 12, choose “… \(out of 12\)”\.$/],
    [100, /^The points are out of 100/],
    [150, /^The points are out of 100/],
  ])('tells a teacher with %d claims which column of Moodle to choose', async (asked, sentence) => {
    const { dialog } = await open('For Moodle…', { book: { students: [{ name: 'Ada', id: '1', asked }] } });
    expect(dialog.getByText(sentence)).toBeDefined();
  });

  it('says what is wrong with an id or a name, and shows the id', async () => {
    const students = [
      { name: 'Ada', id: '0' },
      { name: 'Ben', id: 'x' },
      { name: 'Chi', id: 'X' },
      { name: 'Dua', points: null, attempts: 1 },
      { name: 'Eli', points: 0, asked: 0 },
    ];
    const { dialog } = await open('For Moodle…', { book: { students } });
    expect(under(dialog, 'Moodle would read this ID as something else.')).toEqual(['AdaID “0”1 of 12']);
    expect(under(dialog, 'Moodle could take these IDs for the same one.')).toEqual([
      'BenID “x”1 of 12',
      'ChiID “X”1 of 12',
    ]);
    expect(under(dialog, /^Handed in, but not what you chose under “.*”: Each student’s first exam\.$/)).toEqual([
      'Dua',
    ]);
    expect(under(dialog, 'Was asked none of the claims that this lesson has now.')).toEqual(['Eli']);
  });

  it('says which names Canvas could not tell apart or would misread', async () => {
    const students = [{ name: 'Ada' }, { name: 'ada' }, { name: 'Points Possible' }];
    const { dialog } = await open('For Canvas…', { book: { students } });
    expect(under(dialog, /^Canvas could not tell them apart/)).toEqual(['Ada1 of 12', 'ada1 of 12']);
    expect(under(dialog, /^Canvas would read this name as something else/)).toEqual(['Points Possible1 of 12']);
  });

  it('says when it is not clear whose work it is', async () => {
    const twice = { name: 'Meyer, Anna', points: null };
    const students = [twice, twice, { name: 'Anna Meyer', isOnRoster: false }];
    const { dialog } = await open('For Brightspace…', { book: { students } });
    expect(under(dialog, /^The class list has this name more than once/)).toEqual(['Anna Meyer1 of 12']);
  });

  it('says that the ids of Canvas are no others’', async () => {
    const { dialog } = await open('For Moodle…', { book: { ids: 'canvas', students: [{ name: 'Ada', id: '1' }] } });
    expect(under(dialog, 'The class list comes from Canvas. Moodle does not know the IDs in it.')).toHaveLength(1);
  });

  it('goes on asking where nothing was saved', async () => {
    const { dialog, user, shell, app } = await open('For Canvas…');
    const { machine } = shell.platform;
    Object.assign(machine, { saveExport: () => Promise.resolve(null) });
    await user.click(dialog.getByText('Save…'));
    await act(() => Promise.resolve());
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(app.getState().notice.value).toBeNull();
    await user.click(dialog.getByText('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
