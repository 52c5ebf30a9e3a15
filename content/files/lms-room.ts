import type { LmsForm } from '../attempt/hand-out-form.ts';

/**
 * The storage that a learning platform provides for a page, in characters: `cmi.suspend_data` of the run-time
 * environments of SCORM 1.2 (CMIString4096) and SCORM 2004, 4th edition.
 */
export const LMS_ROOM: Readonly<Record<LmsForm, number>> = { 'scorm-1.2': 4096, 'scorm-2004': 64_000 };

/** What the words that are marked in one claim and what is kept beside them take, in characters: ten words and more. */
const ROOM_PER_CLAIM = 40;

/**
 * The most claims for which the marked words are certain to be stored, too, when a student leaves and returns. Labels
 * are stored for as many claims as a lesson can have.
 */
export const mostClaimsInLms = (form: LmsForm): number => Math.floor((LMS_ROOM[form] - 96) / ROOM_PER_CLAIM);
