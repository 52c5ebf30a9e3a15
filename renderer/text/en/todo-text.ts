import type { Todo, TodoList } from '../../../content/workshop/findings.ts';
import { detailsText } from './workshop-text.ts';
import { isolate } from '../isolate.ts';
import { labelText } from './label-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

type Values = Todo['values'];

const number = (value: Values[string] | undefined): string => formatNumber(Number(value ?? 0));
const words = (value: Values[string] | undefined): string => isolate(String(value ?? ''));
const label = (value: Values[string] | undefined): string =>
  Object.entries(labelText).find(([one]) => one === value)?.[1].word ?? '';
const field = (value: Values[string] | undefined): string => {
  const known = Object.entries(detailsText.field).find(([name]) => name === value);
  return known === undefined ? '' : known[1].label;
};

/** The sentence for each task. A sentence about a claim is preceded by the claim's number. */
const sentences: Readonly<Record<Todo['code'], (values: Values) => string>> = {
  'text-missing': () => 'Bring in the article.',
  'headline-missing': () => 'Say which part is the headline.',
  'headline-unmarked': () => 'Mark the headline as a claim: the debrief is about it.',
  'claims-missing': () => 'Mark at least one claim.',
  'label-missing': () => 'has no label yet.',
  'reason-missing': (values) => `needs a reason for ${label(values['label'])}.`,
  'why-contested-missing': () => 'can be read in two ways: say why.',
  'cue-not-findable': () => 'has deciding words that stand in it more than once. Mark a longer stretch.',
  'detail-missing': (values) => `Fill in “${field(values['field'])}”.`,
  'headline-says-missing': () => 'Say in plain words what the headline says.',
  'too-large': () => 'The text is too long for one lesson. Leave parts of it out.',
  'two-verbs-of-saying': (values) =>
    `has more than one verb of saying (${words(values['words'])}). Are these two claims?`,
  'long-claim': (values) =>
    `has ${number(values['words'])} words. Over ${number(values['most'])} it is hard to judge as one.`,
  'nothing-marked': (values) => `Nothing is marked in paragraph ${number(values['paragraph'])}.`,
  'cues-missing': () => 'has no deciding words yet.',
  'family-missing': () => 'has no kind yet.',
  'template-untouched': () => 'has the reasons of the codebook. Your own words teach more.',
  'bearings-missing': (values) =>
    `${number(values['given'])} of ${number(values['of'])} claims say what they bear on. The others are left out of the debrief’s counts.`,
  'label-unused': (values) => `No claim is ${label(values['label'])}.`,
  'one-sided': (values) =>
    `${number(values['count'])} of ${number(values['of'])} claims are ${label(values['label'])}. Students will see the pattern.`,
  'no-second-reader': () => 'Nobody else has sorted this yet. A colleague finds what you no longer see.',
  'disagreement-open': () => 'is read otherwise by another reader. Decide it.',
  'rationale-length': () => 'has a long reason. Two sentences are read, five are not.',
  'rationale-grade': () => 'has a reason that is hard to read. Shorter words and sentences help.',
  'gives-away': () => 'has a reason that gives another claim’s answer away.',
  'long-cue': () => 'has many deciding words. The source and the verb are enough.',
  'proof-words': () => 'speaks of proof. Is there anything behind these words?',
  minutes: () => 'The minutes you typed are not what the length suggests.',
  'unsafe-look-up': () => 'Looking this up may lead to violent material. Name reports about it, and warn.',
  'length-clue': () => 'The longest claims have one label. Students will see the pattern.',
  'simple-rule': (values) =>
    `A list of words would sort ${number(values['hits'])} of ${number(values['n'])} claims right. Mark claims that are not what their words suggest.`,
};

/** The words of the list of tasks. */
export const todoText = {
  title: 'Still to do',
  must: 'Before it can be finished',
  should: 'Worth a look',
  done: 'Nothing is missing. You can finish it.',
  more: (count: number) => plural(count, { one: '# thing worth a look', other: '# things worth a look' }),
  counts: ({ claims, minutes }: TodoList['counts']) =>
    `${plural(claims, { zero: 'No claims', one: '# claim', other: '# claims' })}, ${plural(minutes, { one: 'about # minute', other: 'about # minutes' })}`,
  say: ({ code, at, values }: Todo): string =>
    at.kind === 'claim' && values['number'] !== undefined
      ? `Claim ${number(values['number'])} ${sentences[code](values)}`
      : sentences[code](values),
} as const;
