// Wherever a class meets the key, it meets the class's: each command and each file says here whose key it shows. A command or
// a file that is new does not compile before it says so.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LMS_FORMS } from '../../content/attempt/hand-out-form.ts';
import type { ExportFile } from '../../content/desk/export-file.ts';
import type { ExportRequest } from '../../content/desk/export-request.ts';
import type { DeskCommand } from '../../content/desk/commands.ts';
import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { PAGE_DATA_PLACE, PAGE_TITLE_PLACE } from '../../content/files/lesson-page.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import { TABLE_FORMS } from '../../content/text/table-form.ts';
import { parseLessonFile } from '../../content/lesson/parse-lesson.ts';
import { classFileOf, coTeacherDesk, takeClass } from '../builders/co-teachers.ts';
import { draftId } from '../builders/draft.ts';
import { installation, ONE_INSTALLATION } from '../builders/hand-in.ts';
import { attemptId, claimId, eventId, profileId, uuid } from '../builders/ids.ts';
import { lessonFile } from '../builders/lesson-file.ts';
import { valueOf } from '../builders/open-store.ts';
import { exportOf, RELEASE_WORDS, teacherDesk } from '../builders/teacher-desk.ts';
import { steadyTools } from './desk-under-test.ts';

/** Stands in every text of the lesson's own entry for the claim, and nowhere else. */
const OLD = 'OLD-KEY';
/** Why the teacher reads the claim as attribution. */
const NEW = 'NEW-KEY: somebody is named, and nothing is shown.';
const CLAIM = claimId('c2');

/** A lesson whose second claim the key calls evidence; everything the key says about it differs from the other claims. */
function lessonWithMark() {
  const file = lessonFile({ claims: ['rhetoric', 'evidence', 'rhetoric'] });
  const entries = file.key.entries.map((entry) =>
    entry.claim === CLAIM
      ? {
          ...entry,
          rationales: { evidence: `${OLD} e`, attribution: `${OLD} a`, rhetoric: `${OLD} r` },
          source: { kind: 'none' as const, name: null, chain: [`${OLD} chain`] },
          lookUp: `${OLD} look-up`,
        }
      : entry,
  );
  return { ...file, key: { ...file.key, entries } };
}

/** A teacher who changed the claim for the class, where on paper Ada read it as the teacher does, and Ben as the lesson does. */
function setTeacher() {
  const teacher = teacherDesk(lessonWithMark());
  const { store, where, me, file } = teacher;
  const pageTemplate = () => `${PAGE_TITLE_PLACE}${PAGE_DATA_PLACE}`;
  // The ids go on, because the store has the first ones.
  let ids = 0;
  const tools = { ...steadyTools(), newId: () => uuid(8, (ids += 1)) };
  const desk = createDesk({ ...tools, store, builtIns: [], signer: ONE_INSTALLATION, pageTemplate });
  const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
  const ofKey = { class: where.class, lesson: file.lesson.id, claim: CLAIM };
  valueOf(desk.changeKey({ ...ofKey, label: 'attribution', credits, reason: NEW }));
  const answers = { [CLAIM]: 'attribution' } as const;
  valueOf(desk.enterPaper({ ...where, entry: attemptId(50), name: 'Ada', answers }));
  valueOf(desk.enterPaper({ ...where, entry: attemptId(51), name: 'Ben', answers: { [CLAIM]: 'evidence' } }));
  const ofClass = { class: where.class, words: RELEASE_WORDS };
  return { desk, where, me, ofClass };
}
type Teacher = ReturnType<typeof setTeacher>;

