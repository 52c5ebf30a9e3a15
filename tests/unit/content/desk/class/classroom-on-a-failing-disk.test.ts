import { describe, expect, it } from 'vitest';
import { createDesk, type WholeDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../../../content/desk/store/store.ts';
import type { Failure } from '../../../../../content/base/failure.ts';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import type { Result } from '../../../../../content/base/result.ts';
import { createFailingStore, type Failing } from '../../../../builders/failing-store.ts';
import { ONE_INSTALLATION, readFile, sittingEvents } from '../../../../builders/hand-in.ts';
import { attemptId, claimId, classId, profileId } from '../../../../builders/ids.ts';
import { lessonFile, lessonText } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const FILE = lessonFile();
const OF = { class: classId(1) };
const LESSON = FILE.lesson.id;
const CLAIM = claimId('c1');
const credits = { evidence: 0, attribution: 0, rhetoric: 1 } as const;

// One maker of ids for all desks over one store, as ids are random in the program.
const TOOLS = steadyTools();
const desk = (store: DeskStore) => createDesk({ ...TOOLS, store, builtIns: [], signer: ONE_INSTALLATION });

/** A store with a teacher, a class, a roster, a file, a paper, a vote, a key change and an exam that was handed in. */
function setUp() {
  const store = createMemoryStore();
  const at = desk(store);
  const me = profileId(1);
  valueOf(at.createProfile({ profile: me, name: 'Teacher' }));
  const { hash } = valueOf(at.installLesson({ text: lessonText() }));
  const where = { ...OF, lesson: hash };
  valueOf(at.createClass({ profile: me, ...OF, name: '8b' }));
  valueOf(at.setRoster({ ...OF, text: 'Name,ID\nAda,1\nBob,2' }));
  const taken = valueOf(
    at.takeHandIns({
      ...where,
      files: [
        readFile({ lesson: FILE, n: 5, name: 'Ada', answers: ['evidence'] }),
        readFile({ lesson: FILE, n: 9, name: 'Kim', answers: ['evidence'] }),
        readFile({ lesson: FILE, n: 9, name: 'Lou', answers: ['evidence'] }),
      ],
    }),
  );
  const shared = taken.flatMap(({ handIn }) => handIn ?? []).slice(1);
  valueOf(at.enterPaper({ ...where, entry: attemptId(7), name: 'Bob', answers: { [CLAIM]: 'evidence' } }));
  valueOf(at.takeVote({ ...where, claim: CLAIM, round: 1, counts: { evidence: 1, attribution: 1, rhetoric: 1 } }));
  valueOf(at.changeKey({ ...OF, lesson: LESSON, claim: CLAIM, label: 'rhetoric', credits, reason: null }));
  valueOf(store.append(sittingEvents({ lesson: FILE, n: 8, profile: 1, answers: ['evidence'] })));
  return { store, me, hash, where, shared };
}
type Scene = ReturnType<typeof setUp>;

/** What is asked of the desk, and may come to nothing wherever the disk fails. */
const commands: Readonly<Record<string, (at: WholeDesk, scene: Scene) => unknown>> = {
  listClasses: (at, { me }) => at.listClasses({ profile: me }),
  createClass: (at, { me }) => at.createClass({ profile: me, class: classId(2), name: '9a' }),
  renameClass: (at) => at.renameClass({ ...OF, name: '9b' }),
  removeClass: (at) => at.removeClass(OF),
  setRoster: (at) => at.setRoster({ ...OF, text: 'Name\nAda\nZoe' }),
  removeRoster: (at) => at.removeRoster(OF),
  enterPaper: (at, { where }) => at.enterPaper({ ...where, entry: attemptId(7), name: 'Bob', answers: {} }),
  readReport: (at, { where }) => at.readReport({ ...where, rule: 'first-exam' }),
  changeKey: (at) =>
    at.changeKey({ ...OF, lesson: LESSON, claim: claimId('c2'), label: 'rhetoric', credits, reason: null }),
  undoKeyChange: (at) => at.undoKeyChange({ ...OF, lesson: LESSON, claim: CLAIM }),
  readProjector: (at, { where }) => at.readProjector(where),
  takeVote: (at, { where }) => at.takeVote({ ...where, claim: CLAIM, round: 2, counts: credits }),
  revealClaim: (at, { where }) => at.revealClaim({ ...where, claim: CLAIM }),
  clearVotes: (at, { where }) => at.clearVotes(where),
  readTeacherCopy: (at, { me, hash }) => at.readTeacherCopy({ profile: me, lesson: hash, class: OF.class }),
  chooseSheet: (at, { where }) => at.chooseSheet({ ...where, choice: 'dozen' }),
  chooseRevision: (at, { hash }) => at.chooseRevision({ ...OF, lesson: LESSON, revision: hash }),
  settleSameWork: (at, { where, shared }) =>
    at.settleSameWork({ ...where, handIns: shared, decision: { kind: 'together', counting: shared } }),
  finishImport: (at, { where }) => at.finishImport({ ...where, outcomes: [], isCancelled: false }),
  takeHandIns: (at, { where }) =>
    at.takeHandIns({ ...where, files: [readFile({ lesson: FILE, n: 6, name: 'Zoe', answers: ['evidence'] })] }),
  'export an exam edition': (at, { hash }) =>
    at.makeExport({ kind: 'exam-edition', lesson: hash, claims: null, folder: null }),
  'export a release': (at, { hash }) =>
    at.makeExport({ kind: 'release', lesson: hash, of: { ...OF, words: { changed: 'c', contested: 'o' } } }),
  'export a hand-in': (at) => at.makeExport({ kind: 'hand-in', attempt: attemptId(8), name: 'Ada' }),
  'export a gradebook': (at, { where }) =>
    at.makeExport({ kind: 'gradebook', ...where, rule: 'first', form: 'canvas' }),
  'export a report': (at, { where }) => at.makeExport({ kind: 'report', ...where, rule: 'first' }),
  'export a student': (at, scene) => at.makeExport({ kind: 'student', ...OF, student: adaIn(scene) }),
  eraseStudent: (at, scene) => at.eraseStudent({ ...OF, student: adaIn(scene) }),
};

function adaIn({ store, where }: Scene) {
  const report = desk(store).readReport({ ...where, rule: 'first' });
  if (report instanceof Promise) throw new Error('This desk answers at once.');
  const ada = valueOf(report).students.find(({ name }) => name === 'Ada');
  if (ada === undefined) throw new Error('Ada is there.');
  return ada.student;
}

const MAX_CALLS = 200;

/** Asks at a fresh scene with the disk failing at the `nth` call; null once there are no more calls. */
function askFailing(name: string, nth: number, how: Failing): Result<unknown, Failure> | null {
  const scene = setUp();
  const failing = createFailingStore(scene.store);
  const at = desk(failing.store);
  // The student is looked for before the trouble begins.
  const ask = commands[name];
  if (ask === undefined) throw new Error('No such command.');
  if (name.includes('tudent')) adaIn(scene);
  failing.failAt(nth, how);
  const answer = ask(at, scene) as Result<unknown, Failure>; // This desk answers at once.
  const again = () => ask(at, scene) as Result<unknown, Failure>;
  if (!failing.calm()) {
    expect(answer.ok).toBe(true);
    return null;
  }
  // Trouble that was told leaves a desk that can be asked again; what a lying disk did may have been done already.
  const retried = again();
  expect(retried.ok || retried.error.code === 'not-found' || retried.error.code === 'bad-request').toBe(true);
  return answer;
}

describe('a classroom over a disk that fails once', () => {
  it.each(Object.keys(commands))('tells of every failure in %s, and can be asked again', (name) => {
    for (let nth = 1; nth < MAX_CALLS; nth += 1) {
      const answer = askFailing(name, nth, 'refuses');
      if (answer === null) return;
      expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    }
    throw new Error('It never stopped asking.');
  });

  it.each(['setRoster', 'enterPaper', 'takeHandIns', 'changeKey', 'takeVote'])(
    'does %s once, even over a disk that lies',
    (name) => {
      for (let nth = 1; nth < MAX_CALLS && askFailing(name, nth, 'lies') !== null; nth += 1);
    },
  );

  it('knows no lesson that is not there', () => {
    const { store } = setUp();
    const unknown = { ...OF, lesson: 'unknown' as LessonId, claim: CLAIM };
    expect(desk(store).changeKey({ ...unknown, label: 'rhetoric', credits, reason: null })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
