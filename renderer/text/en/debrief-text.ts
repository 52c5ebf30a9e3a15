import type { AboutHeadline } from '../../../content/debrief/group-bearing.ts';
import type { SourceMap } from '../../../content/debrief/map-sources.ts';
import type { BearingValue, SourceKind } from '../../../content/lesson/source-kind.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { Debrief } from '../../../content/lesson/format.ts';
import { inQuotes } from './in-quotes.ts';
import { LOCALE } from './locale.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count in words up to twelve, then in digits, as in printed text. */
const inWords = (n: number): string => SMALL_NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const claims = (n: number): string => plural(n, { one: '# claim', other: '# claims' });

/** The number of attributions, how many of them have a source in the key, and how many of these sources are unnamed. */
type SourceCounts = Pick<SourceMap, 'attributions' | 'withSource' | 'neverNamed'>;

/** The number of claims with each label. */
export type BearingCounts = Readonly<Record<Label, number>>;

const sumOf = ({ evidence, attribution, rhetoric }: BearingCounts): number => evidence + attribution + rhetoric;

/** The labels of the counted claims; a label without claims is not mentioned. */
const byLabel = ({ evidence, attribution, rhetoric }: BearingCounts): string => {
  const parts = [
    ...(evidence === 0 ? [] : [`${inWords(evidence)} ${evidence === 1 ? 'is' : 'are'} evidence`]),
    ...(attribution === 0
      ? []
      : [`${inWords(attribution)} ${attribution === 1 ? 'rests' : 'rest'} on somebody’s word`]),
    ...(rhetoric === 0 ? [] : [`${inWords(rhetoric)} ${rhetoric === 1 ? 'is' : 'are'} rhetoric`]),
  ];
  return parts.join(', ');
};

const whatTheOneIs = ({ evidence, attribution }: BearingCounts): string =>
  evidence === 1 ? 'is evidence' : attribution === 1 ? 'rests on somebody’s word' : 'is rhetoric';

/** The names of the bearings, beside a claim. */
const BEARING_WORDS: Readonly<Record<BearingValue, string>> = {
  sign: 'a sign',
  against: 'speaks against it',
  restates: 'says it again',
  near: 'could be so either way',
  framing: 'only frames',
};

