import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handInFile } from '../../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { CANARY, lessonFile, lessonText } from '../../../../builders/lesson-file.ts';
import { classesOf, setClass, WELL, type ClassSceneOptions } from '../../class-scene.tsx';
import { handOutText } from '#text/class-text.ts';
import { lmsPackageText } from '#text/lms-package-text.ts';
import { drawApp } from '../../draw-app.tsx';
import { setShell } from '../../shell-scene.tsx';

const open = async (options: ClassSceneOptions = {}) => {
  const scene = await setClass(options);
  const user = await drawApp(scene.app, () => scene.app.getState().openClass(scene.id));
  await screen.findByText('9b', { selector: 'h1' });
  return { ...scene, user };
};
const button = (name: string | RegExp) => screen.getByText(name, { selector: 'button' });
const dialog = async () => within(await screen.findByRole('dialog'));

describe('ClassesScreen', () => {
  it('says that there are no classes, requires a name for the first, and opens it', async () => {
    const shell = setShell();
    const user = await shell.openAs('Ms Green', true);
    act(() => void shell.app.getState().showClasses());
    expect(await screen.findByText('You have no class yet.')).toBeDefined();
    await user.click(button('Make this class'));
    expect(await screen.findByText('Type a name for the class.')).toBeDefined();
    await user.type(screen.getByLabelText('Name of the class'), '9b');
    await user.click(button('Make this class'));
    expect(await screen.findByText('9b', { selector: 'h1' })).toBeDefined();
    expect(classesOf(shell.app)).toMatchObject([{ name: '9b', roster: null, lessons: [] }]);
  });

  it('lists each class with what was handed in', async () => {
    const { app } = await open({ papers: { Ada: ['attribution'] } });
    act(() => void app.getState().showClasses());
    expect(await screen.findByText('The well: 1 student handed in')).toBeDefined();
  });

  it('makes no class where the disk refuses, and says so', async () => {
    const shell = setShell();
    const user = await shell.openAs('Ms Green', true);
    act(() => void shell.app.getState().showClasses());
    await screen.findByText('You have no class yet.');
    shell.refuse('disk-full');
    await user.type(screen.getByLabelText('Name of the class'), '9b{Enter}');
    await waitFor(() => expect(shell.app.getState().notice.value?.kind).toBe('failure'));
    expect(shell.app.getState().screen.kind).toBe('classes');
  });
});

describe('ClassScreen', () => {
  it('offers a report only once something was handed in', async () => {
    await open();
    expect(screen.queryByRole('button', { name: /^Report/ })).toBeNull();
  });

  it('saves another name, and none that is empty', async () => {
    const { app, user } = await open();
    const field = screen.getByLabelText('Name of the class');
    await user.clear(field);
    await user.click(button('Save the name'));
    expect(await screen.findByText('Type a name for the class.')).toBeDefined();
    await user.type(field, '10b{Enter}');
    expect(await screen.findByText('10b', { selector: 'h1' })).toBeDefined();
    expect(classesOf(app)[0]?.name).toBe('10b');
  });

  it('takes a list of students and removes it again', async () => {
    const { user } = await open({ machine: { chosenRoster: 'Name\nAda\nBen\n' } });
    await user.click(button('Choose a list…'));
    expect(screen.getByText('No list of students')).toBeDefined();
    await user.click((await dialog()).getByText('Use this list'));
    expect(await screen.findByText('2 students on the list')).toBeDefined();
    await user.click(button('Remove the list'));
    expect(await screen.findByText('No list of students')).toBeDefined();
  });

  it.each([
    ['Klasse\n9b\n', 'That list has no column with names.', /in the first row/],
    ['Name,ID\nAda,1\nBen,1\n', 'Two students on that list have the same ID.', 'Where it breaks: row 3.'],
    ['Name\n"Ada\n', /a quotation mark opens and does not close/, 'Where it breaks: row 2.'],
  ])('says what is wrong with a list, and where: %j', async (chosenRoster, what, where) => {
    const { app, user } = await open({ machine: { chosenRoster } });
    await user.click(button('Choose a list…'));
    expect(await screen.findByText(what)).toBeDefined();
    expect(screen.getByText(where)).toBeDefined();
    expect(classesOf(app)[0]?.roster).toBeNull();
  });

  it('erases the class only after it asked', async () => {
    const { app, user } = await open();
    await user.click(button('Remove this class…'));
    await user.click((await dialog()).getByText('Cancel'));
    expect(classesOf(app)).toHaveLength(1);
    await user.click(button('Remove this class…'));
    await user.click((await dialog()).getByText('Erase the class'));
    expect(await screen.findByText('You have no class yet.')).toBeDefined();
  });

  it('says that a class is gone instead of an empty screen', async () => {
    const { app, shell, id } = await open();
    await shell.platform.desk.removeClass({ class: id });
    await act(() => app.getState().openClass(id));
    expect(await screen.findByText('This class is no longer here.')).toBeDefined();
  });
});

