import type {
  ClaimPart,
  Finding,
  LintPlace,
  LintRule,
  LintValues,
  SIMPLE_RULES,
} from '../../../content/lint/finding.ts';
import { formatDecimal, formatShare } from '../decimal-text.ts';
import { formatNumber } from '../number-text.ts';

type Problem = LintValues['inconsistent']['problem'];

/** What is wrong in the structure of a file, by code. */
const problems: Readonly<Record<Problem, string>> = {
  'field-absent': 'it is missing',
  'id-repeated': 'the id is used more than once',
  'id-reserved': 'the id is one that the program keeps for itself',
  'block-unknown': 'it names a block that is not there',
  'claim-unknown': 'it names a claim that is not there',
  'quote-absent': 'not found; a quote stands in exactly one place',
  'quote-ambiguous': 'found more than once; a quote stands in exactly one place',
  'claims-overlap': 'two claims share words',
  'claims-out-of-order': 'the claims are not in reading order',
  'headline-claim-elsewhere': 'the headline claim is not in the headline',
  'key-of-another-lesson': 'the key belongs to another lesson; if the lesson was changed, seal the file first',
  'entries-unlike-claims': 'the key has not one entry for each claim',
  'primary-without-credit': 'the primary label does not earn 1',
  'contested-unexplained': 'another label earns 0.5 or more, but whyContested is missing',
  'explained-uncontested': 'whyContested is given, but no other label earns 0.5 or more',
  'bearing-of-headline': 'the headline claim has no bearing of its own',
  'bearing-missing': 'it is not said what the claim bears on',
  'bearing-twice': 'the second bearing is the first one again',
};

const sayProblem = ({ problem, words }: LintValues['inconsistent']): string =>
  words === '' ? problems[problem] : `“${words}”: ${problems[problem]}`;

const rules: Readonly<Record<(typeof SIMPLE_RULES)[number], string>> = {
  'plain-words': 'plain words',
  'all-words': 'all words',
  'one-word': 'one word',
  'twenty-words': '20 words',
};

const wordings: Readonly<Record<LintValues['usual-credits']['wording'], (words: string) => string>> = {
  'proof-without-source': (words) => `“${words}” with nothing behind it`,
  'nobody-named': () => 'somebody’s word with nobody named',
  'loaded-words': () => 'loaded words in it',
};

/** The message of each rule. */
const sentences: { readonly [Rule in LintRule]: (values: LintValues[Rule]) => string } = {
  unreadable: ({ said }) => said,
  'missing-field': sayProblem,
  'unknown-technique': ({ name }) => `“${name}” is not in the list of techniques in docs/content.md`,
  inconsistent: sayProblem,
  anchor: sayProblem,
  overlap: sayProblem,
  credits: sayProblem,
  contested: sayProblem,
  'duplicate-id': sayProblem,
  'rationale-length': ({ words, most }) => `${String(words)} words; at most ${String(most)}`,
  'rationale-grade': ({ grade, most }) =>
    `Flesch-Kincaid grade ${formatNumber(Math.round(10 * grade) / 10)}; at most ${String(most)}: shorter sentences, shorter words`,
  'gives-away': ({ words }) => `“${words}” speaks of another claim; speak of this one alone`,
  'length-clue': ({ longest, longestMean, shortest, shortestMean, most }) =>
    `the length of a claim tells its label: ${longest} ${formatNumber(Math.round(longestMean))}, ${shortest} ${formatNumber(Math.round(shortestMean))} characters on average; at most ${formatShare(most - 1)} apart`,
  'simple-rule': ({ name, hits, n, kappa, most }) =>
    `the rule “${rules[name]}” sorts ${String(hits)} of ${String(n)} claims, κ ${formatDecimal(kappa)}; at most ${String(most)}`,
  'long-cue': ({ inCues, all, most }) =>
    `the cues are ${String(inCues)} of ${String(all)} words; at most ${formatShare(most)}`,
  'proof-words': ({ words }) => `“${words}” claims proof and is no cue`,
  'usual-credits': ({ wording, words, label, least, earned }) =>
    `${wordings[wording](words)}: ${label} earns at least ${String(least)}, and not ${String(earned)}`,
  minutes: ({ minutes, counted }) => `${String(minutes)} minutes, but by its words it takes about ${String(counted)}`,
  'unsafe-look-up': (values) =>
    values.what === 'look-up'
      ? `“${values.sentence}” leads to the material itself; lead to reports about it`
      : 'the teacher’s page has no warning of what a search may lead to',
  'passage-length': ({ sentences: count, most }) => `${String(count)} sentences; at most ${String(most)}`,
  'family-label': ({ label, family, stands }) => `${label}, but ${family} stands for ${stands}`,
  'shared-sentence': ({ sentence, file, passage }) => `“${sentence}” stands in ${file}, passage ${passage} too`,
  'family-size': ({ count, least }) => `${String(count)} passages; at least ${String(least)}`,
};

const parts: Readonly<Record<ClaimPart, string>> = {
  words: 'its words',
  label: 'label',
  cues: 'cues',
  techniques: 'techniques',
  family: 'family',
  'reason-evidence': 'rationale for evidence',
  'reason-attribution': 'rationale for attribution',
  'reason-rhetoric': 'rationale for rhetoric',
  'look-up': 'lookUp',
  'why-contested': 'whyContested',
};

/**
 * A finding contains its rule and the values of that rule, but the type of the union does not express that they match.
 */
const say = ({ rule, values }: Pick<Finding, 'rule' | 'values'>): string =>
  (sentences[rule] as (values: Finding['values']) => string)(values);

const place = ({ file, claim, passage, family, level, field }: LintPlace, part?: ClaimPart): string =>
  [
    file ?? 'bank',
    ...(family === undefined ? [] : [family]),
    ...(level === undefined ? [] : [level]),
    ...(claim === undefined ? [] : [`claim ${claim}`]),
    ...(passage === undefined ? [] : [`passage ${passage}`]),
    ...(part === undefined ? [] : [parts[part]]),
    ...(field === undefined ? [] : [field === '' ? 'the whole file' : field]),
  ].join(', ');

/** The output of `npm run lesson -- lint`: only in English, like the lessons that ship. */
export const lintText = {
  place,
  /** The place of a finding and, on a separate line, its rule and its message. */
  say: (finding: Finding): string => `${place(finding.place, finding.part)}\n  ${finding.rule}: ${say(finding)}`,
  findings: (count: number) => `${String(count)} findings`,
  rules,
  table: {
    family: 'family',
    label: 'label',
    all: 'all',
    meanLength: (lengths: string) => `Mean length of a claim in characters: ${lengths}`,
    simpleRules: 'simple rules',
    limit: 'limit',
    noLimit: 'none',
    of: (hits: number, n: number) => `${String(hits)} of ${String(n)}`,
    overLimit: '! = over the limit',
    plainWordsByFamily: 'plain words, by family',
  },
} as const;
