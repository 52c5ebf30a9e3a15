import type { Desk } from '../../content/desk/desk.ts';
import type { RemoteDesk } from './platform.ts';

/** How one command is carried to a desk, wherever that is. */
export type Carry = <C extends keyof Desk>(command: C, request: Parameters<Desk[C]>[0]) => Promise<ReturnType<Desk[C]>>;

/** A desk whose every command goes by `carry`. */
export const createRemoteDesk = (carry: Carry): RemoteDesk => ({
  readStart: (request) => carry('readStart', request),
  createProfile: (request) => carry('createProfile', request),
  renameProfile: (request) => carry('renameProfile', request),
  chooseProfile: (request) => carry('chooseProfile', request),
  changeSettings: (request) => carry('changeSettings', request),
  listLessons: (request) => carry('listLessons', request),
  readLesson: (request) => carry('readLesson', request),
  installLesson: (request) => carry('installLesson', request),
  removeLesson: (request) => carry('removeLesson', request),
  restoreLesson: (request) => carry('restoreLesson', request),
  startAttempt: (request) => carry('startAttempt', request),
  openAttempt: (request) => carry('openAttempt', request),
  respond: (request) => carry('respond', request),
  markCues: (request) => carry('markCues', request),
  moveTo: (request) => carry('moveTo', request),
  handIn: (request) => carry('handIn', request),
  readResult: (request) => carry('readResult', request),
  setAside: (request) => carry('setAside', request),
  readHistory: (request) => carry('readHistory', request),
  compareAttempts: (request) => carry('compareAttempts', request),
  readProgress: (request) => carry('readProgress', request),
  readCoach: (request) => carry('readCoach', request),
  readToday: (request) => carry('readToday', request),
  readSkills: (request) => carry('readSkills', request),
  startPractice: (request) => carry('startPractice', request),
  answerPassage: (request) => carry('answerPassage', request),
});
