import { describe, expect, it } from 'vitest';
import type { Label } from '../../content/lesson/label.ts';
import { examEditionText } from '../builders/lesson-file.ts';
import { attemptId, claimId, codeOf, profileId, valueOf } from './desk-under-test.ts';
import { classId } from '../builders/ids.ts';
import { BUILT_IN, type Scene, type SetScene } from './scene.ts';

const where = { class: classId(1), lesson: BUILT_IN.lessonHash };
const hands = <N extends number>(evidence: N, attribution: N, rhetoric: N) => ({ evidence, attribution, rhetoric });

/** A class with a roster and what three students answered on paper. The key says A E A R R, the last with half a point for A. */
async function setClass({ desk, me }: Scene): Promise<void> {
  await valueOf(desk.createClass({ profile: me, class: classId(1), name: ' 8b ' }));
  await valueOf(desk.setRoster({ class: classId(1), text: 'Name,ID\nAda,1\nBob,2' }));
  const papers: readonly (readonly [string, Readonly<Record<string, Label>>])[] = [
    ['ada', { c1: 'attribution', c2: 'evidence', c5: 'attribution' }],
    ['Eve', { c1: 'rhetoric', c2: 'evidence' }],
    ['Zoe', { c1: 'rhetoric' }],
  ];
  for (const [n, [name, answers]] of papers.entries()) {
    await valueOf(desk.enterPaper({ ...where, entry: attemptId(n + 1), name, answers }));
  }
}

const readReport = async ({ desk }: Scene) => valueOf(desk.readReport({ ...where, rule: 'first-exam' }));

