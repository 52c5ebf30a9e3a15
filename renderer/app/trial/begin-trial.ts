import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { AppStore } from '../../state/app-store.ts';
import type { AppState } from '../../state/app-state.ts';
import type { TrialForm } from '../../state/screen-slice.ts';
import { finishText } from '#text/finish-text.ts';

/** Opens the only lesson of a trial in one of its forms. */
export async function beginTrial(
  store: AppStore,
  lesson: ContentHash,
  as: TrialForm,
  claim: ClaimId | null,
): Promise<void> {
  const app = store.getState;
  await app().start();
  switch (as) {
    case 'guided':
    case 'exam':
      if (claim === null) {
        await app().openLesson(lesson);
        return;
      }
      await app().startAttempt({ lesson, mode: as, choice: { kind: 'all' }, again: null });
      app().goTo(claim);
      return;
    case 'projector':
      await app().openProjector(lesson, null, finishText.tryClass);
      if (claim !== null) app().pickClaim(claim);
      return;
    case 'paper':
      await app().openWorksheet(lesson, null);
  }
}

/** The claim on the screen of a trial; null if there is none. */
export function claimOnScreen({ screen, attempt, projectedClaims, projectedAt }: AppState): ClaimId | null {
  switch (screen.kind) {
    case 'sorting':
      return attempt.kind === 'done' ? attempt.value.current : null;
    case 'projector':
      return projectedClaims[projectedAt] ?? null;
    default:
      return null;
  }
}
