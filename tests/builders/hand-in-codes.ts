import { makeHandInCode } from '../../content/class/hand-in-code.ts';
import { makeHandIn } from '../../content/class/make-hand-in.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { AttemptId, EventKind, JournalEvent, Payload } from '../../content/journal/event.ts';
import { foldAttempt } from '../../content/journal/fold-attempt.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream } from '../../content/journal/stream.ts';
import type { ClaimId, LessonFile } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { ONE_INSTALLATION, verifyInTest } from './hand-in.ts';
import { attemptId, eventId, profileId } from './ids.ts';
import { PLAIN_OPTIONS } from './journal.ts';
import { lessonFile } from './lesson-file.ts';
import { valueOf } from './open-store.ts';
import { reportAt, type TeacherDesk, TWENTY } from './teacher-desk.ts';

/** The lesson of the class. */
export const FILE = lessonFile(TWENTY);

/** What a student did. */
export interface CodedWork {
  readonly answers: readonly (Label | null)[];
  readonly mode?: 'guided' | 'exam';
  readonly claims?: readonly ClaimId[];
  /** What the random id of the attempt begins with. */
  readonly mark?: string;
  readonly file?: LessonFile;
}

/** A finished attempt, as a student's browser has it: its journal. */
function journalOf({ answers, mode = 'exam', claims = claimsOf(FILE), mark = '1b9d6b', file = FILE }: CodedWork) {
  const attempt = `${mark}cd-bbfd-4b2d-9b5d-ab8dfbbd4bed` as AttemptId;
  const events: JournalEvent[] = [];
  const add = <K extends EventKind>(kind: K, payload: Payload<K>): void => {
    const time = new Date(Date.UTC(2026, 0, 1, 0, 0, events.length)).toISOString();
    const happening = { profile: profileId(1), stream: attemptStream(attempt), kind, payload };
    events.push(nextEvent(events.at(-1) ?? null, happening, time, eventId(parseInt(mark, 16) * 100 + events.length)));
  };
  add('started', {
    ...{ lesson: hashOf(file.lesson), key: null, mode, claims: [...claims] },
    ...{ options: PLAIN_OPTIONS, again: null },
  });
  for (const [at, label] of answers.entries()) {
    const claim = claims[at];
    if (claim !== undefined && label !== null) add('responded', { claim, label, confidence: 'fairly' });
  }
  add('handed-in', {});
  return { attempt, events };
}

/** All claims of a lesson, in reading order. */
export const claimsOf = ({ lesson }: LessonFile): readonly ClaimId[] => lesson.claims.map(({ id }) => id);

/** The code that the browser shows for it. */
export function codeOf(work: CodedWork): string {
  const { attempt, events } = journalOf(work);
  const state = foldAttempt(events);
  const code = state === null ? null : makeHandInCode({ ...state, attempt });
  if (code === null) throw new Error('A code is offered.');
  return code;
}

/** The file that the browser would save for it. */
export function fileOf(work: CodedWork, name: string): ReadHandIn {
  const { attempt, events } = journalOf(work);
  const made = valueOf(makeHandIn({ attempt, events, lesson: (work.file ?? FILE).lesson, name }, ONE_INSTALLATION));
  return { file: `${name}.claimsort`, savedAt: null, read: readHandIn(made.text, verifyInTest) };
}

/** Types a code in beside a name, as the entry `n`. */
export const enter = (
  { desk, where }: TeacherDesk,
  n: number,
  name: string,
  code: string,
  twice?: 'beside' | 'replace',
) => valueOf(desk.enterCode({ ...where, entry: attemptId(n), name, code, ...(twice === undefined ? {} : { twice }) }));

/** Answers for full points, and for none. */
export const ALL_RIGHT = FILE.lesson.claims.map((_, at): Label => (at % 2 === 0 ? 'evidence' : 'rhetoric'));
export const ALL_WRONG = ALL_RIGHT.map((): Label => 'attribution');
/** Each student's name and points. */
export const worksAt = (teacher: TeacherDesk, desk = teacher.desk) =>
  reportAt(desk, teacher).students.map(({ name, work }) => [name, work?.points ?? null]);
