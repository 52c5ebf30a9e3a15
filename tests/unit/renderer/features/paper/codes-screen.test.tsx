import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeHandInCode } from '../../../../../content/class/hand-in-code.ts';
import type { AttemptId } from '../../../../../content/journal/event.ts';
import { LABELS } from '../../../../../content/lesson/label.ts';
import { claimId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { setClass } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const CLAIMS = ['c1', 'c2', 'c3', 'c4'].map(claimId);

describe('CodesScreen', () => {
  const open = async (options: Parameters<typeof setClass>[0] = {}) => {
    const scene = await setClass(options);
    const { app, id, lesson } = scene;
    const user = await drawApp(app, () => app.getState().openCodes(id, lesson));
    await screen.findByText('Type in hand-in codes', { selector: 'h1' });
    await screen.findByLabelText('Student');
    const codeOf = (mark: string): string =>
      makeHandInCode({
        ...{ lesson, claims: CLAIMS, mode: 'exam', asksConfidence: true },
        attempt: `${mark}cd-bbfd-4b2d-9b5d-ab8dfbbd4bed` as AttemptId,
        responses: new Map(
          CLAIMS.map((claim, at) => [claim, { label: LABELS[at % 3] ?? 'evidence', confidence: 'sure' }]),
        ),
      }) ?? '';
    return { ...scene, user, codeOf };
  };

  it('takes a name and a code by keyboard alone, and begins again with the next name', async () => {
    const { user, codeOf } = await open();
    await user.keyboard(`Ada{Tab}${codeOf('aaaaaa').toLowerCase()}{Enter}`);
    expect(await screen.findByText('Saved: Ada, 4 of 4 answered.')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Student'));
    expect(screen.getByLabelText('Code')).toHaveProperty('value', '');
    expect(screen.getByText(codeOf('aaaaaa'))).toBeDefined();
  });

  it('says what is wrong with a code, keeps what was typed, and is not stuck', async () => {
    const { user, codeOf } = await open();
    const code = codeOf('aaaaaa');
    await user.keyboard(`Ada{Tab}${code.slice(0, -1)}{Enter}`);
    expect(await screen.findByText(/^This code does not fit together/)).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Code'));
    await user.keyboard(`${code.slice(-1)}{Enter}`);
    expect(await screen.findByText('Saved: Ada, 4 of 4 answered.')).toBeDefined();
  });

  it('asks for what is missing', async () => {
    const { user } = await open();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Type the student’s name.')).toBeDefined();
    await user.keyboard('Ada{Enter}');
    expect(await screen.findByText('Type the code.')).toBeDefined();
  });

  it('says at once that another student has the same attempt', async () => {
    const { user, codeOf } = await open();
    await user.keyboard(`Ada{Tab}${codeOf('aaaaaa')}{Enter}`);
    await screen.findByText('Saved: Ada, 4 of 4 answered.');
    await user.keyboard(`Ben{Tab}${codeOf('aaaaaa')}{Enter}`);
    expect(await screen.findByText('Ben and Ada have the same attempt')).toBeDefined();
    expect(screen.getAllByText(/^Waits for your decision: the same attempt as/)).toHaveLength(2);
  });

  it('asks what to do where the student has answers already, and corrects a code', async () => {
    const { user, codeOf } = await open({ papers: { Ada: ['evidence', null, null, null] } });
    await user.keyboard(`Ada{Tab}${codeOf('aaaaaa')}{Enter}`);
    expect(await screen.findByText('Ada already has answers for this lesson')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Replace it with this code' }));
    expect(await screen.findByText('Saved: Ada, 4 of 4 answered.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Correct.*Ada$/ }));
    const name = screen.getByLabelText('Student');
    expect(name).toHaveProperty('value', 'Ada');
    await user.clear(name);
    await user.type(name, 'Ben{Enter}');
    expect(await screen.findByText('Ben: 4 of 4 answered')).toBeDefined();
    expect(screen.queryByText('Ada: 4 of 4 answered')).toBeNull();
  });

  it('says of work that was kept beside other work of the same student what it waits for', async () => {
    const { user, codeOf } = await open({ papers: { Ada: ['evidence', null, null, null] } });
    await user.keyboard(`ada{Tab}${codeOf('aaaaaa')}{Enter}`);
    await user.click(await screen.findByRole('button', { name: 'Keep both, decide later' }));
    expect(await screen.findByText('Saved: ada, 4 of 4 answered.')).toBeDefined();
    expect(screen.queryByText(/have the same attempt/)).toBeNull();
    expect(
      screen.getByText('Waits for your decision in the report: there is other work of this student.'),
    ).toBeDefined();
  });

  it('asks before a student who was erased comes back, and then saves the code', async () => {
    const { shell, id, lesson, user, codeOf } = await open({ papers: { Ada: ['evidence', null, null, null] } });
    const { desk } = shell.platform;
    const report = valueOf(await desk.readReport({ class: id, lesson, rule: 'first' }));
    const ada = report.students.find(({ name }) => name === 'Ada');
    if (ada === undefined) throw new Error('Ada is in the report.');
    valueOf(await desk.eraseStudent({ class: id, student: ada.student }));
    await user.keyboard(`Ada{Tab}${codeOf('aaaaaa')}{Enter}`);
    expect(await screen.findByText('You erased Ada from this class')).toBeDefined();
    expect(screen.queryByText(/^Saved:/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save this code' }));
    expect(await screen.findByText('Saved: Ada, 4 of 4 answered.')).toBeDefined();
  });

  it('leaves nothing under the name that a corrected code had, when it takes the place of other work', async () => {
    const { user, codeOf } = await open({ papers: { Ada: ['evidence', null, null, null] } });
    await user.keyboard(`Ben{Tab}${codeOf('aaaaaa')}{Enter}`);
    await screen.findByText('Saved: Ben, 4 of 4 answered.');
    await user.click(screen.getByRole('button', { name: /^Correct.*Ben$/ }));
    await user.clear(screen.getByLabelText('Student'));
    await user.type(screen.getByLabelText('Student'), 'Ada{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Replace it with this code' }));
    expect(await screen.findByText('Ada: 4 of 4 answered')).toBeDefined();
    expect(screen.queryByText('Ben: 4 of 4 answered')).toBeNull();
  });

  it('never says “saved” where the disk refused', async () => {
    const { shell, user, codeOf } = await open();
    shell.refuse('disk-full');
    await user.keyboard(`Ada{Tab}${codeOf('aaaaaa')}{Enter}`);
    await waitFor(() => expect(screen.getAllByRole('alert').some((one) => one.textContent !== '')).toBe(true));
    expect(screen.queryByText(/^Saved:/)).toBeNull();
  });
});
