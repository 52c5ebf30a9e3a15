import { describe, expect, it } from 'vitest';
import type { VoteStep } from '../../../../../content/class/classroom.ts';
import type { ClaimId } from '../../../../../content/lesson/format.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { claimId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, teacherDesk, TWENTY } from '../../../../builders/teacher-desk.ts';

const [C1, C2] = [claimId('c1'), claimId('c2')];
const hands = (evidence: number, attribution: number, rhetoric: number) => ({ evidence, attribution, rhetoric });

function setUp() {
  const teacher = teacherDesk();
  const { desk, where } = teacher;
  const view = () => valueOf(desk.readProjector(where));
  const voteOn = (claim: ClaimId) => view().votes.find((one) => one.claim === claim);
  const take = (claim: ClaimId, round: 1 | 2, counts: ReturnType<typeof hands>) =>
    valueOf(desk.takeVote({ ...where, claim, round, counts }));
  const undo = (claim: ClaimId, step: VoteStep) => desk.undoVote({ ...where, claim, step });
  const votes = () => valueOf(teacher.store.listRecords(where.class, 'vote'));
  return { teacher, desk, where, view, voteOn, take, undo, votes };
}

describe('undoVote', () => {
  it('goes back step by step: the answer, the second vote, a correction of the first, and the first', () => {
    const at = setUp();
    at.take(C1, 1, hands(1, 2, 3));
    at.take(C1, 1, hands(4, 5, 6));
    at.take(C1, 2, hands(7, 8, 9));
    valueOf(at.desk.revealClaim({ ...at.where, claim: C1 }));
    const [one, two, three] = [hands(1, 2, 3), hands(4, 5, 6), hands(7, 8, 9)];
    expect(at.voteOn(C1)).toMatchObject({ first: two, second: three, isRevealed: true, lastStep: 'revealed' });
    valueOf(at.undo(C1, 'revealed'));
    expect(at.voteOn(C1)).toMatchObject({ second: three, isRevealed: false, lastStep: 'second-vote' });
    valueOf(at.undo(C1, 'second-vote'));
    expect(at.voteOn(C1)).toMatchObject({ first: two, second: null, lastStep: 'first-corrected' });
    valueOf(at.undo(C1, 'first-corrected'));
    expect(at.voteOn(C1)).toMatchObject({ first: one, lastStep: 'first-vote' });
    valueOf(at.undo(C1, 'first-vote'));
    expect(at.voteOn(C1)).toMatchObject({ first: null, second: null, lastStep: null });
  });

  it('changes only the claim it was asked for, and notes who did it after who voted', () => {
    const at = setUp();
    for (const claim of [C1, C2]) at.take(claim, 1, hands(3, 0, 1));
    valueOf(at.undo(C1, 'first-vote'));
    expect([at.voteOn(C1)?.first, at.voteOn(C2)?.first]).toEqual([null, hands(3, 0, 1)]);
    const of = at.votes().find(({ id }) => id.endsWith(' c1'))?.json ?? '';
    expect(JSON.parse(of)).toMatchObject({ edits: [{ by: 'Teacher' }, { by: 'Teacher' }] });
  });

  it('calls a correction of the second vote what it is', () => {
    const at = setUp();
    at.take(C1, 1, hands(1, 2, 3));
    at.take(C1, 2, hands(4, 5, 6));
    at.take(C1, 2, hands(4, 5, 7));
    expect(at.voteOn(C1)).toMatchObject({ lastStep: 'second-corrected' });
    valueOf(at.undo(C1, 'second-corrected'));
    expect(at.voteOn(C1)).toMatchObject({ second: hands(4, 5, 6), lastStep: 'second-vote' });
  });

  it('refuses a step that is not the last one, and a claim without a vote', () => {
    const at = setUp();
    at.take(C1, 1, hands(1, 2, 3));
    const refused = { error: { code: 'bad-request', place: 'step' } };
    for (const step of ['second-vote', 'revealed', 'cleared'] as const) {
      expect(at.undo(C1, step)).toMatchObject(refused);
    }
    expect(at.undo(C2, 'first-vote')).toMatchObject(refused);
    expect(at.voteOn(C1)).toMatchObject({ first: hands(1, 2, 3) });
  });

  it('brings all votes back that were deleted together, and leaves a claim alone that was voted on since', () => {
    const at = setUp();
    const c3 = claimId('c3');
    for (const claim of [C1, C2, c3]) at.take(claim, 1, hands(3, 0, 1));
    valueOf(at.desk.clearVotes(at.where));
    expect(at.view().votes.every(({ first }) => first === null)).toBe(true);
    at.take(C2, 1, hands(0, 0, 9));
    valueOf(at.undo(C1, 'cleared'));
    const firsts = [C1, C2, c3].map((claim) => at.voteOn(claim)?.first);
    expect(firsts).toEqual([hands(3, 0, 1), hands(0, 0, 9), hands(3, 0, 1)]);
  });
});

