/**
 * Everything that can be expected to go wrong, as a closed list. The sentences stand in renderer/text;
 * `place` says where in a foreign file it broke, `detail` quotes the machine for a report. Neither is the message.
 */
export const FAILURE_CODES = [
  // the disk
  'disk-full',
  'read-only',
  'folder-gone',
  'storage-failed',
  'storage-busy',
  // a foreign file
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
  // a file of ours, on its way out
  'file-not-written',
  'folder-taken',
  // what was asked for
  'not-found',
  'not-allowed',
  'already-answered',
  'work-there',
  'erased-student',
  'handed-in-already',
  'bad-request',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** An expected failure: a code of the closed list, and where it happened if a place can be named. */
export interface Failure {
  readonly code: FailureCode;
  /** The place within a foreign file, such as `lesson.claims[3].quote` or `row 3`; null when there is none. */
  readonly place: string | null;
  /** What a maintainer would want to read; never shown as the message itself. */
  readonly detail: string | null;
}

/** A failure of `code`, at `place` if one can be named. */
export const failure = (code: FailureCode, place: string | null = null, detail: string | null = null): Failure => ({
  code,
  place,
  detail,
});
