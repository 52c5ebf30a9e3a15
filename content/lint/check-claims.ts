import type { Quote } from '../lesson/format.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
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

/** No two claims of one text have a character in common. A claim that is not found once is left to `checkAnchors`. */
export const checkOverlaps = (claims: readonly MarkedClaim[]): readonly Finding[] => {
  const spans = claims
    .flatMap(({ place, text, textId, quote }) => {
      const located = locateQuote(text, quote);
      return located.ok ? [{ place, textId, ...located.value }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .filter((later) => later.textId === span.textId && later.start < span.end)
      .map((later): Finding => ({ rule: 'overlap', place: later.place, message: `overlaps with ${span.place}` })),
  );
};
