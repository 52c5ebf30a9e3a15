import type { Feedback } from '../../../content/desk/views.ts';
import type { Claim } from '../../../content/lesson/format.ts';
import { locateQuote, type Span } from '../../../content/lesson/locate-quote.ts';

/** Where the deciding words stand within the claim; empty while nothing may be said, and when no words support it. */
export const cuesOf = (claim: Claim, feedback: Feedback | undefined): readonly Span[] =>
  (feedback?.entry.cues ?? []).flatMap((cue) => {
    const place = locateQuote(claim.quote.exact, cue);
    return place.ok ? [place.value] : [];
  });
