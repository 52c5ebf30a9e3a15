import { useCallback, useMemo } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { Unsaved } from '../../state/attempt-slice.ts';
import { standingOf, type ClaimStanding } from './claim-standing.ts';
import { cuesOf, type LitWords } from './cues-of.ts';

const OPEN: ClaimStanding = { kind: 'open' };
const NOTHING: LitWords = { cues: [], marked: [] };

/**
 * The appearance of each claim of an attempt; the same values until an answer changes, so that moving only renders two
 * marks again.
 */
export function useClaimLooks(
  { attempt, claims, lesson, responses, feedback }: AttemptView,
  unsaved: readonly Unsaved[],
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
    () => new Map(lesson.claims.map((claim) => [claim.id, cuesOf(claim, lesson.language, feedback[claim.id])])),
    [lesson, feedback],
  );
  const standingFor = useCallback((claim: ClaimId) => standings.get(claim) ?? OPEN, [standings]);
  const litFor = useCallback((claim: ClaimId) => lit.get(claim) ?? NOTHING, [lit]);
  const inOrder = useMemo(() => [...standings.values()], [standings]);
  return { standings: inOrder, standingFor, litFor };
}