describe('HandOut', () => {
  it('saves the chosen claims without their key, with the folder to hand in to', async () => {
    const saved: string[] = [];
    const { user } = await open({ machine: { onSave: ({ text }) => saved.push(text), chosenFolder: '/share/9b' } });
    await user.click(screen.getByRole('button', { name: /^Hand out/ }));
    const asked = await dialog();
    await user.click(asked.getByLabelText('The ones I choose'));
    await user.click(asked.getByText('Save the file for students…'));
    // Beside the button that was pressed: the choice itself is scrolled out of view by then.
    const button = asked.getByText('Save the file for students…').closest('button');
    expect(button?.parentElement).toBe((await asked.findByText('Choose at least one claim.')).parentElement);
    await user.click(asked.getByLabelText(/^Claim 2: /));
    await user.click(asked.getByText('Choose…'));
    expect(await asked.findByDisplayValue('/share/9b')).toBeDefined();
    await user.click(asked.getByText('Save the file for students…'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).not.toContain(CANARY);
    expect(saved[0]).toContain('/share/9b');
    await user.click(asked.getByText('Save the file with the key…'));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toContain(CANARY);
  });

  it('tells the keys of two texts of one revision apart', async () => {
    const { app, shell, id, user } = await open({ papers: { Ada: ['attribution'] } });
    const { desk } = shell.platform;
    const installed = await desk.installLesson({ text: lessonText({ ...WELL, reworded: [3] }) });
    if (!installed.ok) throw new Error(installed.error.code);
    const entry = { class: id, lesson: installed.value.hash, entry: attemptId(9), name: 'Ben' };
    await desk.enterPaper({ ...entry, answers: { [claimId('c1')]: 'evidence' } });
    await act(() => app.getState().start());
    await act(() => app.getState().openClass(id));
    await user.click(await screen.findByRole('button', { name: /^Hand out/ }));
    const keys = (await dialog()).getAllByRole('button', { name: /^Save the file with the key/ });
    expect(keys.map(({ textContent }) => textContent)).toEqual([
      'Save the file with the key for revision 1, text 1 of 2…',
      'Save the file with the key for revision 1, text 2 of 2 (in your library)…',
    ]);
  });

  it('begins with what was chosen for this class and lesson last time, also after a restart', async () => {
    const { app, id, user } = await open({ machine: { chosenFolder: '/share/9b' } });
    await user.click(screen.getByRole('button', { name: /^Hand out/ }));
    const first = await dialog();
    await user.click(first.getByLabelText('The ones I choose'));
    await user.click(await first.findByLabelText(/^Claim 2: /));
    await user.click(first.getByLabelText(/^Claim 4: /));
    await user.click(first.getByText('Choose…'));
    await first.findByDisplayValue('/share/9b');
    await user.click(first.getByLabelText('Their name and their student number'));
    await user.click(first.getByLabelText(handOutText.reasoningChoice.required.label));
    await user.click(first.getByLabelText(handOutText.asksBearing));
    await user.click(first.getByLabelText(handOutText.readsAloud));
    await user.click(first.getByText('Save the file for students…'));
    await waitFor(() => expect(classesOf(app)[0]?.handOuts).toHaveLength(1));
    await user.click(first.getByRole('button', { name: 'Close' }));

    await act(() => app.getState().start());
    await act(() => app.getState().openClass(id));
    await user.click(await screen.findByRole('button', { name: /^Hand out/ }));
    const again = await dialog();
    expect(again.getByLabelText('The ones I choose')).toHaveProperty('checked', true);
    expect(await again.findByText('2 claims chosen')).toBeDefined();
    expect(again.getByLabelText(/^Claim 4: /)).toHaveProperty('checked', true);
    expect(again.getByLabelText(/^Claim 1: /)).toHaveProperty('checked', false);
    expect(again.getByDisplayValue('/share/9b')).toBeDefined();
    expect(again.getByLabelText('Their name and their student number')).toHaveProperty('checked', true);
    expect(again.getByLabelText(handOutText.reasoningChoice.required.label)).toHaveProperty('checked', true);
    expect(again.getByLabelText(handOutText.asksBearing)).toHaveProperty('checked', true);
    expect(again.getByLabelText(handOutText.readsAloud)).toHaveProperty('checked', false);
    expect(again.getByLabelText(handOutText.forms['exam-edition'].label)).toHaveProperty('checked', true);
  });

  it('offers the key for afterwards only where an exam is or was handed out', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Hand out/ }));
    const asked = await dialog();
    const key = () => asked.queryByRole('heading', { name: handOutText.releaseTitle });
    expect(key()).not.toBeNull();
    await user.click(asked.getByLabelText(handOutText.forms['guided-page'].label));
    expect(key()).toBeNull();
    await user.click(asked.getByLabelText(lmsPackageText.form.label));
    expect(key()).toBeNull();
    await user.click(asked.getByLabelText(handOutText.forms['exam-page'].label));
    expect(key()).not.toBeNull();
  });

  it('begins with the page for browsers where that was handed out last', async () => {
    const { app, id, shell, user } = await open();
    const { shelf } = app.getState();
    const [card] = shelf.kind === 'done' ? shelf.value : [];
    if (card === undefined) throw new Error('There is a lesson.');
    const noted = await shell.platform.desk.noteHandOut({
      ...{ class: id, lesson: card.id, claims: 'all', folder: null, asks: 'name', reasoning: 'none' },
      ...{ asksBearing: false, readsAloud: true, form: 'exam-page' },
    });
    expect(noted.ok).toBe(true);
    await act(() => app.getState().openClass(id));
    await user.click(screen.getByRole('button', { name: /^Hand out/ }));
    expect((await dialog()).getByLabelText(handOutText.forms['exam-page'].label)).toHaveProperty('checked', true);
  });
});

