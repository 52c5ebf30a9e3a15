import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** The words of worksheets and of answers on paper. */
export const paperText = {
  documentTitle: 'On paper',
  loading: 'Preparing the page…',
  failed: 'This lesson cannot be put on paper.',
  show: 'What to put on paper',
  worksheet: 'Worksheet',
  worksheetHint: 'The article with numbered claims, and a sheet to fill in.',
  key: 'Answer key',
  keyHint: 'The answers with their reasons. For you, not for students.',
  which: 'Which claims',
  all: (count: number) => plural(count, { one: 'All: # claim', other: 'All: # claims' }),
  dozen: 'A dozen, chosen by Claimsort',
  handedOut: (count: number) =>
    plural(count, { one: 'As you handed it out: # claim', other: 'As you handed it out: # claims' }),
  asBefore: (count: number) =>
    plural(count, { one: 'As you chose before: # claim', other: 'As you chose before: # claims' }),
  letters: 'Letter size',
  lettersUsual: 'Usual',
  lettersUsualHint: 'Follows the text size in your settings.',
  lettersOf: (points: number) => `Large print, ${formatNumber(points)} points`,
  lettersOfHint: 'No letter is smaller. It takes more pages.',
  contrast: 'High contrast',
  contrastHint: 'Black on white, with bold letters and thick lines.',
  form: 'Answer sheet to fill in on a screen',
  formWhat: 'For students who cannot write by hand. “Save as PDF…” then makes a form that any PDF program can fill in.',
  formHint:
    'Type your name and choose one label for each claim. Then say how sure you are: guess, fairly sure, or sure. Save the file and give it to your teacher.',
  claimHowSure: (number: number) => `Claim ${formatNumber(number)}, how sure`,
  sheetKept: 'Your class keeps this choice: the form for typing in answers has the same claims.',
  strip: 'The key in one line',
  stripHint: (letters: readonly (readonly [string, string])[]) =>
    `For marking: ${letters.map(([letter, word]) => `${letter} is ${word.toLowerCase()}`).join(', ')}. Below each letter: what else earns points.`,
  alsoEarns: (letter: string, credit: number) => `${letter} ${formatNumber(credit)}`,
  name: 'Name',
  number: 'Student number',
  date: 'Date',
  question:
    'For each numbered claim, ask: what reason does the article give me to believe this? Not whether it is true.',
  sheet: 'Your answers',
  sheetHint: 'Tick one label for each claim. Then say how sure you are: guess, fairly sure, or sure.',
  claim: 'Claim',
  claimOf: (number: number) => `Claim ${formatNumber(number)}`,
  keyTitle: (title: string) => `Answer key: ${isolate(title)}`,
  keyWarning: 'For the teacher.',
  earns: (label: string, credit: number) => `${label} earns ${formatNumber(credit)}`,
  notThis: (label: string) => `Why not ${label.toLowerCase()}:`,
  contested: 'Careful readers disagree:',
  changed: 'You changed this answer for your class.',
  lookUp: 'To look it up:',
} as const;

/** The words of entering answers from paper. */
export const typingText = {
  title: 'Type in answers from paper',
  documentTitle: (lesson: string) => `From paper: ${lesson}`,
  how: 'Type the name or the student number. Then for each claim press 1 for evidence, 2 for attribution, 3 for rhetoric, or 0 if it was left empty. Every key is saved at once.',
  onSheet: (count: number, of: number) =>
    `These are the ${formatNumber(count)} claims of your worksheet, out of ${formatNumber(of)}. If your students had another worksheet, choose it first under “On paper…”.`,
  onAll: (count: number) =>
    `These are all ${formatNumber(count)} claims. If your students had fewer on paper, choose those first under “On paper…”: what stays empty here counts as no answer.`,
  student: 'Name on the paper',
  studentHint: 'As on your list, if you have one. If your list has numbers, you can type the number instead.',
  needsName: 'Type the name first. Then answers are saved as you type.',
  /** The student whose number was entered instead of a name. */
  numberOf: (number: string, name: string) => `${isolate(number)} is ${isolate(name)}.`,
  nobodysNumber: (number: string) => `No student on your list has the number ${isolate(number)}.`,
  numbered: (name: string, number: string) => `${name} (${number})`,
  answers: 'Answers',
  row: (number: number) => `Claim ${formatNumber(number)}:`,
  leftOut: 'No answer',
  saved: (name: string, answered: number, of: number) =>
    `Saved: ${isolate(name)}, ${formatNumber(answered)} of ${formatNumber(of)} answered.`,
  saving: 'Saving…',
  next: 'Next student',
  typed: 'Typed in',
  typedHint: 'You can correct each of these at any time.',
  waits: 'Not saved yet: this student already has answers. Choose above what to do.',
  erasedTitle: (name: string) => `You erased ${isolate(name)} from this class`,
  erasedWhat:
    'Nothing of this paper is saved yet. If this student comes back, or this is another student of the same name, save it. Otherwise clear the name.',
  erasedBack: 'Save this paper',
  erasedWaits: 'Not saved yet: you erased this student. Choose above what to do.',
  thereTitle: (name: string) => `${isolate(name)} already has answers for this lesson`,
  there: {
    paper: (name: string, when: string, answered: number, of: number) =>
      `On paper, typed in ${when} as ${isolate(name)}: ${formatNumber(answered)} of ${formatNumber(of)} answered.`,
    file: (name: string, when: string, answered: number, of: number) =>
      `In a file, handed in ${when} as ${isolate(name)}: ${formatNumber(answered)} of ${formatNumber(of)} answered.`,
    code: (name: string, when: string, answered: number, of: number) =>
      `As a code, typed in ${when} as ${isolate(name)}: ${formatNumber(answered)} of ${formatNumber(of)} answered.`,
  },
  replace: 'Replace it with this paper',
  keepBoth: 'Keep both, decide later',
  thereWhat:
    'Nothing of this paper is saved yet. If you keep both, neither counts until you decide in the report. If this is another student, type the name so that the two can be told apart.',
  correct: 'Correct',
  correctWhom: (name: string) => `, ${isolate(name)}`,
  line: (name: string, answered: number, of: number) =>
    `${isolate(name)}: ${formatNumber(answered)} of ${formatNumber(of)} answered`,
} as const;
