import { describe, expect, it } from 'vitest';
import { claimId } from '../../../builders/ids.ts';
import { CANARY } from '../../../builders/lesson-file.ts';
import { classesOf, setClass } from '../class-scene.tsx';
import { lessonsOf, setShell } from '../shell-scene.tsx';

const C1 = claimId('c1');
const HANDS = { evidence: 4, attribution: 6, rhetoric: 10 };
const open = async () => {
  const scene = await setClass();
  const project = () => scene.app.getState().openProjector(scene.lesson, scene.id, 'My class');
  await project();
  return { ...scene, project };
};

describe('openProjector', () => {
  it('makes a class where there is none, so that nothing has to be set up', async () => {
    const shell = setShell();
    await shell.app.getState().start();
    await shell.app.getState().createProfile('Ms Green');
    const [card] = lessonsOf(shell);
    if (card === undefined) throw new Error('There is no lesson.');
    await shell.app.getState().openProjector(card.hash, null, 'My class');
    expect(classesOf(shell.app).map(({ name }) => name)).toEqual(['My class']);
    shell.app.getState().leaveProjector();
    await shell.app.getState().openProjector(card.hash, null, 'My class');
    expect(classesOf(shell.app)).toHaveLength(1);
  });

  it('holds no word of the key before a claim is revealed, and then of that claim alone', async () => {
    const { app } = await open();
    await app.getState().takeVote(C1, 1, HANDS);
    expect(JSON.stringify(app.getState().projector)).not.toContain(CANARY);
    await app.getState().revealClaim(C1);
    const { projector } = app.getState();
    expect(projector.kind === 'done' ? Object.keys(projector.value.revealed) : []).toEqual(['c1']);
  });

  it('goes on at the first claim that was not revealed, with the votes that were taken', async () => {
    const { app, project } = await open();
    await app.getState().takeVote(C1, 1, HANDS);
    await app.getState().revealClaim(C1);
    app.getState().leaveProjector();
    await project();
    expect(app.getState().projectedAt).toBe(1);
    expect(app.getState().projector).toMatchObject({ value: { votes: [{ claim: 'c1', first: HANDS }, {}, {}, {}] } });
  });
});

describe('takeVote', () => {
  it('keeps what is on the screen where the disk refused, and says so', async () => {
    const { app, shell } = await open();
    const before = app.getState().projector;
    shell.refuse('disk-full');
    await app.getState().takeVote(C1, 1, HANDS);
    expect(app.getState().projector).toBe(before);
    expect(app.getState().notice.value?.kind).toBe('failure');
  });
});

describe('projectClaim', () => {
  it('stays within the lesson', async () => {
    const { app } = await open();
    app.getState().projectClaim(99);
    expect(app.getState().projectedAt).toBe(3);
    app.getState().projectClaim(-1);
    expect(app.getState().projectedAt).toBe(0);
  });
});

describe('clearVotes', () => {
  it('forgets votes and answers, and begins anew', async () => {
    const { app } = await open();
    await app.getState().takeVote(C1, 1, HANDS);
    await app.getState().revealClaim(C1);
    app.getState().projectClaim(2);
    await app.getState().clearVotes();
    expect(app.getState().projectedAt).toBe(0);
    expect(app.getState().projector).toMatchObject({ value: { revealed: {}, votes: [{ first: null }, {}, {}, {}] } });
  });
});
