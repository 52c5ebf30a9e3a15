import type { Confidence, Mode } from '../../content/attempt/confidence.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { SourceKind } from '../../content/lesson/source-kind.ts';
import { labelText } from './label-text.ts';

const claims = (n: number): string => (n === 1 ? '1 claim' : `${String(n)} claims`);
const word = (label: Label): string => labelText[label].word.toLowerCase();

const points = (credit: number): string => {
  switch (credit) {
    case 0.25:
      return 'a quarter of a point';
    case 0.5:
      return 'half a point';
    case 1:
      return '1 point';
    default:
      return 'no point';
  }
};

/** The sentences of the sorting screen. */
export const sortingText = {
  question: 'What does the article give you for believing this?',
  mode: { guided: 'guided', exam: 'exam' } satisfies Record<Mode, string>,
  review: 'looking back',
  setAside: 'set aside, looking back',
  place: (n: number, of: number) => `Claim ${String(n)} of ${String(of)}`,
  answeredCount: (n: number, of: number) => `${String(n)} of ${String(of)} answered`,
  articleName: 'The article',
  panelName: 'The claim you are sorting',
  noteName: 'Why',
  progressName: 'Where you are',
  loading: 'Opening the article…',
  openFailed: 'This attempt could not be opened',

  kindOfPage: { fictional: 'invented for this lesson', real: 'document under study' },

  mark: {
    open: 'not answered',
    selected: (label: Label) => `you chose ${word(label)}`,
    right: (key: Label) => `you found ${word(key)}`,
    part: (yours: Label, key: Label) => `you chose ${word(yours)}, the key says ${word(key)}, part of a point`,
    wrong: (yours: Label, key: Label) => `you chose ${word(yours)}, the key says ${word(key)}`,
    missing: (key: Label) => `not answered, the key says ${word(key)}`,
    unsaved: (label: Label) => `you chose ${word(label)}, not saved yet`,
    contested: 'careful people differ',
    name: (n: number, of: number, standing: string, text: string) =>
      `Claim ${String(n)} of ${String(of)}, ${standing}: ${text}`,
  },

  chooseFirst: 'First choose one of the three.',
  howSure: 'How sure are you?',
  confidence: { guess: 'Guess', fairly: 'Fairly', sure: 'Sure' } satisfies Record<Confidence, string>,
  confidenceSaid: { guess: 'a guess', fairly: 'fairly sure', sure: 'sure' } satisfies Record<Confidence, string>,
  changeable: 'You can change this until you hand in.',

  settled: 'Your answer',
  noAnswer: 'You did not answer this one.',
  saving: 'Saving…',
  savedNow: (label: Label, confidence: Confidence | null) =>
    confidence === null
      ? `Saved: ${word(label)}.`
      : `Saved: ${word(label)}, ${sortingText.confidenceSaid[confidence]}.`,
  notSaved: 'Not saved yet',
  notSavedWhat: (label: Label, confidence: Confidence | null) =>
    confidence === null ? word(label) : `${word(label)}, ${sortingText.confidenceSaid[confidence]}`,
  keptHere: 'Your answer is still here, and Claimsort goes on trying by itself.',
  retry: 'Try again',

  verdict: {
    right: (key: Label) => `Yes, ${word(key)}`,
    rightToo: (yours: Label, key: Label) => `Yes. ${labelText[yours].word} is as good here as ${word(key)}`,
    part: (key: Label) => `Partly. The key says ${word(key)}`,
    wrong: (key: Label) => `Not this time. The key says ${word(key)}`,
    missing: (key: Label) => `The key says ${word(key)}`,
  },
  earned: (credit: number) => `This earns ${points(credit)}.`,
  words: 'The words that decide',
  noWords: 'No words support it: nobody is named, and there is nothing to look up.',
  noCue: 'No single word decides it.',
  whyNot: (label: Label) => `Why not ${word(label)}?`,
  why: (label: Label) => `Why ${word(label)}?`,
  bareAssertion: 'This is a bare assertion: stated as fact, with no source and nothing to look up.',
  wording: 'This is wording that works on you.',
  techniques: 'What the words do',
  contested: 'Careful people differ here',
  contestedEarns: (label: Label, credit: number) => `${labelText[label].word} earns ${points(credit)}.`,
  source: 'Source',
  through: 'Through',
  toCheck: 'To check it',
  sourceKind: {
    'named-person': 'a person with a name',
    'named-organisation': 'an organisation with a name',
    'unnamed-official': 'an official who is not named',
    'unnamed-reports': 'reports that are not named',
    document: 'a document',
    footage: 'pictures or film',
    group: 'a group, nobody in it named',
    none: 'none is given',
  } satisfies Record<SourceKind, string>,

  next: 'Next claim',
  nextOpen: 'Next open claim',
  back: 'Back',
  skip: 'Skip',
  forward: 'Next',
  seeResult: 'See the result',
  handIn: 'Hand in',
  backToResult: 'Back to the result',
  backToHistory: 'Back to all attempts',
  leaveName: {
    lessons: 'Leave for the lessons. Your place is kept.',
    attempts: 'Leave for all attempts. Your place is kept.',
  },

  overview: 'All claims',
  close: 'Close',
  overviewIntro: (answered: number, of: number) =>
    answered === of ? `All ${claims(of)} have an answer.` : `${String(answered)} of ${claims(of)} have an answer.`,
  overviewShort: {
    open: 'open',
    missing: 'not answered',
    selected: (label: Label) => labelText[label].word,
    right: (key: Label) => labelText[key].word,
    differs: (yours: Label, key: Label) => `${labelText[key].word} (you: ${word(yours)})`,
  },
  current: 'you are here',

  finish: {
    exam: 'Hand in now?',
    guided: 'See the result now?',
    unanswered: (n: number) =>
      n === 1
        ? 'One claim has no answer yet. It will count as missing, not as wrong.'
        : `${String(n)} claims have no answer yet. They will count as missing, not as wrong.`,
    all: (of: number) => `All ${claims(of)} have an answer.`,
    final: 'After this, no answer can be changed.',
    unsaved: (n: number) =>
      n === 1
        ? 'One answer is not saved yet. Wait a moment, or go back to it and save it.'
        : `${String(n)} answers are not saved yet. Wait a moment, or go back to them and save them.`,
    goOn: 'Go on sorting',
    working: 'Handing in…',
    failed: 'That did not work. Your answers are safe.',
  },
} as const;
