import type { SentenceKind } from '../../../content/attempt/sentence.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { BearingValue } from '../../../content/lesson/source-kind.ts';
import { labelText } from './label-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();

/** The relation of a claim to the headline, in words for a teacher. */
const BEARINGS: Readonly<Record<BearingValue, string>> = {
  sign: 'less',
  near: 'just as much',
  against: 'more',
  restates: 'says it again',
  framing: 'nothing could be true or false',
};

/** The words about what students wrote beside their labels, in the class report and on the projector. */
export const voicesText = {
  title: 'What your students wrote',
  note: 'Only you see this. It is not in the gradebook, on paper, or in any file for students. Files with all of a student’s work, or with the whole class, contain it. Tick what you want to show; names are never shown.',
  about: {
    reasoning: (label: Label | null) => (label === null ? 'gave a reason' : `chose ${word(label)}`),
    differs: (label: Label | null) =>
      label === null ? 'sees it differently' : `chose ${word(label)}, sees it differently`,
  } satisfies Record<SentenceKind, (label: Label | null) => string>,
  show: 'Show on the projector',
  project: (n: number) =>
    n === 0
      ? 'Tick a sentence to put it on the projector.'
      : plural(n, { one: 'Put # sentence on the projector', other: 'Put # sentences on the projector' }),
  accept: 'Accept: change the key…',
  acceptFor: (number: number) => ` for claim ${formatNumber(number)}`,
  more: (n: number) => `Show ${formatNumber(n)} more`,

  besideTitle: (hasHints: boolean, hasBearings: boolean) =>
    !hasBearings ? 'Hints' : hasHints ? 'Hints, and what would still be expected' : 'What would still be expected',
  hints: 'Asked for a hint',
  hintsNote: 'Students who asked for a hint before answering, in any attempt. A hint costs nothing.',
  students: (n: number) => plural(n, { one: '# student', other: '# students' }),
  bearingNote:
    '“If the headline were false, would you still expect this?” Over the work that counts. It is not in the points. Where careful readers differ, both answers count as like the key.',
  claim: 'Claim',
  key: 'The key',
  like: 'Like the key',
  answers: 'All answers',
  likeOf: (like: number, of: number) => `${formatNumber(like)} of ${formatNumber(of)}`,
  keySays: (key: BearingValue, or: BearingValue | null) =>
    or === null ? BEARINGS[key] : `${BEARINGS[key]}, or ${BEARINGS[or]}`,
  counts: (responses: Readonly<Record<BearingValue, number>>) =>
    (Object.keys(BEARINGS) as BearingValue[])
      .filter((value) => responses[value] > 0)
      .map((value) => `${BEARINGS[value]}: ${formatNumber(responses[value])}`)
      .join(', '),

  onProjector: 'What some of you wrote',
  showPicked: (n: number) => plural(n, { one: 'Show # sentence', other: 'Show # sentences' }),
  hidePicked: 'Hide the sentences',
} as const;