describe('AskStudents', () => {
  const handOut = async (chosenRoster: string | null) => {
    const saved: string[] = [];
    const { user } = await open({ machine: { chosenRoster, onSave: ({ text }) => saved.push(text) } });
    if (chosenRoster !== null) {
      await user.click(button('Choose a list…'));
      await user.click((await dialog()).getByText('Use this list'));
      await screen.findByText(/on the list$/);
    }
    await user.click(screen.getByRole('button', { name: /^Hand out/ }));
    return { user, saved, asked: await dialog() };
  };
  const NAME = 'Their name';
  const NUMBER = 'Their name and their student number';
  const NAMES = 'Let them choose their name from the list';

  it.each([
    [null, NAME, /^Numbers are matched once the class has a list/],
    ['Name\nAda\n', NAME, /has no student numbers/],
    ['Name,Email\nAda,ada@school.invalid\n', NAME, /has no student numbers/],
    ['Name,ID\nAda,104\n', NUMBER, /^Work goes to the right student/],
  ])('asks for a number by itself only where the list has numbers: %j', async (roster, checked, hint) => {
    const { asked } = await handOut(roster);
    expect(asked.getByLabelText(checked)).toHaveProperty('checked', true);
    expect(asked.getByText(hint)).toBeDefined();
    expect(asked.queryByLabelText(NAMES) === null).toBe(roster === null);
  });

  it('says that the list goes out before it is saved, and sends names only then', async () => {
    const { user, saved, asked } = await handOut('Name,ID\nAda Lind,104\n');
    expect(asked.queryByText('Your list goes out with this file')).toBeNull();
    await user.click(asked.getByText('Save the file for students…'));
    await user.click(asked.getByLabelText(NAMES));
    expect(asked.getByText('Your list goes out with this file')).toBeDefined();
    await user.click(asked.getByText('Save the file for students…'));
    await user.click(asked.getByLabelText(NAME));
    expect(asked.queryByText('Your list goes out with this file')).toBeNull();
    await user.click(asked.getByText('Save the file for students…'));
    await waitFor(() => expect(saved).toHaveLength(3));
    const assignments = saved.map((text) => (JSON.parse(text) as { assignment?: object }).assignment);
    expect(assignments).toEqual([{ asksFor: 'number' }, { names: ['Ada Lind'] }, undefined]);
    for (const text of saved) expect(text).not.toContain('104');
  });
});

