/**
 * All expected failures, as a closed list. The sentences are in renderer/text; `place` is the position in a file from
 * outside, `detail` is a technical message for a bug report. Neither is shown as the message.
 */
export const FAILURE_CODES = [
  // the disk
  'disk-full',
  'read-only',
  'folder-gone',
  'storage-failed',
  'storage-busy',
  // a file from outside
  'file-unreadable',
  'file-too-large',
  'not-ours',
  'not-for-opening',
  'file-without-place',
  'not-json',
  'not-a-lesson',
  'newer-format',
  'damaged-lesson',
  'damaged-passages',
  'key-of-another-lesson',
  'not-a-profile',
  'damaged-profile',
  'profile-too-large',
  'damaged-class',
  'class-too-large',
  'damaged-table',
  // a list of students
  'roster-too-large',
  'roster-not-utf8',
  'roster-without-names',
  'roster-without-students',
  'roster-is-no-table',
  'damaged-workbook',
  'formula-without-result',
  'roster-row-too-long',
  'gradebook-without-students',
  'roster-id-twice',
  'damaged-roster',
  // a file that is written
  'file-not-written',
  'folder-taken',
  // a request
  'not-found',
  'not-allowed',
  'already-answered',
  'work-there',
  'erased-student',
  'handed-in-already',
  'bad-request',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** An expected failure: its code, and its place if known. */
export interface Failure {
  readonly code: FailureCode;
  /** The position in a file from outside, such as `lesson.claims[3].quote` or `row 3`; null if there is none. */
  readonly place: string | null;
  /** A technical message for maintainers; never shown as the message itself. */
  readonly detail: string | null;
}

/** A failure with `code`, at `place` if known. */
export const failure = (code: FailureCode, place: string | null = null, detail: string | null = null): Failure => ({
  code,
  place,
  detail,
});