/** The sentences of the debrief. Each figure comes from the key; none of them says whether the headline is true. */
export const debriefText = {
  title: 'What supports the headline?',
  headlineSays: (says: string) => `The headline says ${says.replace(/[.!?]$/, '')}.`,
  /** How many claims are signs, and their labels. */
  signs: (counts: BearingCounts): string => {
    const all = sumOf(counts);
    if (all === 0) return 'No claim is clearly a sign of that.';
    if (all === 1) return `One claim is a sign of that, and it ${whatTheOneIs(counts)}.`;
    return `${capital(inWords(all))} claims are signs of that: ${byLabel(counts)}.`;
  },
  against: (n: number): string =>
    n === 0 ? '' : `${capital(inWords(n))} ${n === 1 ? 'claim speaks' : 'claims speak'} against it.`,
  restates: (n: number): string =>
    n === 0
      ? ''
      : n === 1
        ? 'One claim says the same again, and saying it twice adds nothing.'
        : `${capital(inWords(n))} claims say the same again, and saying it again adds nothing.`,
  /** For a key of format 1, which has no more details. */
  notRecorded: (counts: BearingCounts): string => {
    const all = sumOf(counts);
    if (all === 0) return '';
    if (all === 1) return `One claim is about that, and it ${whatTheOneIs(counts)}. The key does not say how it is.`;
    return `${capital(inWords(all))} claims are about that: ${byLabel(counts)}. The key does not say how they are.`;
  },
  columnsNote:
    'How to tell: imagine that the headline is false. If a claim then seems less likely, it is a sign. If it seems more likely, it speaks against the headline. A sign may be weak, and none of this says whether the headline is true.',
  /** Beside a claim in a column. */
  about: { ...BEARING_WORDS, 'not-recorded': 'kind not recorded' } satisfies Readonly<
    Record<BearingValue | AboutHeadline, string>
  >,
  debatable: (n: number) =>
    n === 1
      ? 'One more claim: careful readers disagree whether it is a sign'
      : `${capital(inWords(n))} more claims: careful readers disagree whether they are signs`,
  debatableNote:
    'Ask of each: if the headline were false, would you still expect this? None of these is counted above.',
  either: (one: BearingValue, other: BearingValue) => `${BEARING_WORDS[one]}, or ${BEARING_WORDS[other]}`,
  /** `isDebatable`: the key has contested claims, and some may have this label. */
  noneUnder: (word: string, isDebatable: boolean) =>
    isDebatable
      ? `No ${word.toLowerCase()} that careful readers agree on.`
      : `No ${word.toLowerCase()} about the headline.`,
  numbered: (n: number) => `Claim ${String(n)},\u00a0`,
  more: (n: number) => `Show ${String(n)} more`,
  notesTitle: 'Keep in mind',
  /** If the key says nothing about it. */
  notTruth:
    'Evidence is not truth. It means that the article shows you something you could look up. What you find there can still be wrong, and somebody’s word can be right.',
  openFirst: {
    title: 'Before you look: which would you open first?',
    what: 'Fact-checkers leave the article and open other sources. Choose the one that you would open first, and say to yourself why.',
    legend: 'I would open first:',
    why: 'Why this one? (only for you)',
    whyHint: (left: number) => `It is not kept and goes to nobody. ${String(left)} characters left.`,
    show: 'Show what was found',
    skip: 'Skip this',
    yours: 'Your choice',
    others: 'What each of them is good for',
  },

  sources: {
    title: 'Whose word is it?',
    finding: ({ attributions, withSource, neverNamed }: SourceCounts): string => {
      if (withSource < attributions) {
        if (withSource === 0) return 'The key does not say whose word it is.';
        const known = `The key says the source of ${String(withSource)} of ${String(attributions)} attributions.`;
        return neverNamed === 0
          ? known
          : `${known} ${plural(neverNamed, { one: '# goes back to a source that is never named.', other: '# go back to sources that are never named.' })}`;
      }
      if (attributions === 0) return 'No claim in this article rests on somebody’s word.';
      if (attributions === 1)
        return neverNamed === 1
          ? 'The only attribution goes back to a source that is never named.'
          : 'The only attribution goes back to a source that is named.';
      const all = attributions === 2 ? 'Both' : `All ${inWords(attributions)}`;
      if (neverNamed === 0) return `${all} attributions go back to sources that are named.`;
      if (neverNamed === attributions) return `${all} attributions go back to sources that are never named.`;
      const goes = neverNamed === 1 ? 'goes back to a source' : 'go back to sources';
      // Two numbers in one sentence are both digits or both words.
      const write = attributions < SMALL_NUMBERS.length ? inWords : String;
      const named = neverNamed === 1 ? 'is' : 'are';
      return `${capital(write(neverNamed))} of the ${write(attributions)} attributions ${goes} that ${named} never named.`;
    },
    width: 'Left to right: who said it, who passed it on, this article. Thicker = more claims.',
    mayBeOne: (n: number) =>
      n === 2
        ? 'Two of the sources are never named. They may be one and the same.'
        : `${capital(inWords(n))} of the sources are never named. Some of them, or all, may be one and the same.`,
    article: 'this article',
    nobody: 'the article does not say',
    kind: {
      'named-person': 'a named person',
      'named-organisation': 'a named organisation',
      'unnamed-official': 'an official, not named',
      'unnamed-reports': 'not named',
      document: 'a document',
      footage: 'footage',
      group: 'a group, nobody named',
      none: 'not named',
    } satisfies Record<SourceKind, string>,
    claims,
    tableName: 'Show as a table',
    tableCaption: 'Each row is one way from a source to this article.',
    columns: { source: 'Who said it', kind: 'Kind of source', through: 'Passed on by', claims: 'Claims' },
    directly: 'directly',
  },

  techniques: {
    title: 'Persuasion techniques',
    note: (n: number) =>
      `${n === 1 ? 'One technique was' : `${capital(inWords(n))} techniques were`} found in this article. Using one does not make a claim false; it asks you to feel instead of checking.`,
    none: 'No technique of persuasion was found in this article.',
    source:
      'The names follow SemEval-2023 task 3, a shared list of 23 persuasion techniques (Piskorski and others, 2023). The explanations are ours, and so are these names: bare assertion, insinuation, sarcasm, scare quotes, topic sentence, common knowledge, us against them, judging words.',
  },

  dossier: {
    title: 'Look outside the article',
    note: 'Three questions fact-checkers ask first, and what we found. You decide what it’s worth.',
    question: {
      'who-is-behind-it': 'Who is behind it?',
      'what-is-the-evidence': 'What is the evidence?',
      'what-do-other-sources-say': 'What do other sources say?',
    } satisfies Record<Debrief['dossier'][number]['question'], string>,
    reference: ({ publisher, title, date }: Debrief['dossier'][number]['reference']) =>
      `${isolate(publisher)}: ${inQuotes(title)}, ${date}`,
    /** The numbers of the claims that a statement helps to judge. */
    about: (numbers: readonly number[]) =>
      `Helps with ${numbers.length === 1 ? 'claim' : 'claims'} ${new Intl.ListFormat(LOCALE).format(numbers.map(String))}`,
    copy: { address: 'Copy address', reference: 'Copy reference' },
    copied: 'Copied',
    credit: 'The three questions come from Civic Online Reasoning (Digital Inquiry Group).',
  },

  loadingDrawing: 'Drawing the map…',
};