describe('TakeIn', () => {
  const lesson = lessonFile(WELL);
  const whole = handInFile({ lesson, name: 'Ada', answers: ['attribution', 'evidence', 'rhetoric', null] }).text;
  const files = [
    { file: 'Ada.handin.json', text: whole },
    { file: 'Ben.handin.json', text: '' },
    { file: 'Chi.handin.json', text: whole.slice(0, whole.length / 2) },
  ];
  const collect = async (options: ClassSceneOptions) => {
    const scene = await open(options);
    await scene.user.click(screen.getByRole('button', { name: /^Collect….+/ }));
    return { ...scene, asked: await dialog() };
  };

  it('counts what is whole, and tells file by file what is not', async () => {
    const { user, asked } = await collect({ machine: { chosenHandIns: files } });
    await user.click(asked.getByText('Choose a folder…'));
    expect(await asked.findByText('1 new file was collected. 2 were refused and do not count.')).toBeDefined();
    const rows = asked.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.find((row) => row.includes('Ben'))).toContain('The file is empty.');
    expect(rows.find((row) => row.includes('Chi'))).toContain('The end of the file is missing.');
    await user.click(asked.getByText('Done'));
    expect(await screen.findByText(/1 student handed in/)).toBeDefined();
  });

  it('changes nothing when the same files are collected twice', async () => {
    const { app, user, asked } = await collect({ machine: { chosenHandIns: files.slice(0, 1) } });
    await user.click(asked.getByText('Choose a folder…'));
    await asked.findByText('1 new file was collected.');
    await user.click(asked.getByText('Choose files…'));
    expect(await asked.findByText('Nothing new. 1 was collected before.')).toBeDefined();
    expect(classesOf(app)[0]?.lessons[0]?.students).toBe(1);
  });

  it('stays where it is when nothing was chosen', async () => {
    const { user, asked } = await collect({});
    await user.click(asked.getByText('Choose files…'));
    expect(await asked.findByText(/^Choose the folder where the files are/)).toBeDefined();
  });

  it('shows the progress, and can be stopped', async () => {
    const { app, shell, user, asked } = await collect({ machine: { chosenHandIns: files } });
    let isStopped = false;
    let finish = (): void => undefined;
    const { machine } = shell.platform;
    // The port is made for this one test.
    Object.assign(machine, {
      cancelImport: () => {
        isStopped = true;
        finish();
        return Promise.resolve({ ok: true, value: null });
      },
      chooseHandIns: () =>
        new Promise((resolve) => {
          finish = () => resolve({ ok: true, value: { ...EMPTY, isCancelled: true } });
        }),
    });
    await user.click(asked.getByText('Choose a folder…'));
    act(() => app.getState().takeImportProgress({ done: 1, of: 3 }));
    const running = await dialog();
    expect(running.getByText('File 1 of 3')).toBeDefined();
    await user.click(running.getByText('Stop', { selector: 'button' }));
    expect(await screen.findByText('You stopped it. What was collected until then stays.')).toBeDefined();
    expect(isStopped).toBe(true);
  });

  it('says that there was no file', async () => {
    const { user, asked } = await collect({ machine: { chosenHandIns: [] } });
    await user.click(asked.getByText('Choose a folder…'));
    expect(await asked.findByText('There was no file to collect.')).toBeDefined();
  });
});

const EMPTY = {
  files: 1,
  taken: 1,
  alreadyThere: 0,
  refused: 0,
  leftOut: 0,
  undecided: 0,
  isCancelled: false,
  flagged: [],
  lessons: [],
  passedOver: [],
} as const;
