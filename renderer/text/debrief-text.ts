import type { SourceMap } from '../../content/debrief/map-sources.ts';
import type { SourceKind } from '../../content/lesson/source-kind.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { Debrief } from '../../content/lesson/format.ts';
import { inQuotes } from './in-quotes.ts';
import { plural } from './plural.ts';
import { isolate } from './isolate.ts';

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

/** A count in words up to twelve, in digits beyond, as in a printed text. */
const inWords = (n: number): string => SMALL_NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const claims = (n: number): string => plural(n, { one: '# claim', other: '# claims' });

/** How many attributions there are, of how many the key says the source, and how many of these sources are never named. */
type SourceCounts = Pick<SourceMap, 'attributions' | 'withSource' | 'neverNamed'>;

/** How many claims that bear on the headline stand under each label. */
export type BearingCounts = Readonly<Record<Label, number>>;

/** The sentences of the debrief. Each figure comes from the key; none of them says whether the headline is true. */
export const debriefText = {
  title: 'What supports the headline?',
  headlineSays: (says: string) => `The headline says ${says.replace(/[.!?]$/, '')}.`,
  bearing: ({ evidence, attribution, rhetoric }: BearingCounts): string => {
    const all = evidence + attribution + rhetoric;
    if (all === 0) return 'No other claim in this article is about that.';
    if (all === 1) return `One claim is about that, and it is ${evidence === 1 ? 'evidence' : 'not evidence'}.`;
    const bear = `${capital(inWords(all))} claims are about that.`;
    if (evidence === 0) return `${bear} ${all === 2 ? 'Neither' : 'None'} of them is evidence.`;
    if (evidence === all) return `${bear} ${all === 2 ? 'Both' : 'All'} of them are evidence.`;
    return `${bear} ${capital(inWords(evidence))} of them ${evidence === 1 ? 'is' : 'are'} evidence.`;
  },
  /** What the claims are that are not evidence; a label without any is not spoken of. */
  rest: ({ evidence, attribution, rhetoric }: BearingCounts): string => {
    if (evidence + attribution + rhetoric === 1)
      return attribution === 1 ? 'It rests on somebody’s word.' : 'It is rhetoric.';
    const word = `${inWords(attribution)} ${attribution === 1 ? 'rests' : 'rest'} on somebody’s word`;
    const wording = `${inWords(rhetoric)} ${rhetoric === 1 ? 'is' : 'are'} rhetoric`;
    const parts = [...(attribution === 0 ? [] : [word]), ...(rhetoric === 0 ? [] : [wording])];
    return `${capital(parts.join(', '))}.`;
  },
  // True of a claim that only says the headline in other words and of one that speaks against it, too.
  columnsNote: 'Claims about the headline, by type. If the headline were false, you would expect them less, or more.',
  noneUnder: (word: string) => `No ${word.toLowerCase()} about the headline.`,
  more: (n: number) => `Show ${String(n)} more`,
  notesTitle: 'Keep in mind',

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
      // Two numbers of one sentence are written in one way.
      const write = attributions < SMALL_NUMBERS.length ? inWords : String;
      const named = neverNamed === 1 ? 'is' : 'are';
      return `${capital(write(neverNamed))} of the ${write(attributions)} attributions ${goes} that ${named} never named.`;
    },
    width: 'Left to right: who said it, who passed it on, this article. Thicker = more claims.',
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
    copy: { address: 'Copy address', reference: 'Copy reference' },
    copied: 'Copied',
    credit: 'The three questions come from Civic Online Reasoning (Stanford History Education Group).',
  },

  loadingDrawing: 'Drawing the map…',
};
