import type { AttemptView } from '../../content/desk/views.ts';
import { isClosed } from './attempt-slice.ts';
import type { SliceOf } from './slice.ts';

export interface ReasonSlice {
  /** Requests the reason of the current claim: from then on the answer is final. Marked words are not sent with it. */
  readonly showReason: () => Promise<void>;
  /** Flags the current claim of an exam for later, or removes the flag. */
  readonly turnFlag: () => Promise<void>;
}

/** Whether the only remaining step for the current claim is to request its reason. */
export const asksReason = (view: AttemptView): boolean =>
  view.asksBeforeReason &&
  !view.asksCues &&
  !isClosed(view) &&
  view.responses[view.current] !== undefined &&
  view.feedback[view.current] === undefined;

export const createReasonSlice: SliceOf<ReasonSlice> = (platform, set, get) => {
  const viewNow = (): AttemptView | null => {
    const { attempt } = get();
    return attempt.kind === 'done' ? attempt.value : null;
  };
  /** Changes the view on the screen, if it still shows the attempt of the request. */
  const change = (of: AttemptView, changes: (now: AttemptView) => Partial<AttemptView>): void => {
    const now = viewNow();
    if (now?.attempt === of.attempt) set({ attempt: { kind: 'done', value: { ...now, ...changes(now) } } });
  };

  return {
    showReason: async () => {
      const view = viewNow();
      if (view?.responses[view.current] === undefined) return;
      const { attempt, current: claim } = view;
      const shown = await platform.desk.showReason({ attempt, claim });
      if (!shown.ok) {
        get().notify({ kind: 'failure', failure: shown.error });
        return;
      }
      change(view, ({ feedback }) => ({ feedback: { ...feedback, [claim]: shown.value } }));
      const wordDrafts = get().wordDrafts.filter((one) => one.attempt !== attempt || one.claim !== claim);
      set({ wordDrafts, ...(viewNow()?.current === claim ? { selected: null } : {}) });
    },

    turnFlag: async () => {
      const view = viewNow();
      if (view?.mode !== 'exam' || isClosed(view)) return;
      const { attempt, current: claim } = view;
      const isFlagged = !view.flagged.includes(claim);
      const kept = await platform.desk.flagClaim({ attempt, claim, isFlagged });
      if (!kept.ok) {
        get().notify({ kind: 'failure', failure: kept.error });
        return;
      }
      change(view, ({ claims, flagged }) => ({
        flagged: claims.filter((one) => (one === claim ? isFlagged : flagged.includes(one))),
      }));
    },
  };
};
