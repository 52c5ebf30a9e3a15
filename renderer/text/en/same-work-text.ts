import type { DecisionKind } from '../../../content/class/decision.ts';
import { isolate } from '../isolate.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

/** What a class report says about the same work handed in more than once, and about the teacher's decision. */
export const sameWorkText = {
  waits: (n: number) =>
    plural(n, {
      one: '# hand-in waits for your decision',
      other: '# hand-ins wait for your decision',
    }),
  waitsWhy:
    'The same answers, or several attempts of one user on one computer, came in under different names, or one student has more than one set of answers. Until you decide, they have no points and are in none of the figures.',
  decide: 'Decide…',
  decideFor: (names: string) => ` about ${isolate(names)}`,
  decideTitle: 'Whose work is it?',
  whichTitle: 'Which one counts?',
  severalOfOne: (name: string) => `${isolate(name)} has more than one set of answers for this lesson.`,
  sameAnswers: (names: string) => `The same answers were handed in as ${isolate(names)}.`,
  partlySame: (names: string) => `The work handed in as ${isolate(names)} shares answers that were given only once.`,
  oneUser: (names: string) =>
    `One user of Claimsort handed in several attempts on one computer, one after the other, as ${isolate(names)}. Later attempts may have been made after the answers were shown. The files do not say who sat at the computer.`,
  differs: (claims: number) =>
    plural(claims, { zero: 'The same answers', one: '# answer is different', other: '# answers are different' }),
  worth: (points: number, of: number) => `${formatNumber(points)} of ${formatNumber(of)} points`,
  typedIn: {
    paper: (when: string) => `On paper, typed in ${when}`,
    code: (when: string) => `As a code, typed in ${when}`,
  },
  fileName: (file: string) => `File: ${file}`,
  whenAndWhere: (when: string, computer: string | null) =>
    computer === null ? `Handed in ${when}` : `Handed in ${when} on computer ${computer}`,
  whatHappened: 'What happened?',
  decisions: {
    'one-person': 'They are one person',
    together: 'They did it together',
    only: 'Only one of them did it',
  } satisfies Record<DecisionKind, string>,
  decisionHints: {
    'one-person': 'It counts once, under the name that you choose.',
    together: 'Each of them gets the points.',
    only: 'It counts for the one that you choose. Nobody else gets points for it.',
  } satisfies Record<DecisionKind, string>,
  decisionsOfOneUser: {
    'one-person': 'They are one person',
    together: 'They are different people',
    only: 'Only one of them counts',
  } satisfies Record<DecisionKind, string>,
  hintsOfOneUser: {
    'one-person': 'One attempt counts, under the name that you choose.',
    together: 'Each of them gets the points of their own attempt.',
    only: 'It counts for the one that you choose. Nobody else gets points for it.',
  } satisfies Record<DecisionKind, string>,
  whoCounts: {
    'one-person': 'Which attempt?',
    together: 'Who are different people?',
    only: 'Which one counts?',
  } satisfies Record<DecisionKind, string>,
  whichName: 'Which name?',
  whoDidIt: 'Who did it?',
  whoTogether: 'Who did it together?',
  chooseName: 'Choose a name.',
  chooseOne: 'Choose the one that counts.',
  chooseTwo: 'Choose at least two names.',
  saveDecision: 'Save the decision',
  settledTitle: 'Work that came in more than once',
  decided: {
    'one-person': (counting: string, others: string) => `One person: ${counting} counts. ${others} is the same person.`,
    together: (counting: string, others: string) =>
      others === '' ? `Done together: ${counting}.` : `Done together: ${counting}. Not counted: ${others}.`,
    only: (counting: string, others: string) => `Only ${counting} counts. Not counted: ${others}.`,
  } satisfies Record<DecisionKind, (counting: string, others: string) => string>,
  differentPeople: (counting: string, others: string) =>
    others === '' ? `Different people: ${counting}.` : `Different people: ${counting}. Not counted: ${others}.`,
  typedCounts: {
    paper: (name: string, when: string) => `${isolate(name)}: the paper typed in on ${when} counts.`,
    code: (name: string, when: string) => `${isolate(name)}: the code typed in on ${when} counts.`,
  },
  fileCounts: (name: string, file: string) => `${isolate(name)}: the file ${isolate(file)} counts.`,
  corrected: (newest: string, earlier: string) =>
    newest === earlier
      ? `${newest} handed in the same attempt again, with other answers. The later file counts.`
      : `The same work was handed in as ${earlier}, and later as ${newest}. The later file counts.`,
  takeBack: 'Take the decision back',
  takeBackFor: (names: string) => ` about ${isolate(names)}`,
} as const;