/** Classes: their rosters, papers, reports, key changes and votes. */
export function describeClassroom(setScene: SetScene): void {
  describe('a class', () => {
    it('makes a teacher of somebody, until they say otherwise', async () => {
      const { desk, me, reopen } = await setScene();
      const teaches = async (of = desk) => (await valueOf(of.readStart({}))).settings.teaches;
      expect(await teaches()).toBe(false);
      await valueOf(desk.createClass({ profile: me, class: classId(1), name: '9b' }));
      expect(await teaches()).toBe(true);
      expect((await valueOf(desk.changeSettings({ profile: me, changes: { theme: 'dark' } }))).teaches).toBe(true);
      await valueOf(desk.changeSettings({ profile: me, changes: { teaches: false } }));
      expect(await teaches(await reopen())).toBe(false);
    });

    it('is there again after a restart, with its name, its roster and its papers', async () => {
      const scene = await setScene();
      await setClass(scene);
      const desk = await scene.reopen();
      expect(await valueOf(desk.listClasses({ profile: scene.me }))).toEqual([
        {
          ...{ class: classId(1), name: '8b', roster: 2, rosterIds: 'number' },
          madeAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
          lessons: [
            {
              ...{
                lessonId: BUILT_IN.lesson.id,
                lesson: BUILT_IN.lessonHash,
                title: BUILT_IN.lesson.title,
                students: 3,
              },
              revisions: [{ lesson: BUILT_IN.lessonHash, revision: 1 }],
            },
          ],
          handOuts: [],
        },
      ]);
    });

    it('keeps what was chosen when a lesson was handed out, the last for each lesson', async () => {
      const scene = await setScene();
      await setClass(scene);
      const lesson = BUILT_IN.lesson.id;
      const note = (folder: string | null, claims: 'dozen' | ['c1', 'c3']) =>
        scene.desk.noteHandOut({
          ...{ class: classId(1), lesson, folder, asks: 'number' },
          claims: claims === 'dozen' ? claims : claims.map(claimId),
          ...{ reasoning: claims === 'dozen' ? 'none' : 'required', asksBearing: claims !== 'dozen' },
          ...{ readsAloud: claims === 'dozen', form: claims === 'dozen' ? 'exam-edition' : 'exam-page' },
        });
      await valueOf(note('S:\\9b', 'dozen'));
      await valueOf(note('S:\\9b', 'dozen'));
      await valueOf(note(null, ['c1', 'c3']));
      const [summary] = await valueOf((await scene.reopen()).listClasses({ profile: scene.me }));
      expect(summary?.handOuts).toEqual([
        {
          ...{ lessonId: lesson, claims: ['c1', 'c3'], folder: null, asks: 'number' },
          ...{ reasoning: 'required', asksBearing: true, readsAloud: false, form: 'exam-page' },
        },
      ]);
    });

    it('is made once, and is nobody else’s', async () => {
      const { desk, me } = await setScene();
      const class1 = { class: classId(1), name: '8b' };
      await valueOf(desk.createClass({ profile: me, ...class1 }));
      await valueOf(desk.createClass({ profile: me, ...class1, name: 'again' }));
      await valueOf(desk.createProfile({ profile: profileId(2), name: 'Another teacher' }));
      expect(await codeOf(desk.createClass({ profile: profileId(2), ...class1 }))).toBe('bad-request');
      expect(await codeOf(desk.createClass({ profile: profileId(3), ...class1 }))).toBe('not-found');
      expect((await valueOf(desk.listClasses({ profile: me }))).map(({ name }) => name)).toEqual(['8b']);
      expect(await valueOf(desk.listClasses({ profile: profileId(2) }))).toEqual([]);
    });

    it('takes another name, but no empty one', async () => {
      const { desk, me } = await setScene();
      await valueOf(desk.createClass({ profile: me, class: classId(1), name: '8b' }));
      expect((await valueOf(desk.renameClass({ class: classId(1), name: '9b' }))).name).toBe('9b');
      expect(await codeOf(desk.renameClass({ class: classId(1), name: '  ' }))).toBe('bad-request');
      expect(await codeOf(desk.renameClass({ class: classId(2), name: '9b' }))).toBe('not-found');
    });

    it('leaves no name behind when it is removed', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      await setClass(scene);
      await valueOf(desk.removeClass({ class: classId(1) }));
      expect(await valueOf(desk.listClasses({ profile: me }))).toEqual([]);
      expect(await codeOf(desk.readReport({ ...where, rule: 'first-exam' }))).toBe('not-found');
      expect(await codeOf(desk.createClass({ profile: me, class: classId(1), name: '8b' }))).toBe('bad-request');
    });

    it('keeps its roster when another one cannot be read', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await setClass(scene);
      expect(await codeOf(desk.setRoster({ class: classId(1), text: 'Klasse\n8b' }))).toBe('roster-without-names');
      expect((await valueOf(desk.renameClass({ class: classId(1), name: '8b' }))).roster).toBe(2);
      expect(await valueOf(desk.removeRoster({ class: classId(1) }))).toMatchObject({ roster: null, rosterIds: null });
    });

    it('takes a paper again in place of the one before, and none with claims that are not there', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await setClass(scene);
      const again = { ...where, entry: attemptId(3), name: 'Zoe', answers: { c1: 'attribution' as const } };
      expect((await valueOf(desk.enterPaper(again))).lessons[0]?.students).toBe(3);
      const { students } = await readReport(scene);
      expect(students.find(({ name }) => name === 'Zoe')?.work?.points).toBe(1);
      expect(await codeOf(desk.enterPaper({ ...again, answers: { [claimId('c9')]: 'evidence' } }))).toBe('bad-request');
      expect(await codeOf(desk.enterPaper({ ...again, name: '' }))).toBe('bad-request');
    });
  });

  describe('a class report', () => {
    it('counts by the key, on the roster and off it', async () => {
      const scene = await setScene();
      await setClass(scene);
      const report = await readReport(scene);
      expect(report.students.map(({ name, isOnRoster, work }) => [name, isOnRoster, work?.points ?? null])).toEqual([
        ['Ada', true, 2.5],
        ['Bob', true, null],
        ['Eve', false, 1],
        ['Zoe', false, 0],
      ]);
      expect(report.claims[0]).toMatchObject({ answered: 3, missing: 0, responses: hands(0, 1, 2) });
      expect(report.discuss[0]).toMatchObject({ claim: 'c1', why: 'against-the-key', mostChosen: ['rhetoric'] });
    });

    it('scores anew by a changed key, after a restart too, and gives the same figures once it is undone', async () => {
      const scene = await setScene();
      await setClass(scene);
      const before = await readReport(scene);
      const change = { class: classId(1), lesson: BUILT_IN.lesson.id, claim: claimId('c1') };
      await valueOf(scene.desk.changeKey({ ...change, label: 'rhetoric', credits: hands(0, 0.5, 1), reason: null }));
      const desk = await scene.reopen();
      const after = await valueOf(desk.readReport({ ...where, rule: 'first-exam' }));
      expect(after.students.map(({ work }) => work?.points ?? null)).toEqual([2, null, 2, 1]);
      expect(after.keyChanges).toMatchObject([{ claim: 'c1', changedStudents: 3, before: { label: 'attribution' } }]);
      await valueOf(desk.undoKeyChange(change));
      await valueOf(desk.undoKeyChange(change));
      expect(await valueOf(desk.readReport({ ...where, rule: 'first-exam' }))).toEqual(before);
    });

    it('takes the lesson’s own reading as an undoing, and no reading that gives its own label less than a point', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await setClass(scene);
      const change = { class: classId(1), lesson: BUILT_IN.lesson.id, claim: claimId('c2') };
      await valueOf(desk.changeKey({ ...change, label: 'rhetoric', credits: hands(0, 0, 1), reason: null }));
      await valueOf(desk.changeKey({ ...change, label: 'evidence', credits: hands(1, 0, 0), reason: null }));
      expect((await readReport(scene)).keyChanges).toEqual([]);
      const weak = { ...change, label: 'rhetoric' as const, credits: hands(0, 0, 0), reason: null };
      expect(await codeOf(desk.changeKey(weak))).toBe('bad-request');
      expect(await codeOf(desk.changeKey({ ...weak, claim: claimId('c9') }))).toBe('bad-request');
    });

    it('shows nothing of a key to somebody who has an exam on it under way', async () => {
      const scene = await setScene();
      const { desk, me, start } = scene;
      await setClass(scene);
      await start(1, { mode: 'exam' });
      expect(await codeOf(desk.readReport({ ...where, rule: 'first-exam' }))).toBe('not-allowed');
      expect(await codeOf(desk.readTeacherCopy({ profile: me, lesson: where.lesson, class: null }))).toBe(
        'not-allowed',
      );
      expect(await codeOf(desk.revealClaim({ ...where, claim: claimId('c1') }))).toBe('not-allowed');
      await valueOf(desk.handIn({ attempt: attemptId(1) }));
      expect((await valueOf(desk.readTeacherCopy({ profile: me, lesson: where.lesson, class: null }))).key).toEqual(
        BUILT_IN.key,
      );
    });

    it('is not there for an exam edition without its key', async () => {
      const { desk, me } = await setScene();
      await valueOf(desk.createClass({ profile: me, class: classId(1), name: '8b' }));
      const { hash } = await valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
      expect(await codeOf(desk.readReport({ class: classId(1), lesson: hash, rule: 'first' }))).toBe('not-found');
      expect(await codeOf(desk.readTeacherCopy({ profile: me, lesson: hash, class: null }))).toBe('not-found');
    });

    it('forgets a student, with the line on the roster', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await setClass(scene);
      const [ada] = (await readReport(scene)).students;
      if (ada === undefined) throw new Error('Ada is there.');
      await valueOf(desk.eraseStudent({ class: classId(1), student: ada.student }));
      expect((await readReport(scene)).students.map(({ name }) => name)).toEqual(['Bob', 'Eve', 'Zoe']);
      expect(await codeOf(desk.eraseStudent({ class: classId(1), student: ada.student }))).toBe('not-found');
    });
  });

  describe('the projector', () => {
    it('shows nothing of the key before a claim is revealed, and then its entry and the gain', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await setClass(scene);
      const vote = { ...where, claim: claimId('c1') };
      await valueOf(desk.takeVote({ ...vote, round: 1, counts: hands(4, 10, 6) }));
      const hidden = await valueOf(desk.takeVote({ ...vote, round: 2, counts: hands(2, 15, 3) }));
      expect(JSON.stringify(hidden)).not.toMatch(/KEY-ONLY-CANARY|"credits"/);
      expect(hidden.votes[0]).toMatchObject({ first: hands(4, 10, 6), gain: null, isRevealed: false });
      expect(hidden.handedIn?.[claimId('c1')]).toEqual(hands(0, 1, 2));

      const shown = await valueOf(desk.revealClaim(vote));
      expect(shown.votes[0]?.gain).toBeCloseTo(0.5, 12);
      expect(Object.keys(shown.revealed)).toEqual(['c1']);
      const again = await scene.reopen();
      expect(await valueOf(again.readProjector(where))).toEqual(shown);
      const cleared = await valueOf(again.clearVotes(where));
      expect(cleared.votes[0]).toEqual({
        ...{ claim: 'c1', first: null, second: null, gain: null, isRevealed: false },
        lastStep: 'cleared',
      });
      expect(cleared.revealed).toEqual({});
      const back = await valueOf(again.undoVote({ ...where, claim: claimId('c1'), step: 'cleared' }));
      expect(back).toEqual(shown);
    });

    it('follows the teacher’s own reading of a claim', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await setClass(scene);
      const claim = claimId('c1');
      await valueOf(
        desk.changeKey({
          ...{ class: classId(1), lesson: BUILT_IN.lesson.id, claim },
          ...{ label: 'rhetoric', credits: hands(0, 0, 1), reason: null },
        }),
      );
      await valueOf(desk.takeVote({ ...where, claim, round: 1, counts: hands(10, 0, 0) }));
      await valueOf(desk.takeVote({ ...where, claim, round: 2, counts: hands(0, 0, 10) }));
      const { votes, revealed } = await valueOf(desk.revealClaim({ ...where, claim }));
      expect([votes[0]?.gain, revealed[claim]?.label]).toEqual([1, 'rhetoric']);
    });

    it('takes no vote on a claim that is not there', async () => {
      const scene = await setScene();
      await setClass(scene);
      const vote = { ...where, claim: claimId('c9'), round: 1 as const, counts: hands(1, 0, 0) };
      expect(await codeOf(scene.desk.takeVote(vote))).toBe('bad-request');
      const half = { ...vote, claim: claimId('c1'), counts: hands(0.5, 0, 0) };
      expect(await codeOf(scene.desk.takeVote(half))).toBe('bad-request');
    });
  });
}
