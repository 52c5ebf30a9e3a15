import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import { claimId } from '../../../../builders/ids.ts';
import { CANARY } from '../../../../builders/lesson-file.ts';
import { setClass, type Answers } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

const open = async (papers: Readonly<Record<string, Answers>> = {}) => {
  window.scrollTo = vi.fn();
  const scene = await setClass({ papers });
  const { id, lesson, app } = scene;
  const user = await drawApp(app, () => app.getState().openProjector(lesson, id, 'My class'));
  await screen.findByText('Claim 1 of 4', { selector: 'h1' });
  return { ...scene, user };
};

describe('ProjectorScreen', () => {
  it('goes by keys from vote over talk to the answer, which nothing tells before', async () => {
    const { user } = await open();
    await user.keyboard('4{Enter}6{Enter}10{Enter}');
    expect(await screen.findByText('Now talk to your neighbour: which word decides it?')).toBeDefined();
    await user.keyboard('{PageDown}');
    await screen.findByText('Hands up again. How many say…');
    await user.keyboard('2{Enter}16{Enter}2{Enter}');
    await screen.findByText('16 hands');
    expect(screen.queryByText('The key says')).toBeNull();
    expect(document.title).not.toMatch(/evidence|attribution|rhetoric/i);
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('The key says')).toBeDefined();
    expect(screen.getByText(/Right: 6 of 20 before, 16 of 20 after talking\./)).toBeDefined();
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('Claim 2 of 4', { selector: 'h1' })).toBeDefined();
    await user.keyboard('{PageUp}');
    expect(await screen.findByText('Claim 1 of 4', { selector: 'h1' })).toBeDefined();
  });

  it('shows the answer at once where nobody voted', async () => {
    const { user } = await open();
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('The key says')).toBeDefined();
  });

  it('takes over what was handed in as the first vote', async () => {
    const { user } = await open({ Ada: ['attribution'], Ben: ['rhetoric'] });
    await user.click(screen.getByText('Use the 2 answers that were handed in'));
    expect(await screen.findByText('Now talk to your neighbour: which word decides it?')).toBeDefined();
  });

  it('goes blank and back, and takes no step meanwhile', async () => {
    const { app, user } = await open();
    await user.keyboard('b');
    expect(await screen.findByText('The screen is blank. Press B to go on.')).toBeDefined();
    await user.keyboard('{PageDown}b');
    expect(await screen.findByText('Claim 1 of 4', { selector: 'h1' })).toBeDefined();
    expect(screen.queryByText('The key says')).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(app.getState().screen.kind).toBe('class'));
  });

  it('takes no letters for hands, and no more than three digits', async () => {
    const { user } = await open();
    await user.keyboard('x12345');
    expect(screen.getByLabelText('Hands for evidence')).toHaveProperty('value', '123');
  });

  it('deletes votes only after it asked, and leaves the keys to the question meanwhile', async () => {
    const { app, user } = await open();
    await user.keyboard('4{Enter}6{Enter}10{Enter}');
    await screen.findByText('Now talk to your neighbour: which word decides it?');
    await user.click(screen.getByText('Delete all votes of this lesson…'));
    await screen.findByRole('dialog', { name: 'Delete all votes of this lesson?' });
    await user.keyboard('b{PageDown}');
    expect(screen.queryByText('The screen is blank. Press B to go on.')).toBeNull();
    await user.click(screen.getByText('Cancel'));
    expect(screen.getByText('Now talk to your neighbour: which word decides it?')).toBeDefined();
    await user.click(screen.getByText('Delete all votes of this lesson…'));
    await user.click(await screen.findByText('Delete the votes'));
    expect(await screen.findByText('Hands up. How many say…')).toBeDefined();
    expect(app.getState().screen.kind).toBe('projector');
  });

  it('lets a vote that was miscounted be corrected, also after the answer, and be undone', async () => {
    const { user } = await open();
    await user.keyboard('4{Enter}6{Enter}10{Enter}');
    await screen.findByText('Now talk to your neighbour: which word decides it?');
    await user.keyboard('{PageDown}2{Enter}16{Enter}2{Enter}{PageDown}');
    expect(await screen.findByText(/Right: 6 of 20 before, 16 of 20/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Correct the first vote' }));
    expect(screen.getByLabelText('Hands for attribution')).toHaveProperty('value', '6');
    await user.keyboard('{Enter}{Delete}8{Enter}{Enter}');
    expect(await screen.findByText(/Right: 8 of 22 before, 16 of 20/)).toBeDefined();
    await user.click(screen.getByText('Undo the correction of the first vote'));
    expect(await screen.findByText(/Right: 6 of 20 before, 16 of 20/)).toBeDefined();
    await user.click(screen.getByText('Hide the answer again'));
    await waitFor(() => expect(screen.queryByText('The key says')).toBeNull());
  });

  it('hides the first vote until the second is in, if the teacher wants that', async () => {
    const { user, app } = await open();
    await user.click(screen.getByLabelText('Hide this vote until the second one is in'));
    await waitFor(() =>
      expect(app.getState().session).toMatchObject({ value: { settings: { hidesFirstVote: true } } }),
    );
    await user.click(screen.getByLabelText('Hands for evidence'));
    await user.keyboard('4{Enter}6{Enter}10{Enter}');
    expect(await screen.findByText('20 hands. Hidden until the second vote is in.')).toBeDefined();
    expect(screen.queryByText('10 hands')).toBeNull();
    await user.keyboard('{PageDown}2{Enter}16{Enter}2{Enter}');
    expect(await screen.findByText('10 hands')).toBeDefined();
    expect(screen.getByText('16 hands')).toBeDefined();
  });

  it('keeps hands that were typed while another claim is looked at', async () => {
    const { user } = await open();
    await user.keyboard('4{Enter}6');
    await user.click(screen.getByText('Next claim'));
    await user.click(screen.getByText('Previous claim'));
    expect(screen.getByLabelText('Hands for attribution')).toHaveProperty('value', '6');
  });

  it('goes to any claim from a list that says what was done with each', async () => {
    const { user } = await open();
    await user.keyboard('{PageDown}');
    await screen.findByText('The key says');
    await user.click(screen.getByText('Choose a claim…'));
    const list = await screen.findByRole('dialog', { name: 'Choose a claim' });
    expect(list.textContent).toContain('on the projector, answer shown');
    await user.click(screen.getByRole('button', { name: /^Claim 3:/ }));
    expect(await screen.findByText('Claim 3 of 4', { selector: 'h1' })).toBeDefined();
  });

  it('shows the teacher’s own answer with the reason, and nothing of the old one', async () => {
    const { app, id, shell, user } = await open();
    const change = { class: id, lesson: 'the-well' as LessonId, claim: claimId('c1'), label: 'evidence' } as const;
    const credits = { evidence: 1, attribution: 0, rhetoric: 0 } as const;
    await shell.platform.desk.changeKey({ ...change, credits, reason: 'A report is named.' });
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('A report is named.')).toBeDefined();
    expect(document.body.textContent).not.toContain(`${CANARY} a`);
    expect(app.getState().screen.kind).toBe('projector');
  });

  it('says that the lesson cannot be shown, and leads back', async () => {
    const { app, id } = await open();
    const none = 'sha256:none' as Parameters<ReturnType<typeof app.getState>['openProjector']>[0]; // No lesson has it.
    await app.getState().openProjector(none, id, 'My class');
    expect(await screen.findByText('This lesson cannot be shown.')).toBeDefined();
  });
});
