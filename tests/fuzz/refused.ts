import type { Failure, FailureCode } from '../../content/base/failure.ts';
import { failureText } from '#text/failure-text.ts';
import type { Outcome } from './promises.ts';

/** Failures that speak of the file as a whole: nothing in it can be pointed at. */
const OF_THE_WHOLE: readonly FailureCode[] = [
  'file-too-large',
  'profile-too-large',
  'class-too-large',
  'not-ours',
  'file-unreadable',
  'not-a-lesson',
  'not-a-profile',
  'roster-too-large',
  'roster-not-utf8',
  'roster-without-students',
];

/** What is not text in the encoding that its mark names has no lines to count, and says so. */
const NOT_DECODED = /^not UTF-(?:8|16LE|16BE)$/;

/** The outcome of a refusal. */
export const refused = ({ code, place, detail }: Failure): Outcome => ({
  code,
  place,
  mustHavePlace: !OF_THE_WHOLE.includes(code) && !NOT_DECODED.test(detail ?? ''),
  sentences: Object.values<string>({ ...failureText[code] }),
  quoted: [detail],
  complaint: null,
});