/** A student on a fresh computer, who answered the claim and finished. */
function setStudent(file: LessonFile, mode: 'guided' | 'exam') {
  const desk = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [], signer: installation() });
  const me = profileId(1);
  const attempt = attemptId(1);
  valueOf(desk.createProfile({ profile: me, name: 'Ada' }));
  valueOf(desk.changeSettings({ profile: me, changes: { asksCues: false } }));
  const { hash } = valueOf(desk.installLesson({ text: JSON.stringify(file) }));
  const start = (n: number) =>
    desk.startAttempt({
      ...{ profile: me, attempt: attemptId(n), lesson: hash, mode, choice: { kind: 'all' }, again: null },
    });
  const respond = (n: number) =>
    desk.respond({
      ...{ event: eventId(n), attempt: attemptId(n), claim: CLAIM, label: 'evidence', confidence: 'sure' },
    });
  valueOf(start(1));
  const responded = valueOf(respond(1));
  return { desk, me, attempt, hash, start, respond, responded };
}

/** A student's desk with the key that came out of the class. */
function setReleased() {
  const { desk, where, ofClass } = setTeacher();
  const { lesson } = where;
  const exam = exportOf(desk, { kind: 'exam-edition', lesson, claims: null, folder: null });
  const student = setStudent(valueOf(parseLessonFile(exam.text)), 'exam');
  valueOf(student.desk.handIn({ attempt: student.attempt }));
  valueOf(student.desk.installLesson({ text: exportOf(desk, { kind: 'release', lesson, of: ofClass }).text }));
  return student;
}

