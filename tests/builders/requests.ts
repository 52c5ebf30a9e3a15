import type { StudentId } from '../../content/classroom/student.ts';
import type { ChannelName, RequestOf } from '../../electron/contract/channel-names.ts';
import { attemptId, claimId, classId, eventId, profileId, sessionId } from './ids.ts';
import { hashNumbered } from './journal.ts';
import type { LessonId } from '../../content/lesson/format.ts';

const profile = profileId(1);
const attempt = attemptId(1);
const claim = claimId('a-claim');
const lesson = 'a-lesson' as LessonId;
const student = 'a-student' as StudentId;

/** A good request for each channel. */
export const goodRequests: { readonly [C in ChannelName]: RequestOf<C> } = {
  readStart: {},
  createProfile: { profile, name: 'Ada' },
  renameProfile: { profile, name: null },
  chooseProfile: { profile },
  eraseProfile: { profile },
  changeSettings: { profile, changes: { theme: 'dark' } },
  listLessons: { profile },
  readLesson: { profile, lesson: hashNumbered(1) },
  installLesson: { text: '{}' },
  removeLesson: { lesson },
  restoreLesson: { lesson },
  startAttempt: {
    ...{ profile, attempt, lesson: hashNumbered(1), mode: 'exam', again: null },
    choice: { kind: 'these', claims: [claim] },
  },
  openAttempt: { attempt },
  respond: { event: eventId(1), attempt, claim, label: 'rhetoric', confidence: null },
  markCues: { attempt, claim, offsets: [0, 4, 8, 10] },
  showReason: { attempt, claim },
  flagClaim: { attempt, claim, isFlagged: true },
  moveTo: { attempt, claim },
  handIn: { attempt },
  readResult: { attempt },
  setAside: { attempt },
  dropRetry: { attempt },
  readHistory: { profile },
  compareAttempts: { first: attempt, second: attemptId(2) },
  readProgress: { profile },
  readCoach: { profile },
  readToday: { profile },
  readSkills: { profile },
  startPractice: { profile, session: sessionId(1), why: 'review' },
  answerPassage: {
    ...{ profile, event: eventId(2), session: sessionId(1), index: 0, label: 'evidence', confidence: 'sure' },
  },
  listClasses: { profile },
  createClass: { profile, class: classId(1), name: '8b' },
  renameClass: { class: classId(1), name: '8c' },
  removeClass: { class: classId(1) },
  setRoster: { class: classId(1), text: 'Name\nAda' },
  removeRoster: { class: classId(1) },
  chooseSheet: { class: classId(1), lesson: hashNumbered(1), choice: 'dozen' },
  enterPaper: {
    ...{ class: classId(1), entry: attempt, lesson: hashNumbered(1), name: 'Ada' },
    answers: { [claim]: 'evidence' },
  },
  readReport: { class: classId(1), lesson: hashNumbered(1), rule: 'first-exam' },
  changeKey: {
    ...{ class: classId(1), lesson, claim, label: 'evidence' },
    credits: { evidence: 1, attribution: 0.5, rhetoric: 0 },
    reason: 'A study is named.',
  },
  undoKeyChange: { class: classId(1), lesson, claim },
  chooseRevision: { class: classId(1), lesson, revision: hashNumbered(1) },
  settleSameWork: {
    ...{ class: classId(1), lesson: hashNumbered(1), handIns: ['one', 'other'] },
    decision: { kind: 'only', counting: ['one'] },
  },
  readInbox: { class: classId(1) },
  settleInboxItem: { class: classId(1), item: 'one', isSettled: true },
  nameStudent: { class: classId(1), author: student, student: null },
  eraseStudent: { class: classId(1), student },
  readProjector: { class: classId(1), lesson: hashNumbered(1) },
  takeVote: {
    ...{ class: classId(1), lesson: hashNumbered(1), claim, round: 2 },
    counts: { evidence: 1, attribution: 2, rhetoric: 3 },
  },
  revealClaim: { class: classId(1), lesson: hashNumbered(1), claim },
  clearVotes: { class: classId(1), lesson: hashNumbered(1) },
  readTeacherCopy: { profile, lesson: hashNumbered(1), class: classId(1) },
  chooseFiles: {},
  print: {},
  copyText: { text: 'The Gazette: “Pumps”, 9 March 2026' },
  saveExport: {
    export: {
      ...{ kind: 'release', lesson: hashNumbered(1) },
      of: { class: classId(1), words: { changed: 'Changed.', contested: 'Contested.' } },
    },
  },
  savePdf: { fileName: 'report.pdf' },
  writeHandIn: { attempt, name: 'Ada', ask: false },
  chooseHandIns: { class: classId(1), what: 'folder' },
  watchFolder: { class: classId(1), what: 'start' },
  cancelImport: {},
  stopReport: {},
  chooseRoster: {},
  chooseFolder: {},
  chooseProfileFile: {},
  takeProfileFile: { confirmed: 'new-person' },
  readDataFolder: {},
  chooseDataFolder: { how: 'move' },
  restart: {},
  readAbout: {},
  readNotices: {},
};
