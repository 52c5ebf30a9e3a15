import type { CodeEntry } from '../../../content/class/classroom.ts';
import { isolate } from '../isolate.ts';
import { namesText } from './names-text.ts';
import { formatNumber } from '../number-text.ts';

/** Why a hand-in code is rejected. */
type Refusal = Extract<CodeEntry, { readonly kind: 'refused' }>['why'];

/** The words of entering hand-in codes. */
export const codesText = {
  title: 'Type in hand-in codes',
  documentTitle: (lesson: string) => `Hand-in codes: ${lesson}`,
  open: 'Type in codes…',
  how: 'Students see their code after handing in, under “If you cannot save a file”. Type the student’s name and the code. Capitals, spaces and hyphens do not matter.',
  loading: 'Loading…',
  student: 'Student',
  studentHint: 'The name as on your list, if you have one. If your list has numbers, you can type the number instead.',
  needsName: 'Type the student’s name.',
  code: 'Code',
  codeHint: 'Groups of four characters, for example 2K7D-0M4Q. A code has no letter O, I, L or U.',
  needsCode: 'Type the code.',
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Do not change it',
  correcting: (name: string) => `You are correcting what was saved for ${isolate(name)}.`,
  saved: (name: string, answered: number, of: number) =>
    `Saved: ${isolate(name)}, ${formatNumber(answered)} of ${formatNumber(of)} answered.`,
  alsoTitle: (name: string, others: readonly string[]) =>
    `${isolate(name)} and ${namesText(others)} have the same attempt`,
  alsoWhat: 'One attempt was handed in under these names. None of them has points until you decide in the report.',
  refused: {
    'not-a-code': 'This is not a hand-in code. Look for groups of four characters.',
    mistyped:
      'This code does not fit together. At least one character is wrong or missing. Compare it with the student’s.',
    newer: 'A newer version of Claimsort made this code. Update Claimsort to read it.',
    'other-claims':
      'This code is for another lesson, or for claims that you did not hand out to this class. Ask the student which lesson it was.',
  } satisfies Record<Refusal, string>,
  erasedWhat:
    'This code is not saved yet. If this student comes back, or this is another student of the same name, save it. Otherwise clear the name.',
  erasedBack: 'Save this code',
  thereWhat:
    'This code is not saved yet. If you keep both, neither counts until you decide in the report. If this is another student, type the name so that the two can be told apart.',
  replace: 'Replace it with this code',
  typed: 'Codes typed in',
  line: (name: string, answered: number, of: number) =>
    `${isolate(name)}: ${formatNumber(answered)} of ${formatNumber(of)} answered`,
  waits: (others: readonly string[]) =>
    others.length === 0
      ? 'Waits for your decision in the report: there is other work of this student.'
      : `Waits for your decision: the same attempt as ${namesText(others)}.`,
  correct: 'Correct',
  correctWhom: (name: string) => `, ${isolate(name)}`,
} as const;