describe('takeVote', () => {
  it('takes as many hands as any room holds, and no more, none below nothing, and no claim that is not there', () => {
    const at = setUp();
    const vote = { ...at.where, claim: C1, round: 1 } as const;
    valueOf(at.desk.takeVote({ ...vote, counts: hands(0, 0, 100_000) }));
    const refused = (place: string) => ({ error: { code: 'bad-request', place } });
    for (const counts of [hands(0, 0, 100_001), hands(-1, 0, 0), hands(0, 1.5, 0)]) {
      expect(at.desk.takeVote({ ...vote, counts })).toMatchObject(refused('counts'));
    }
    expect(at.desk.takeVote({ ...vote, claim: claimId('c99'), counts: hands(1, 0, 0) })).toMatchObject(
      refused('claim'),
    );
  });

  it('writes nothing when the same is counted again, and notes who counted otherwise', () => {
    const at = setUp();
    at.take(C1, 1, hands(1, 2, 3));
    const before = at.votes();
    at.take(C1, 1, hands(1, 2, 3));
    expect(at.votes()).toEqual(before);
    at.take(C1, 1, hands(1, 2, 4));
    expect(JSON.parse(at.votes()[0]?.json ?? '')).toMatchObject({ edits: [{ by: 'Teacher' }, { by: 'Teacher' }] });
  });

  it('remembers the last twenty steps', () => {
    const at = setUp();
    for (let n = 1; n <= 25; n += 1) at.take(C1, 1, hands(n, 0, 0));
    for (let n = 1; n <= 20; n += 1) valueOf(at.undo(C1, 'first-corrected'));
    expect(at.voteOn(C1)).toMatchObject({ first: hands(5, 0, 0), lastStep: null });
  });
});

describe('readProjector', () => {
  it('tells the gain only once the answer is shown and both votes were taken, and nothing changed before', () => {
    const at = setUp();
    const credits = { evidence: 0, attribution: 0, rhetoric: 1 } as const;
    const change = { class: at.where.class, lesson: at.teacher.file.lesson.id, label: 'rhetoric', credits } as const;
    for (const claim of [C1, claimId('c3')]) valueOf(at.desk.changeKey({ ...change, claim, reason: null }));
    at.take(C1, 1, hands(10, 0, 0));
    valueOf(at.desk.revealClaim({ ...at.where, claim: C1 }));
    expect(at.voteOn(C1)).toMatchObject({ gain: null, isRevealed: true });
    at.take(C1, 2, hands(0, 0, 10));
    expect(at.voteOn(C1)?.gain).toBe(1);
    expect(at.view().changed).toEqual(['c1']);
  });

  it('tells no gain of a second vote alone, and nothing of a claim without votes', () => {
    const at = setUp();
    at.take(C1, 2, hands(0, 0, 10));
    valueOf(at.desk.revealClaim({ ...at.where, claim: C1 }));
    expect(at.voteOn(C1)).toMatchObject({ first: null, gain: null, isRevealed: true });
    expect(at.voteOn(C2)).toEqual({
      ...{ claim: C2, first: null, second: null, gain: null, isRevealed: false, lastStep: null },
    });
  });

  it('shows the votes on the revision that counts where a claim was voted on in two, and none of a newer program', () => {
    const at = setUp();
    at.take(C1, 1, hands(1, 0, 0));
    const second = lessonFile({ ...TWENTY, revision: 2 });
    const newer = valueOf(at.desk.installLesson({ text: JSON.stringify(second) })).hash;
    valueOf(at.desk.takeRevision({ lesson: newer }));
    const json = JSON.stringify({ kind: 'of-the-future' });
    valueOf(at.teacher.store.putRecords([{ class: at.where.class, kind: 'vote', id: `${newer} c3`, json }]));
    const onNewer = { ...at.where, lesson: newer };
    valueOf(at.desk.takeVote({ ...onNewer, claim: C1, round: 1, counts: hands(2, 0, 0) }));
    const first = () => valueOf(at.desk.readProjector(onNewer)).votes[0]?.first;
    expect(first()).toEqual(hands(2, 0, 0));
    const choice = { class: at.where.class, lesson: second.lesson.id, revision: at.where.lesson };
    valueOf(at.desk.chooseRevision(choice));
    expect(first()).toEqual(hands(1, 0, 0));
    valueOf(at.desk.clearVotes(at.where));
    expect(at.votes().map((one) => one.json)).toContain(json);
  });

  it('counts what was handed in, anew after each file, and says nothing where there is nothing', () => {
    const at = setUp();
    expect(at.view().handedIn).toBeNull();
    const file = (n: number) => readFile({ lesson: at.teacher.file, n, answers: ['evidence', 'rhetoric'] });
    collect(at.desk, at.teacher, [file(1)]);
    expect(at.view().handedIn?.[C1]).toEqual(hands(1, 0, 0));
    collect(at.desk, at.teacher, [file(2)]);
    expect(at.view().handedIn).toMatchObject({ c1: hands(2, 0, 0), c2: hands(0, 0, 2), c3: hands(0, 0, 0) });
  });
});
