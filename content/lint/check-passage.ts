import type { Quote } from '../lesson/format.ts';
import { FULL_CREDIT } from '../lesson/credit.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import { isContested } from '../lesson/is-contested.ts';
import type { ClaimPart, Finding, LintPlace } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';

const checkAnchor = (place: LintPlace, part: ClaimPart, text: string, quote: Quote): readonly Finding[] => {
  const located = locateQuote(text, quote);
  return located.ok ? [] : [{ rule: 'anchor', place, part, values: { problem: located.error, words: quote.exact } }];
};

/**
 * Each quote of a claim is found exactly once: its own quote in the text, its cues and technique words in the claim.
 */
export const checkAnchors = ({ place, text, quote, entry }: MarkedClaim): readonly Finding[] => [
  ...checkAnchor(place, 'words', text, quote),
  ...entry.cues.flatMap((cue) => checkAnchor(place, 'cues', quote.exact, cue)),
  ...entry.techniques.flatMap(({ words }) => checkAnchor(place, 'techniques', quote.exact, words)),
];

/** The primary label earns 1, and any other label that earns 0.5 or more makes the claim contested and is explained. */
export const checkCredits = ({ place, entry }: MarkedClaim): readonly Finding[] => {
  const credits: readonly Finding[] =
    entry.credits[entry.label] === FULL_CREDIT
      ? []
      : [{ rule: 'credits', place, part: 'label', values: { problem: 'primary-without-credit', words: '' } }];
  const contested: readonly Finding[] =
    isContested(entry) === (entry.whyContested !== null)
      ? []
      : [
          {
            rule: 'contested',
            place,
            part: 'why-contested',
            values: { problem: isContested(entry) ? 'contested-unexplained' : 'explained-uncontested', words: '' },
          },
        ];
  return [...credits, ...contested];
};
