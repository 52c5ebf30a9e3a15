import type { PassageOfDraft } from '../../../content/desk/workshop/views.ts';
import type { PassagesAdded } from '../../../content/study/views.ts';
import type { PassageFault } from '../../../content/workshop/to-passages.ts';
import { isolate } from '../isolate.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

const passages = (count: number): string => plural(count, { one: '# passage', other: '# passages' });

/** The words of the passages that a person adds to their practice: in the workshop, and on the screen of the practice. */
export const passagesText = {
  loading: 'Looking through the claims…',
  again: 'Try again',

  ofDraftTitle: 'Practise its claims…',
  ofDraftHint:
    'Each claim can come up in your daily practice, with the sentence before it and your key. It is marked as yours. To give the passages to others, save them as a file under Practice.',
  claim: (number: number) => `${formatNumber(number)}.`,
  inPractice: {
    no: null,
    'as-it-is': 'In your practice',
    earlier: 'In your practice as it was before you changed it',
  } satisfies Record<PassageOfDraft['inPractice'], string | null>,
  fault: {
    'label-missing': 'Has no label yet',
    'cues-missing': 'Say first which words decide, or that none do',
    'family-missing': 'Has no kind yet',
    'why-missing': 'Is debatable: say why first',
    'too-long': 'Is too long to be practised by itself',
  } satisfies Record<PassageFault, string>,
  practise: (count: number) =>
    count === 0 ? 'Add to my practice' : `Add ${plural(count, { one: '# claim', other: '# claims' })} to my practice`,
  /** The result of adding passages; it always says something. */
  added: ({ added, replaced, same }: PassagesAdded) =>
    [
      ...(added > 0 ? [`${passages(added)} added to your practice.`] : []),
      ...(replaced > 0 ? [`${passages(replaced)} in your practice brought up to date.`] : []),
      ...(added + replaced === 0 ? [`${passages(same)} in that file: you have them already.`] : []),
    ].join(' '),

  title: 'Your own passages',
  hint: 'You added these from lessons or files. They come up in your daily practice with the others, and new ones come first.',
  caption: 'By lesson',
  columns: { from: 'From', passages: 'Passages', seen: 'Answered so far' },
  noLesson: 'A file',
  from: (lesson: string | null) =>
    lesson === null ? 'Your own passage' : `Your own passage, from “${isolate(lesson)}”`,
  remove: 'Remove',
  ofLesson: (lesson: string) => `, all from ${isolate(lesson)}`,
  ofPassage: (words: string) => `: ${isolate(words)}`,
  each: (count: number) => `Show ${plural(count, { one: 'the passage', other: 'all # passages' })}`,
  removed: (count: number) =>
    `${plural(count, { one: '# passage was removed.', other: '# passages were removed.' })} What you answered is kept.`,
  bringBack: 'Bring back',
  save: 'Save as a file…',
  saveHint: 'Whoever opens the file in Claimsort adds the passages to their practice. It holds the answers.',
} as const;