/** The lesson file in a page that goes out. */
function fileInPage(html: string): LessonFile {
  const [, json = ''] = /<script[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  return (JSON.parse(json) as { file: LessonFile }).file;
}
/** All text of a file, also of what is packed in it. */
const textOfFile = ({ text, bytes }: ExportFile): string =>
  bytes === undefined
    ? text
    : Object.values(unzipSync(bytes))
        .map((file) => strFromU8(file))
        .join('\n');

/**
 * `class`: the class's key. `lesson`: the lesson by itself, in no class. `draft`: a lesson in the making, which no class has.
 * `none`: nothing that a key says of a claim.
 */
type Shows =
  | {
      readonly whose: 'class';
      readonly ask: () => unknown;
      /** By what the class's key is known, where its reason is not in the answer. */
      readonly says?: string;
    }
  | { readonly whose: 'lesson'; readonly ask: (teacher: Teacher) => unknown }
  | { readonly whose: 'draft' }
  | { readonly whose: 'none'; readonly ask?: (teacher: Teacher) => unknown };

const NONE: Shows = { whose: 'none' };
const DRAFT: Shows = { whose: 'draft' };
const none = (ask: (teacher: Teacher) => unknown): Shows => ({ whose: 'none', ask });
const inClass = (ask: (teacher: Teacher) => unknown): Shows => ({ whose: 'class', ask: () => ask(setTeacher()) });
const afterRelease = (ask: (student: ReturnType<typeof setReleased>) => unknown): Shows => ({
  whose: 'class',
  ask: () => ask(setReleased()),
});
/** What a student does in a guided page that the teacher gave out. */
const inPage = (ask: (student: ReturnType<typeof setStudent>) => unknown): Shows => ({
  whose: 'class',
  ask: () => ask(setStudent(fileInPage(guidedPage(setTeacher()).text), 'guided')),
});
const guidedPage = ({ desk, where, ofClass }: Teacher) =>
  exportOf(desk, { kind: 'lesson-page', mode: 'guided', lesson: where.lesson, claims: null, of: ofClass });

const COUNTS = { evidence: 3, attribution: 2, rhetoric: 0 } as const;
const vote = ({ desk, where }: Teacher, round: 1 | 2) =>
  valueOf(desk.takeVote({ ...where, claim: CLAIM, round, counts: COUNTS }));
const projected = (ask: (teacher: Teacher) => unknown): Shows =>
  inClass((teacher) => {
    vote(teacher, 1);
    valueOf(teacher.desk.revealClaim({ ...teacher.where, claim: CLAIM }));
    return ask(teacher);
  });
const reportOf = ({ desk, where }: Teacher) => {
  const report = desk.readReport({ ...where, rule: 'first-exam' });
  if (report instanceof Promise) throw new Error('This desk answers at once.');
  return valueOf(report);
};

const commands: Readonly<Record<DeskCommand, Shows>> = {
  // A class.
  readTeacherCopy: inClass(({ desk, where, me }) => valueOf(desk.readTeacherCopy({ profile: me, ...where }))),
  readReport: inClass((teacher) => {
    const report = reportOf(teacher);
    expect(report.students).toMatchObject([
      { name: 'Ada', work: { points: 1 } },
      { name: 'Ben', work: { points: 0 } },
    ]);
    expect(report.claims.find(({ claim }) => claim === CLAIM)).toMatchObject({ keyLabel: 'attribution' });
    // What starts the talk stands apart from what was changed.
    expect(report.discuss.find(({ claim }) => claim === CLAIM)).toMatchObject({ starter: NEW });
    return report;
  }),
  readProjector: projected(({ desk, where }) => valueOf(desk.readProjector(where))),
  revealClaim: inClass(({ desk, where }) => valueOf(desk.revealClaim({ ...where, claim: CLAIM }))),
  takeVote: projected((teacher) => vote(teacher, 2)),
  undoVote: projected(({ desk, where }) => {
    valueOf(desk.clearVotes(where));
    return valueOf(desk.undoVote({ ...where, claim: CLAIM, step: 'cleared' }));
  }),
  clearVotes: none(({ desk, where }) => valueOf(desk.clearVotes(where))),
  listClasses: none(({ desk, me }) => valueOf(desk.listClasses({ profile: me }))),
  readPapers: none(({ desk, where }) => valueOf(desk.readPapers(where))),
  readCodes: none(({ desk, where }) => valueOf(desk.readCodes(where))),
  readInbox: none(({ desk, where }) => valueOf(desk.readInbox({ class: where.class }))),
  findWork: none(({ desk, where }) => valueOf(desk.findWork({ ...where, entry: attemptId(60), name: 'Ada' }))),
  ...{ createClass: NONE, renameClass: NONE, removeClass: NONE, setRoster: NONE, findErased: NONE, removeRoster: NONE },
  ...{ eraseStudent: NONE, noteHandOut: NONE, chooseSheet: NONE, enterPaper: NONE, enterCode: NONE },
  ...{ settleSameWork: NONE, settleInboxItem: NONE, bringBack: NONE, nameStudent: NONE },
  ...{ changeKey: NONE, undoKeyChange: NONE, chooseRevision: NONE },

  // A student, in a page or with the key that the teacher gave out.
  readResult: afterRelease(({ desk, attempt }) => valueOf(desk.readResult({ attempt }))),
  handIn: inPage(({ desk, attempt }) => valueOf(desk.handIn({ attempt }))),
  respond: inPage(({ responded }) => responded),
  openAttempt: inPage(({ desk, attempt }) => valueOf(desk.openAttempt({ attempt }))),
  startAttempt: inPage(({ start }) => valueOf(start(1))),
  showReason: inPage(({ desk, me, start, respond }) => {
    valueOf(desk.changeSettings({ profile: me, changes: { asksBeforeReason: true } }));
    valueOf(start(2));
    valueOf(respond(2));
    return valueOf(desk.showReason({ attempt: attemptId(2), claim: CLAIM }));
  }),
  markCues: inPage(({ desk, me, start, respond }) => {
    valueOf(desk.changeSettings({ profile: me, changes: { asksCues: true } }));
    valueOf(start(2));
    valueOf(respond(2));
    return valueOf(desk.markCues({ attempt: attemptId(2), claim: CLAIM, offsets: [] }));
  }),
  compareAttempts: {
    whose: 'class',
    says: '"keyLabel":"attribution"',
    ask: () => {
      const { desk, attempt, start, respond } = setReleased();
      valueOf(start(2));
      valueOf(respond(2));
      valueOf(desk.handIn({ attempt: attemptId(2) }));
      return valueOf(desk.compareAttempts({ first: attempt, second: attemptId(2) }));
    },
  },
  listLessons: none(({ desk, me }) => valueOf(desk.listLessons({ profile: me }))),
  readLesson: none(({ desk, me, where }) => valueOf(desk.readLesson({ profile: me, lesson: where.lesson }))),
  readHistory: none(({ desk, me }) => valueOf(desk.readHistory({ profile: me }))),
  readProgress: none(({ desk, me }) => valueOf(desk.readProgress({ profile: me }))),
  readCoach: none(({ desk, me }) => valueOf(desk.readCoach({ profile: me }))),
  readToday: none(({ desk, me }) => valueOf(desk.readToday({ profile: me }))),
  readSkills: none(({ desk, me }) => valueOf(desk.readSkills({ profile: me }))),
  ...{
    installLesson: NONE,
    takeRevision: NONE,
    removeLesson: NONE,
    restoreLesson: NONE,
    writeSentence: NONE,
    showHint: NONE,
  },
  ...{
    answerBearing: NONE,
    flagClaim: NONE,
    moveTo: NONE,
    readHandInCode: NONE,
    noteGiven: NONE,
    listWaitedFor: NONE,
    setAside: NONE,
  },
  ...{ dropRetry: NONE, readStart: NONE, createProfile: NONE, renameProfile: NONE, chooseProfile: NONE },
  ...{ eraseProfile: NONE, changeSettings: NONE },
  // Passages have keys of their own.
  ...{ startPractice: NONE, answerPassage: NONE, readOwnPassages: NONE, addPassageFile: NONE },
  ...{ removePassages: NONE, restorePassages: NONE, listPassages: NONE, practiseClaims: NONE },

  // The workshop, where the next revision of a lesson is made.
  draftFromLesson: {
    whose: 'lesson',
    ask: ({ desk, me, where }) => {
      const request = { profile: me, draft: draftId(1), lesson: where.lesson, as: { kind: 'edit' } } as const;
      return valueOf(desk.draftFromLesson(request));
    },
  },
  ...{ listDrafts: NONE, createDraft: DRAFT, readDraft: DRAFT, editDraft: DRAFT, undoEdit: DRAFT, redoEdit: DRAFT },
  ...{ readTodo: DRAFT, openTrial: DRAFT, askTrial: DRAFT, closeTrial: NONE, finishDraft: DRAFT, previewFinish: DRAFT },
  ...{ compareRevisions: DRAFT, makeBlindEdition: NONE, addReader: DRAFT, listReadersHere: NONE, readAgreement: DRAFT },
  ...{ removeDraft: NONE, restoreDraft: NONE },
};

const MOODLE_WORDS = {
  ...{ article: 'Article', wholeArticle: 'Whole', fictional: 'Invented', provenance: 'From', licence: 'Licence' },
  ...{ question: 'Why?', debatable: 'Debatable', lookUp: 'Check' },
  labels: { evidence: 'E', attribution: 'A', rhetoric: 'R' },
  keySays: { evidence: 'E', attribution: 'A', rhetoric: 'R' },
};
const withKey = (exported: (teacher: Teacher) => ExportRequest): Shows =>
  inClass((teacher) => textOfFile(exportOf(teacher.desk, exported(teacher))));
const withoutKey = (exported: (teacher: Teacher) => ExportRequest): Shows =>
  none((teacher) => textOfFile(exportOf(teacher.desk, exported(teacher))));
/** A file that takes the lesson with its own key along, and with it what the class changed. */
const taken = (take: (teacher: Teacher) => unknown): Shows => inClass(take);

const files: Readonly<Record<ExportRequest['kind'], readonly Shows[]>> = {
  'exam-edition': [
    withoutKey(({ where }) => ({ kind: 'exam-edition', lesson: where.lesson, claims: 'dozen', folder: null })),
  ],
  'lesson-page': [
    inClass((teacher) => fileInPage(guidedPage(teacher).text)),
    ...LMS_FORMS.map((lms) =>
      withKey(({ where, ofClass: of }) => ({
        ...{ kind: 'lesson-page', mode: 'guided', lms, lesson: where.lesson, claims: null, of },
      })),
    ),
    withoutKey(({ where, ofClass: of }) => ({
      ...{ kind: 'lesson-page', mode: 'exam', lesson: where.lesson, claims: null, of },
    })),
  ],
  release: [withKey(({ where, ofClass: of }) => ({ kind: 'release', lesson: where.lesson, of }))],
  moodle: [
    withKey(({ where, ofClass: of }) => ({
      ...{ kind: 'moodle', lesson: where.lesson, claims: 'all', words: MOODLE_WORDS, of },
    })),
  ],
  qti: [
    withKey(({ where, ofClass: of }) => ({
      ...{ kind: 'qti', lesson: where.lesson, claims: 'all', words: MOODLE_WORDS, of },
    })),
  ],
  claims: [...TABLE_FORMS, 'json-lines' as const].map((form) =>
    withKey(({ where, ofClass: of }) => ({ kind: 'claims', lesson: where.lesson, form, of })),
  ),
  gradebook: [
    {
      whose: 'class',
      says: 'Ada,,1,3',
      ask: () => {
        const { desk, where } = setTeacher();
        return textOfFile(exportOf(desk, { kind: 'gradebook', ...where, rule: 'first-exam', form: 'plain' }));
      },
    },
  ],
  report: [withKey(({ where }) => ({ kind: 'report', ...where, rule: 'first-exam' }))],
  'hand-in': [NONE],
  student: [
    withoutKey((teacher) => {
      const [ada] = reportOf(teacher).students;
      if (ada === undefined) throw new Error('Ada is in the report.');
      return { kind: 'student', class: teacher.where.class, student: ada.student };
    }),
  ],
  class: [
    taken(({ desk, where }) => {
      const other = coTeacherDesk();
      const { of } = takeClass(other, classFileOf(desk, where.class));
      return valueOf(other.desk.readTeacherCopy({ profile: other.me, class: of, lesson: where.lesson }));
    }),
  ],
  profile: [
    taken(({ desk, me, where }) => {
      const { text } = exportOf(desk, { kind: 'profile', profile: me, form: 'json' });
      const elsewhere = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [] });
      valueOf(elsewhere.importProfile({ text, confirmed: 'new-person' }));
      return valueOf(elsewhere.readTeacherCopy({ profile: me, ...where }));
    }),
  ],
  'blind-edition': [DRAFT],
  passages: [NONE],
};

