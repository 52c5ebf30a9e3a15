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

  it('can be undone, and brings every vote and answer back', async () => {
    const { app } = await open();
    await app.getState().takeVote(C1, 1, HANDS);
    await app.getState().takeVote(claimId('c2'), 1, { ...HANDS, evidence: 1 });
    await app.getState().revealClaim(C1);
    await app.getState().clearVotes();
    expect(app.getState().areVotesJustDeleted).toBe(true);
    await app.getState().undoVote(C1, 'cleared');
    expect(app.getState().projector).toMatchObject({
      value: {
        votes: [{ first: HANDS, isRevealed: true, lastStep: 'revealed' }, { first: { evidence: 1 } }, {}, {}],
      },
    });
    expect(app.getState().areVotesJustDeleted).toBe(false);
  });
});

describe('undoVote', () => {
  it('takes one step after the other back, down to nothing', async () => {
    const { app, project } = await open();
    await app.getState().takeVote(C1, 1, HANDS);
    await app.getState().takeVote(C1, 2, { ...HANDS, evidence: 9 });
    await app.getState().takeVote(C1, 1, { ...HANDS, rhetoric: 2 });
    await app.getState().revealClaim(C1);
    const firstOf = () => {
      const { projector } = app.getState();
      return projector.kind === 'done' ? projector.value.votes[0] : undefined;
    };
    // It is kept with the votes, and so outlasts the screen.
    app.getState().leaveProjector();
    await project();
    for (const [step, after] of [
      ['revealed', { isRevealed: false, first: { rhetoric: 2 } }],
      ['first-corrected', { first: HANDS, second: { evidence: 9 } }],
      ['second-vote', { first: HANDS, second: null }],
      ['first-vote', { first: null, lastStep: null }],
    ] as const) {
      expect(firstOf()?.lastStep).toBe(step);
      await app.getState().undoVote(C1, step);
      expect(firstOf()).toMatchObject(after);
    }
  });

  it('takes nothing back where another step came meanwhile', async () => {
    const { app, shell, id, lesson } = await open();
    await app.getState().takeVote(C1, 1, HANDS);
    const where = { class: id, lesson, claim: C1 };
    expect(await shell.platform.desk.undoVote({ ...where, step: 'revealed' })).toMatchObject({
      error: { code: 'bad-request' },
    });
  });
});

describe('revealClaim', () => {
  it('takes the hands that were typed as the vote before it shows the answer', async () => {
    const { app } = await open();
    app.getState().typeHands(C1, { round: 1, counts: HANDS });
    app.getState().projectClaim(1);
    app.getState().projectClaim(0);
    await app.getState().revealClaim(C1);
    expect(app.getState().projector).toMatchObject({
      value: { votes: [{ first: HANDS, isRevealed: true }, {}, {}, {}] },
    });
    expect(app.getState().typedHands).toEqual({});
  });

  it('shows no answer where the hands could not be kept', async () => {
    const { app, shell } = await open();
    app.getState().typeHands(C1, { round: 1, counts: HANDS });
    shell.refuse('disk-full');
    await app.getState().revealClaim(C1);
    expect(app.getState().projector).toMatchObject({ value: { revealed: {} } });
    expect(app.getState().typedHands[C1]?.counts).toEqual(HANDS);
  });
});

describe('projectFromReport', () => {
  it('leads through the claims of the report alone, and back to the report', async () => {
    const { app, id, lesson } = await open();
    await app.getState().openReport(id, lesson);
    await app.getState().chooseRule('best');
    const picked = [claimId('c3'), C1];
    await app.getState().projectFromReport(picked);
    expect(app.getState().projectedClaims).toEqual(picked);
    app.getState().projectClaim(9);
    expect(app.getState().projectedAt).toBe(1);
    app.getState().leaveProjector();
    expect(app.getState().screen.kind).toBe('class-report');
    expect(app.getState().reportRule).toBe('best');
  });

  it('goes on with the whole lesson once another claim is chosen', async () => {
    const { app, id, lesson } = await open();
    await app.getState().openReport(id, lesson);
    await app.getState().projectFromReport([claimId('c3'), C1]);
    app.getState().pickClaim(C1);
    expect(app.getState()).toMatchObject({ projectedAt: 1, projectedClaims: ['c3', 'c1'] });
    app.getState().pickClaim(claimId('c2'));
    expect(app.getState()).toMatchObject({ projectedAt: 1, projectedClaims: ['c1', 'c2', 'c3', 'c4'] });
  });
});
