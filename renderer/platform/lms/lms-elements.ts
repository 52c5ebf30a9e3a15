import type { LmsForm } from '../../../content/attempt/hand-out-form.ts';
import type { LmsInteraction, LmsReport } from '../../../content/files/lms-report.ts';

/** An element of the data model of a platform, and its value. */
type Element = readonly [name: string, value: string];

/** Where a platform keeps what a page gives it to keep. */
export const STATE_ELEMENT = 'cmi.suspend_data';

/**
 * What a platform receives about an attempt: it must accept `needed`, because every platform has these elements; it may
 * refuse `welcome`. Claimsort has no mark to pass, so nothing says "passed" or "failed". Times are left out.
 *
 * SCORM 1.2 wants points between 0 and 100 (run-time environment, cmi.core.score.raw), so they are a share of 100 there. SCORM 2004 has
 * the points themselves, and the share as `scaled` (run-time environment, cmi.score).
 */
export function toElements(
  form: LmsForm,
  { points, claims, isDone }: LmsReport,
): { readonly needed: readonly Element[]; readonly welcome: readonly Element[] } {
  const share = claims === 0 ? 0 : points / claims;
  const status = isDone ? 'completed' : 'incomplete';
  return form === 'scorm-1.2'
    ? {
        needed: [
          ['cmi.core.lesson_status', status],
          ['cmi.core.score.raw', toDecimal(share * 100, 2)],
        ],
        welcome: [
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          // What was kept is given back at the next visit (run-time environment, cmi.core.exit).
          ['cmi.core.exit', 'suspend'],
        ],
      }
    : {
        needed: [
          ['cmi.completion_status', status],
          ['cmi.score.scaled', toDecimal(share, 7)],
          ['cmi.score.raw', toDecimal(points, 2)],
          ['cmi.score.min', '0'],
          ['cmi.score.max', String(claims)],
          // Without it, the platform forgets everything when the page is left (run-time environment, cmi.exit).
          ['cmi.exit', 'suspend'],
        ],
        welcome: [['cmi.progress_measure', isDone ? '1' : '0']],
      };
}

/** The first letter of a label: an answer to a choice is one letter in SCORM 1.2 (run-time environment, CMIFeedback). */
const toAnswer = (form: LmsForm, label: LmsInteraction['label']): string =>
  form === 'scorm-1.2' ? label.charAt(0) : label;

/** The longest text that a platform has to take as the description of an interaction (SCORM 2004, cmi.interactions.n.description). */
const MAX_DESCRIPTION = 250;

/**
 * The elements of one interaction, in the order in which they are set: the label that was chosen, the one of the key, and
 * the credit: as a number where it is a part of a point.
 */
export function toInteractionElements(
  form: LmsForm,
  language: string,
  { id, text, label, key, credit }: LmsInteraction,
): readonly Element[] {
  const wrong = form === 'scorm-1.2' ? 'wrong' : 'incorrect';
  const answer = form === 'scorm-1.2' ? 'student_response' : 'learner_response';
  const description = `{lang=${language}}${Array.from(text).slice(0, MAX_DESCRIPTION).join('')}`;
  return [
    ['id', id],
    ['type', 'choice'],
    ...(form === 'scorm-1.2' ? [] : [['description', description] as const]),
    ['correct_responses.0.pattern', toAnswer(form, key)],
    ['weighting', '1'],
    [answer, toAnswer(form, label)],
    ['result', credit === 1 ? 'correct' : credit === 0 ? wrong : String(credit)],
  ];
}

/** A number without superfluous zeros; both specifications write it with a point. */
const toDecimal = (value: number, digits: number): string => String(Math.round(value * 10 ** digits) / 10 ** digits);