function expectToShow(shows: Shows): void {
  if (shows.whose === 'draft' || (shows.whose === 'none' && shows.ask === undefined)) return;
  const answer = shows.whose === 'class' ? shows.ask() : shows.ask?.(setTeacher());
  const said = typeof answer === 'string' ? answer : JSON.stringify(answer);
  if (shows.whose === 'class') expect(said).toContain(shows.says ?? NEW);
  else expect(said).not.toContain(NEW);
  if (shows.whose === 'lesson') expect(said).toContain(OLD);
  else expect(said).not.toContain(OLD);
}

describe('the key that a class changed', () => {
  it.each(Object.entries(commands))('is what %s shows, as far as it shows a key', (_, shows) => expectToShow(shows));

  it.each(Object.entries(files).flatMap(([kind, all]) => all.map((shows, at) => ({ kind, at: at + 1, shows }))))(
    'is what goes out in a file: $kind, $at',
    ({ shows }) => expectToShow(shows),
  );

  it('is the lesson’s own in every file that is not of a class', () => {
    const { desk, where } = setTeacher();
    const { lesson } = where;
    const alone: readonly ExportRequest[] = [
      { kind: 'release', lesson },
      { kind: 'lesson-page', mode: 'guided', lesson, claims: null },
      { kind: 'claims', lesson, form: 'json-lines' },
    ];
    for (const request of alone) {
      const text = textOfFile(exportOf(desk, request));
      expect(text).toContain(OLD);
      expect(text).not.toContain(NEW);
    }
  });
});
