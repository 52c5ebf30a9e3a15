import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import { claimId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { CANARY } from '../../../../builders/lesson-file.ts';
import { setClass } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

describe('PaperAnswersScreen', () => {
  const open = async () => {
    const scene = await setClass();
    const { app, id, lesson } = scene;
    const user = await drawApp(app, () => app.getState().openPaperAnswers(id, lesson));
    await screen.findByText('Type in answers from paper', { selector: 'h1' });
    return { ...scene, user };
  };

  it('takes a name and one key for each claim, and says what is saved', async () => {
    const { user } = await open();
    expect(screen.getByText('Type the name first. Then answers are saved as you type.')).toBeDefined();
    await user.keyboard('Ada{Enter}2103');
    expect(await screen.findByText('Saved: Ada, 3 of 4 answered.')).toBeDefined();
    expect(document.activeElement?.textContent).toBe('Next student');
    const rows = screen.getAllByRole('radiogroup').map((row) => within(row).getAllByRole('radio'));
    const chosen = rows.map((radios) =>
      radios.findIndex((radio) => radio instanceof HTMLInputElement && radio.checked),
    );
    expect(chosen).toEqual([1, 0, 3, 2]);
  });

  it('goes on with the next student, and back to one who was typed in', async () => {
    const { user } = await open();
    await user.keyboard('Ada{Enter}2103{Enter}');
    expect(await screen.findByText('Ada: 3 of 4 answered')).toBeDefined();
    expect(screen.getByLabelText('Name on the paper')).toHaveProperty('value', '');
    await user.keyboard('Ben{Enter}1');
    await user.click(screen.getByRole('button', { name: /^Correct.*Ada$/ }));
    expect(screen.getByLabelText('Name on the paper')).toHaveProperty('value', 'Ada');
    expect(screen.getByText('Ben: 1 of 4 answered')).toBeDefined();
  });

  it('says whose number was typed in the place of a name, and when it is nobody’s', async () => {
    const scene = await setClass();
    const { app, id, lesson } = scene;
    valueOf(await scene.shell.platform.desk.setRoster({ class: id, text: 'Name,ID\nAda Brandt,104\nBen Oder,105\n' }));
    const user = await drawApp(app, () => app.getState().openPaperAnswers(id, lesson));
    await screen.findByText('Type in answers from paper', { selector: 'h1' });
    await waitFor(() => expect(app.getState().knownStudents).toHaveLength(2));
    await user.keyboard('109');
    expect(await screen.findByText('No student on your list has the number 109.')).toBeDefined();
    await user.keyboard('{Backspace}4');
    expect(await screen.findByText('104 is Ada Brandt.')).toBeDefined();
    await user.keyboard('{Enter}2');
    expect(await screen.findByText('Saved: Ada Brandt (104), 1 of 4 answered.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Next student' }));
    expect(await screen.findByText('Ada Brandt (104): 1 of 4 answered')).toBeDefined();
    await user.keyboard('Ben Oder{Enter}1');
    expect(await screen.findByText('Saved: Ben Oder, 1 of 4 answered.')).toBeDefined();
    expect(screen.queryByText(/ is Ben Oder/)).toBeNull();
  });

  it('never says “saved” where the disk refused', async () => {
    const { shell, user } = await open();
    shell.refuse('disk-full');
    await user.keyboard('Ada{Enter}2');
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.queryByText(/^Saved:/)).toBeNull();
    shell.refuse(null);
    await user.keyboard('1');
    expect(await screen.findByText('Saved: Ada, 2 of 4 answered.')).toBeDefined();
  });
});

describe('WorksheetScreen', () => {
  it('prints the claims without a word of the key, and the key on pages of its own', async () => {
    const { app, id, lesson } = await setClass();
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, id));
    expect(await screen.findByText('Your answers')).toBeDefined();
    expect(document.body.textContent).not.toContain(CANARY);
    await user.click(screen.getByLabelText(/^Answer key/));
    expect(await screen.findByText('Answer key: The well')).toBeDefined();
    expect(document.body.textContent).toContain(CANARY);
    expect(screen.getByText('Rhetoric earns 0.5')).toBeDefined();
  });

  it('has in large print a list of the same answers, because a table would be wider than the paper', async () => {
    const { app, id, lesson } = await setClass();
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, id));
    expect(await screen.findAllByRole('row')).toHaveLength(5);
    await user.click(screen.getByRole('radio', { name: 'Large print, 18 points' }));
    expect(screen.queryByRole('table')).toBeNull();
    const claims = within(screen.getByRole('region', { name: 'Your answers' }))
      .getAllByText(/^Claim \d$/)
      .map((claim) => claim.parentElement?.textContent);
    expect(claims).toHaveLength(4);
    expect(claims[0]).toBe('Claim 1EvidenceAttributionRhetoricGuessFairly sureSure');
    await user.click(screen.getByRole('radio', { name: 'Usual' }));
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });
});

