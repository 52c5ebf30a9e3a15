import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setClass, type Answers, type ClassSceneOptions } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const PAPERS: Readonly<Record<string, Answers>> = {
  Ada: ['attribution', 'evidence', 'rhetoric', 'attribution'],
  Ben: ['attribution', 'attribution', 'rhetoric', 'rhetoric'],
  Chi: ['evidence', 'attribution', null, 'evidence'],
};

const open = async (options: ClassSceneOptions = { papers: PAPERS }) => {
  const scene = await setClass(options);
  const user = await drawApp(scene.app, async () => {
    await scene.app.getState().openReport(scene.id, scene.lesson);
    await scene.app.getState().chooseRule('first');
  });
  await screen.findByText('Report: The well', { selector: 'h1' });
  return { ...scene, user };
};
const book = () => within(screen.getByRole('table', { name: /^Each cell shows/ }));
const row = (name: string) => book().getByText(name).closest('tr');
const points = (name: string) => row(name)?.querySelector('td')?.textContent;
const dialog = async () => within(await screen.findByRole('dialog'));

describe('ReportScreen', () => {
  it('begins with what to talk about, and keeps apart where careful people differ', async () => {
    await open();
    const [first, second] = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect([first, second]).toEqual(['What to discuss', 'Where careful readers disagree']);
    const discuss = within(screen.getByRole('region', { name: 'What to discuss' }));
    expect(
      discuss.getByText(
        'Most of those who answered chose another label than the key. 2 of 3 chose attribution. The key says evidence.',
      ),
    ).toBeDefined();
  });

  it('gives each student the points of a red pen: full, part, none, and no answer', async () => {
    await open();
    expect(points('Ada')).toBe('4');
    expect(points('Ben')).toBe('2.5');
    expect(points('Chi')).toBe('0');
    const said = [...(row('Chi')?.querySelectorAll('td[data-earns] :not([aria-hidden])') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(said).toEqual([
      'Claim 1: evidence, earns 0',
      'Claim 2: attribution, earns 0',
      'Claim 3: no answer',
      'Claim 4: evidence, earns 0',
    ]);
  });

  it('tells students of one name apart, also where one of them is erased', async () => {
    const scene = await setClass({ papers: { ...PAPERS, 'Mia Klein': ['attribution'] } });
    await scene.shell.platform.desk.setRoster({ class: scene.id, text: 'Name,ID\nMia Klein,17\nMia Klein,18' });
    const user = await drawApp(scene.app, async () => {
      await scene.app.getState().openReport(scene.id, scene.lesson);
      await scene.app.getState().chooseRule('first');
    });
    await screen.findByText('Report: The well', { selector: 'h1' });
    const heads = book().getAllByRole('rowheader');
    const names = heads.map((head) => head.querySelector('bdi')?.textContent.replaceAll(/[\u2066-\u2069]/gu, ''));
    expect(names.filter((name) => name?.startsWith('Mia'))).toEqual([
      'Mia Klein (17)',
      'Mia Klein (18)',
      'Mia Klein (3 of 3)',
    ]);
    expect(screen.getAllByText(/may be one person/).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Mia Klein\W*\(\W*17\W*\).+ and .+Mia Klein\W*\(3 of 3\)/u),
      expect.stringMatching(/Mia Klein\W*\(\W*18\W*\).+ and .+Mia Klein\W*\(3 of 3\)/u),
    ]);
    await user.click(book().getByRole('button', { name: /^Erase.*18/ }));
    expect((await dialog()).getByRole('heading').textContent).toMatch(/Mia Klein\W*\(\W*18/u);
  });

  it('shows a small class counts and words, and no figure or advice', async () => {
    await open();
    expect(screen.getByText(/^With fewer than ten students, averages and other figures show little/)).toBeDefined();
    expect(screen.getByText('From 0 to 4 of 4 points.')).toBeDefined();
    const claims = within(screen.getByRole('table', { name: /^Like the key/ }));
    expect(claims.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      ...['Claim', 'Key', 'What was chosen', 'Like the key', 'No answer', 'The key'],
    ]);
    expect(claims.getAllByText('2 of 3', { selector: 'td' })).toHaveLength(1);
    const text = document.body.textContent;
    for (const word of ['KR-20', 'Cronbach', 'Krippendorff', 'On average', '%', 'deviation', 'Is the key right?']) {
      expect(text).not.toContain(word);
    }
  });

  it('orders the gradebook by points when it is asked to', async () => {
    const { user } = await open({ papers: { Ada: ['evidence'], Ben: PAPERS['Ada'] ?? [] } });
    const order = () =>
      book()
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent.slice(0, 3));
    expect(order()).toEqual(['Ada', 'Ben']);
    await user.selectOptions(screen.getByLabelText('Order'), 'By points');
    expect(order()).toEqual(['Ben', 'Ada']);
  });

  it('works all points out anew with another key, says what that did, and goes back', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const asked = await dialog();
    await user.click(asked.getByLabelText('Attribution'));
    await user.click(asked.getByText('Change it'));
    expect(await screen.findByText('Claim 2: attribution instead of evidence')).toBeDefined();
    expect(points('Ada')).toBe('3');
    expect(points('Ben')).toBe('3.5');
    expect(screen.getByText('The points of 3 students changed.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(points('Ben')).toBe('2.5'));
  });

  it('leaves the key and the dialog as they are where the disk refuses', async () => {
    const { shell, user } = await open();
    await user.click(screen.getByRole('button', { name: /^Change the key….*claim 2$/ }));
    const asked = await dialog();
    shell.refuse('disk-full');
    await user.click(asked.getByLabelText('Attribution'));
    await user.click(asked.getByText('Change it'));
    await waitFor(() => expect(shell.app.getState().notice.value?.kind).toBe('failure'));
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(points('Ben')).toBe('2.5');
  });

  it('erases the work of a student only after it asked', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Erase this student’s work….*Chi$/ }));
    // This class has no list from which a student could be taken.
    expect((await dialog()).getByText(/A student who is on your list is also taken off it\./)).toBeDefined();
    await user.click((await dialog()).getByText('Cancel'));
    expect(row('Chi')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: /^Erase this student’s work….*Chi$/ }));
    await user.click((await dialog()).getByText('Erase it'));
    await waitFor(() => expect(book().queryByText('Chi')).toBeNull());
  });

  it('calls one student no majority', async () => {
    await open({ papers: { Ada: ['rhetoric', 'rhetoric', 'rhetoric', 'rhetoric'] } });
    expect(screen.getAllByText(/^Only one student answered this claim\. 1 of 1 chose/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/Most of those who answered/)).toBeNull();
  });

  it('saves all figures as a file', async () => {
    const names: string[] = [];
    const { user } = await open({ papers: PAPERS, machine: { onSave: ({ fileName }) => names.push(fileName) } });
    await user.click(screen.getByText('All figures (JSON)…'));
    await waitFor(() => expect(names).toEqual(['9b, The well - all figures 2026-01-01.json']));
  });

  it('saves the work of one student alone', async () => {
    const saved: string[] = [];
    const { user } = await open({ papers: PAPERS, machine: { onSave: ({ text }) => saved.push(text) } });
    await user.click(screen.getByRole('button', { name: /^Save this student’s work….*Ada$/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toContain('Ada');
    expect(saved[0]).not.toContain('Ben');
  });

  it('says which names may be one person', async () => {
    await open({ papers: { 'Ada Lund': PAPERS['Ada'] ?? [], 'Ada Lundt': PAPERS['Ben'] ?? [] } });
    expect(screen.getByText(/“Ada Lund” and “Ada Lundt” may be one person/)).toBeDefined();
  });

  it('says that nobody’s work counts instead of empty figures', async () => {
    await open({ papers: {} });
    expect(screen.getByText('No work to show yet.')).toBeDefined();
    expect(screen.queryByText('The class as a whole')).toBeNull();
  });
});

describe('StudentPagesScreen', () => {
  it('gives each student what to look at again with the reason, and shows one alone when asked', async () => {
    const { app, user } = await open();
    await act(() => app.getState().openStudentPages());
    const pages = await screen.findAllByRole('article');
    expect(pages).toHaveLength(3);
    const [ada, ben] = pages.map(({ textContent }) => textContent);
    expect(ada).toContain('Every answer earned its full point.');
    expect(ben).toContain('2.5 of 4 points: 2 right, 1 partly right, 1 wrong');
    expect(ben).toContain('You said attribution. The key says evidence.');
    expect(ben).toContain('No mix-up stands out. Look at the claims below once more.');
    await user.selectOptions(screen.getByLabelText('Which student'), 'Chi');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByRole('article').textContent).toContain('1 without an answer');
  });
});
