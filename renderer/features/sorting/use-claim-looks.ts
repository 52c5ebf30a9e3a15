import { useCallback, useMemo } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { Unsaved } from '../../state/attempt-slice.ts';
import { standingOf, type ClaimStanding } from './claim-standing.ts';
import { cuesOf, joinWords, type LitWords } from './cues-of.ts';

const OPEN: ClaimStanding = { kind: 'open' };
const NOTHING: LitWords = { cues: [], marked: [] };
const NO_MARKS: readonly number[] = [];

/** How each claim of an attempt looks; the same values as long as nothing is answered, so that moving draws two marks. */
export function useClaimLooks(
  { attempt, claims, current, lesson, responses, feedback }: AttemptView,
  unsaved: readonly Unsaved[],
  markedWords: readonly number[] = NO_MARKS,
) {
  const standings = useMemo(
    () =>
      new Map(
        claims.map((claim) => {
          const late = unsaved.find(
            (one) => one.kind === 'failed' && one.request.attempt === attempt && one.request.claim === claim,
          );
          return [claim, standingOf({ responses, feedback }, claim, late?.request.label)];
        }),
      ),
    [attempt, claims, responses, feedback, unsaved],
  );
  const lit = useMemo(
    () => new Map(lesson.claims.map((claim) => [claim.id, cuesOf(claim, feedback[claim.id])])),
    [lesson, feedback],
  );
  const standingFor = useCallback((claim: ClaimId) => standings.get(claim) ?? OPEN, [standings]);
  const beingMarked = useMemo((): LitWords | null => {
    if (markedWords.length === 0) return null;
    const text = lesson.claims.find(({ id }) => id === current)?.quote.exact ?? '';
    return { cues: [], marked: joinWords(text, markedWords) };
  }, [lesson, current, markedWords]);
  // While no words are being marked, turning to another claim is no reason to draw anything but the two marks.
  const marking = beingMarked === null ? null : current;
  const litFor = useCallback(
    (claim: ClaimId) => (claim === marking ? beingMarked : null) ?? lit.get(claim) ?? NOTHING,
    [lit, marking, beingMarked],
  );
  const inOrder = useMemo(() => [...standings.values()], [standings]);
  return { standings: inOrder, standingFor, litFor };
}
