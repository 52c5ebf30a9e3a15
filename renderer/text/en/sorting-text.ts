import type { Confidence } from '../../../content/attempt/confidence.ts';
import type { Mode } from '../../../content/attempt/mode.ts';
import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { Verdict } from '../../../content/scoring/verdict-of.ts';
import type { SourceKind } from '../../../content/lesson/source-kind.ts';
import { labelText } from './label-text.ts';
import { isolate } from '../isolate.ts';
import { sayPlace } from './claim-place-text.ts';

const claims = (n: number): string => (n === 1 ? '1 claim' : `${String(n)} claims`);
const word = (label: Label): string => labelText[label].word.toLowerCase();

const points = (credit: number): string => {
  switch (credit) {
    case 0.25:
      return '¼ point';
    case 0.5:
      return '½ point';
    case 1:
      return '1 point';
    default:
      return '0 points';
  }
};

/** The sentences of the sorting screen. */
export const sortingText = {
  question: 'What reason does the article give you to believe this?',
  mode: { guided: 'guided', exam: 'exam' } satisfies Record<Mode, string>,
  retryMode: 'retry',
  review: 'review',
  setAside: 'unfinished, review',
  answeredCount: (n: number, of: number) => `${String(n)} of ${String(of)} answered`,
  articleName: 'The article',
  panelName: 'The claim you are sorting',
  noteName: 'Why',
  progressName: 'Where you are',
  loading: 'Opening the article…',
  openFailed: 'This attempt could not be opened',

  kindOfPage: { fictional: 'made-up story', real: 'real article' },

  mark: {
    open: 'not answered',
    selected: (label: Label) => `you said ${word(label)}`,
    right: (yours: Label) => `right, ${word(yours)}`,
    part: (yours: Label, key: Label) => `partly right, you said ${word(yours)}, the key says ${word(key)}`,
    wrong: (yours: Label, key: Label) => `wrong, you said ${word(yours)}, the key says ${word(key)}`,
    missing: (key: Label) => `not answered, the key says ${word(key)}`,
    unsaved: (label: Label) => `you said ${word(label)}, not saved yet`,
    contested: 'debatable',
    flagged: 'flagged',
    name: (place: ClaimPlace, standing: string, text: string) => `${sayPlace(place)}, ${standing}: ${isolate(text)}`,
  },

  chooseFirst: 'Choose a label first.',
  writeFirst: 'Write why first.',
  howSure: 'How sure are you?',
  confidence: { guess: 'Guess', fairly: 'Fairly sure', sure: 'Sure' } satisfies Record<Confidence, string>,
  confidenceSaid: { guess: 'a guess', fairly: 'fairly sure', sure: 'sure' } satisfies Record<Confidence, string>,
  changeable: 'You can change this until you hand in.',

  settled: 'Your answer',
  change: 'Change',
  changeName: 'Change your answer',
  takeBackHint: 'You can change it until you see the reason.',
  noAnswer: 'You didn’t answer this one.',
  saving: 'Saving…',
  savedNow: (label: Label, confidence: Confidence | null) =>
    confidence === null
      ? `Saved: ${word(label)}.`
      : `Saved: ${word(label)}, ${sortingText.confidenceSaid[confidence]}.`,
  notSaved: 'Not saved yet',
  notSavedWhat: (label: Label, confidence: Confidence | null) =>
    confidence === null ? word(label) : `${word(label)}, ${sortingText.confidenceSaid[confidence]}`,
  keptHere: 'Your answer is still here. Claimsort will keep trying to save it.',
  retry: 'Try again',

  verdict: {
    right: (key: Label) => `Yes, ${word(key)}`,
    rightToo: (yours: Label, key: Label) => `Yes. The key says ${word(key)}, and ${word(yours)} is also accepted`,
    part: (key: Label) => `Partly right. The key says ${word(key)}`,
    wrong: (key: Label) => `Not quite. The key says ${word(key)}`,
    missing: (key: Label) => `The key says ${word(key)}`,
  },
  /** The verdict in a list of claims. */
  verdictWord: { right: 'Right', part: 'Partly right', wrong: 'Wrong', missing: 'Not answered' } satisfies Record<
    Verdict,
    string
  >,
  earned: points,
  words: 'The words that decide',
  noWords: 'Nothing backs this up: no one is named and there’s nothing to check.',
  noCue: 'No single word decides it.',
  whyNot: (label: Label) => `Why not ${word(label)}?`,
  why: (label: Label) => `Why ${word(label)}?`,
  bareAssertion: 'This is a bare assertion: it’s stated as fact, but no one is named and there’s nothing to look up.',
  wording: 'This wording plays on your feelings.',
  techniques: 'What the words do',
  contested: 'This one is debatable',
  contestedEarns: (label: Label, credit: number) => `${labelText[label].word}: ${points(credit)}.`,
  sourceAndCheck: 'Source and how to check',
  source: 'Source',
  through: 'Passed on by',
  toCheck: 'How to check',
  sourceKind: {
    'named-person': 'named person',
    'named-organisation': 'named organisation',
    'unnamed-official': 'unnamed official',
    'unnamed-reports': 'unnamed reports',
    document: 'document',
    footage: 'photos or video',
    group: 'group, no one named',
    none: 'none is given',
  } satisfies Record<SourceKind, string>,

  next: 'Next claim',
  nextOpen: 'Next unanswered claim',
  showReason: 'Show the reason',
  flag: 'Flag',
  flagName: 'Flag this claim to come back to',
  flaggedNow: 'Flagged to come back to.',
  unflaggedNow: 'Flag removed.',
  back: 'Back',
  skip: 'Skip',
  hint: 'Hint',
  forward: 'Next',
  seeResult: 'See the result',
  handIn: 'Hand in',
  result: 'Your result',
  backToResult: 'Back to your result',
  backToHistory: 'Back to all attempts',
  leaveName: {
    lessons: 'Back to lessons (your place is saved)',
    page: 'Back to the start page (your place is saved)',
    attempts: 'Back to all attempts (your place is saved)',
    result: 'Back to your result',
  },

  readAloud: 'Read aloud',
  overview: 'All claims',
  glossary: 'Glossary',
  glossaryName: 'Glossary and background',
  close: 'Close',
  overviewIntro: (answered: number, of: number) =>
    answered === of ? `All ${claims(of)} answered.` : `${String(answered)} of ${claims(of)} answered.`,
  overviewShort: {
    open: 'not answered',
    selected: (label: Label) => labelText[label].word,
    right: (key: Label) => word(key),
    missing: (key: Label) => `the key says ${word(key)}`,
    differs: (yours: Label, key: Label) => `you said ${word(yours)}, the key says ${word(key)}`,
  },
  current: 'you are here',

  finish: {
    exam: 'Hand in now?',
    guided: 'See the result now?',
    unanswered: (n: number) =>
      n === 1
        ? '1 claim is unanswered. It will score 0 but not count as wrong.'
        : `${String(n)} claims are unanswered. They will score 0 but not count as wrong.`,
    all: (of: number) => `All ${claims(of)} answered.`,
    flagged: (n: number) =>
      n === 1 ? 'You flagged 1 claim to come back to:' : `You flagged ${String(n)} claims to come back to:`,
    goToClaim: (n: number) => `Claim ${String(n)}`,
    final: 'After this, you can’t change your answers.',
    unsaved: (n: number) =>
      n === 1
        ? '1 answer is not saved yet. Wait a moment, or go back to it and save it.'
        : `${String(n)} answers are not saved yet. Wait a moment, or go back to them and save them.`,
    goOn: 'Keep sorting',
    working: 'Handing in…',
    failed: 'That did not work. Your answers are safe.',
  },
} as const;
