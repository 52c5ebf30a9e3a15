import type { LmsForm } from '../../../content/attempt/hand-out-form.ts';
import { formatNumber } from '../number-text.ts';

/** The words of making a package for a learning platform. */
export const lmsPackageText = {
  form: {
    label: 'A package for a learning platform (SCORM), guided',
    hint: 'For Moodle, Canvas, Brightspace and others. The platform gets each student’s points.',
  },
  what: 'A zip file that you upload to a course as a SCORM activity. Students need no file and hand nothing in: the platform keeps their answers, lets them go on later, and lists their points, whether they have finished, and the label of each claim. How long they took is not sent.',
  holdsKey:
    'The package scores, so it holds the answer key: a student who looks into it can read it. An exam without its key cannot be scored by a platform. For one, make a web page, or use a quiz made from “For Moodle…” on the teacher’s page.',
  notShown:
    'The platform does not show the marked words or how sure a student was, and the answers are not in your class report here. It has no mark to pass; set one there if you want one.',
  version: 'Which SCORM',
  versions: {
    'scorm-1.2': {
      label: 'SCORM 1.2',
      hint: 'Every platform takes it. Points come as a share of 100, labels by their first letters (e, a, r).',
    },
    'scorm-2004': {
      label: 'SCORM 2004, 4th edition',
      hint: 'Points as they are, labels as words, and the text of each claim, where the platform takes it.',
    },
  } satisfies Readonly<Record<LmsForm, unknown>>,
  long: 'Long for this platform',
  tooLong: (claims: number, most: number) =>
    `SCORM 1.2 keeps little for each student. All labels and points are kept; but with ${formatNumber(claims)} claims, when a student leaves and comes back, some of the words they marked may be gone. That cannot happen with up to ${formatNumber(most)} claims, or with SCORM 2004.`,
  save: 'Save the package…',
} as const;