describe('the worksheet of a class', () => {
  const LONG = { id: 'long', title: 'A long one', claims: Array.from({ length: 20 }, () => 'evidence' as const) };

  it('is typed in as it was printed: the dozen that the class keeps, with the numbers of the sheet', async () => {
    const { app, id, lesson } = await setClass({ lesson: LONG });
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, id));
    await user.click(await screen.findByLabelText('A dozen, chosen by Claimsort'));
    expect(await screen.findByText(/^Your class keeps this choice/)).toBeDefined();
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(13));
    await act(() => app.getState().openPaperAnswers(id, lesson));
    expect(await screen.findByText(/^These are the 12 claims of your worksheet, out of 20\./)).toBeDefined();
    expect(screen.getAllByRole('radiogroup')).toHaveLength(12);
    await user.keyboard('Ada{Enter}111');
    expect(await screen.findByText('Saved: Ada, 3 of 12 answered.')).toBeDefined();
    await act(() => app.getState().openReport(id, lesson));
    expect(await screen.findByText('Points of 12', { selector: 'th' })).toBeDefined();
  });

  it('has all claims until a dozen is chosen, and says where that is done if a dozen is offered', async () => {
    const { app, id, lesson } = await setClass({ lesson: LONG });
    await drawApp(app, () => app.getState().openPaperAnswers(id, lesson));
    expect(await screen.findByText(/^These are all 20 claims\. .* “On paper…”/)).toBeDefined();
  });

  it('says nothing of a dozen where the lesson is too short for one', async () => {
    const { app, id, lesson } = await setClass();
    await drawApp(app, () => app.getState().openPaperAnswers(id, lesson));
    expect(await screen.findAllByRole('radiogroup')).toHaveLength(4);
    expect(screen.queryByText(/^These are/)).toBeNull();
  });

  it('can have just the claims that the class was handed out, and says so of an earlier choice', async () => {
    const { app, id, lesson, shell } = await setClass({ lesson: LONG });
    const handOut = (...claims: string[]) =>
      shell.platform.desk.noteHandOut({
        ...{ class: id, lesson: 'long' as LessonId, claims: claims.map(claimId), folder: null, asks: 'name' },
        ...{ reasoning: 'none', asksBearing: false, readsAloud: true, form: 'exam-edition' },
      });
    await handOut('c2', 'c5', 'c9');
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, id));
    await user.click(await screen.findByLabelText('As you handed it out: 3 claims'));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
    await handOut('c1', 'c5');
    await act(() => app.getState().openWorksheet(lesson, id));
    expect(await screen.findByRole('radio', { name: 'As you handed it out: 2 claims', checked: false })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'As you chose before: 3 claims', checked: true }));
    expect(screen.getAllByRole('row')).toHaveLength(4);
    await user.click(screen.getByRole('radio', { name: 'As you handed it out: 2 claims' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3));
    expect(screen.queryByRole('radio', { name: /^As you chose before/ })).toBeNull();
  });

  it('stays as it was where the disk refuses, and says so', async () => {
    const { app, id, lesson, shell } = await setClass({ lesson: LONG });
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, id));
    const dozen = await screen.findByLabelText('A dozen, chosen by Claimsort');
    shell.refuse('disk-full');
    await user.click(dozen);
    await waitFor(() => expect(app.getState().notice.value?.kind).toBe('failure'));
    expect(screen.getAllByRole('row')).toHaveLength(21);
  });

  it('asks nothing of a class when it is printed from the lessons', async () => {
    const { app, lesson } = await setClass({ lesson: LONG });
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, null));
    await user.click(await screen.findByLabelText('A dozen, chosen by Claimsort'));
    expect(screen.getAllByRole('row')).toHaveLength(13);
    expect(screen.queryByText(/^Your class keeps this choice/)).toBeNull();
  });

  it('has the teacher’s own answer in its key', async () => {
    const { app, id, lesson, shell } = await setClass({ lesson: LONG });
    const change = { class: id, lesson: 'long' as LessonId, claim: claimId('c1'), label: 'rhetoric' } as const;
    const credits = { evidence: 0, attribution: 0, rhetoric: 1 } as const;
    await shell.platform.desk.changeKey({ ...change, credits, reason: 'Nobody is named.' });
    const user = await drawApp(app, () => app.getState().openWorksheet(lesson, id));
    await user.click(await screen.findByLabelText(/^Answer key/));
    expect(await screen.findByText('Nobody is named.')).toBeDefined();
    expect(screen.getByText('You changed this answer for your class.')).toBeDefined();
  });
});
