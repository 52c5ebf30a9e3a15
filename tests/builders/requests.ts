import type { ChannelName, RequestOf } from '../../electron/contract/channel-names.ts';
import { attemptId, claimId, eventId, profileId, sessionId } from './ids.ts';
import { hashNumbered } from './journal.ts';
import type { LessonId } from '../../content/lesson/format.ts';

const profile = profileId(1);
const attempt = attemptId(1);
const claim = claimId('a-claim');
const lesson = 'a-lesson' as LessonId;

/** A good request for each channel. */
export const goodRequests: { readonly [C in ChannelName]: RequestOf<C> } = {
  readStart: {},
  createProfile: { profile, name: 'Ada' },
  renameProfile: { profile, name: null },
  chooseProfile: { profile },
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
  markCues: { attempt, claim, words: [0, 2] },
  moveTo: { attempt, claim },
  handIn: { attempt },
  readResult: { attempt },
  setAside: { attempt },
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
  chooseLessonFile: {},
  print: {},
  readAbout: {},
  readNotices: {},
};
