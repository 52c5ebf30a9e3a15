import type { Quote } from '../lesson/format.ts';
import { FULL_CREDIT } from '../lesson/credit.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import { isContested } from '../lesson/is-contested.ts';
import type { Finding } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';

const checkAnchor = (place: string, text: string, quote: Quote): readonly Finding[] => {
  const located = locateQuote(text, quote);
  if (located.ok) return [];
  const times = located.error === 'quote-absent' ? 'not found' : 'found more than once';
  return [
    { rule: 'anchor', place: `${place} “${quote.exact}”`, message: `${times}; a quote stands in exactly one place` },
  ];
};

/** Each quote of a claim is found exactly once: its own anchor in its text, its cues and the words of its techniques in the claim. */
export const checkAnchors = ({ place, text, quote, entry }: MarkedClaim): readonly Finding[] => [
  ...checkAnchor(`${place}, anchor`, text, quote),
  ...entry.cues.flatMap((cue) => checkAnchor(`${place}, cue`, quote.exact, cue)),
  ...entry.techniques.flatMap(({ name, words }) => checkAnchor(`${place}, ${name}`, quote.exact, words)),
];

/** The primary label earns 1, and whatever else earns 0.5 or more makes the claim contested and is explained. */
export const checkCredits = ({ place, entry }: MarkedClaim): readonly Finding[] => {
  const credits: readonly Finding[] =
    entry.credits[entry.label] === FULL_CREDIT
      ? []
      : [{ rule: 'credits', place, message: `the primary label ${entry.label} does not earn 1` }];
  const contested: readonly Finding[] =
    isContested(entry) === (entry.whyContested !== null)
      ? []
      : [
          {
            rule: 'contested',
            place,
            message: isContested(entry)
              ? 'another label earns 0.5 or more, but whyContested is missing'
              : 'whyContested is given, but no other label earns 0.5 or more',
          },
        ];
  return [...credits, ...contested];
};
