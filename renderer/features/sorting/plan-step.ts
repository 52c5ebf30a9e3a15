import { HINT_STEPS } from '../../../content/attempt/hint.ts';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { nextUnanswered } from '../../state/claim-order.ts';
import { isChanging, isClosed, type Save } from '../../state/attempt-slice.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { asksReason } from '../../state/reason-slice.ts';
import type { Pending } from '../../state/pending.ts';

/** The action of the primary button and of Enter; null while the person is choosing an answer. */
export type MainStep = 'save' | 'words' | 'reason' | 'next' | 'next-open' | 'finish' | 'result' | 'history' | null;

/** The actions that are possible on the current claim. */
export interface Steps {
  readonly main: MainStep;
  /** False while it waits, for example for words to be marked. */
  readonly isMainReady: boolean;
  /** Whether the person may say that no words give the claim away, or skip the words. */
  readonly canSayNoWords: boolean;
  readonly canSkip: boolean;
  readonly canFlag: boolean;
  /** Whether a hint may be requested: before the first answer, and until all of them are shown. */
  readonly canHint: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** The state of the current claim that the desk does not know. */
export interface StepNow {
  readonly selected: Label | null;
  readonly save: Save;
  /** The number of marked words, and whether they are being saved. */
  readonly marked: number;
  readonly wordsSave: Pending<unknown> | null;
}

function mainStep(view: AttemptView, { selected, save, wordsSave }: StepNow): MainStep {
  const { claims, current, responses } = view;
  const isLast = claims.at(-1) === current;
  if (isClosed(view) && !isLast) return 'next';
  if (view.isHandedIn) return 'result';
  // It has no result; it was opened from the list of all attempts.
  if (view.isSetAside) return 'history';
  if (save.kind === 'failed' || wordsSave?.kind === 'failed') return 'save';
  if (save.kind === 'saving' || wordsSave?.kind === 'saving') return null;
  // Continuing now would silently discard the new answer.
  if (isChanging(view, selected)) return null;
  if (asksWords(view)) return 'words';
  if (asksReason(view)) return 'reason';
  const open = nextUnanswered(view);
  // If no other claim is open, an unanswered one must not block the end: it may be left out, and counts as missing.
  if (open === null) return 'finish';
  if (responses[current] === undefined) return null;
  return claims.indexOf(open) === claims.indexOf(current) + 1 ? 'next' : 'next-open';
}

/** The possible actions now: what Enter does, and whether the person may skip, go back or go forward. */
export function planSteps(view: AttemptView, now: StepNow): Steps {
  const at = view.claims.indexOf(view.current);
  const isAnswered = view.responses[view.current] !== undefined;
  const main = mainStep(view, now);
  return {
    main,
    isMainReady: main !== null && (main !== 'words' || now.marked > 0),
    canSayNoWords: main === 'words',
    canSkip: !isClosed(view) && !isAnswered && now.save.kind === 'idle' && nextUnanswered(view) !== null,
    canHint: !isClosed(view) && !isAnswered && (view.hints[view.current] ?? 0) < HINT_STEPS,
    canFlag: view.mode === 'exam' && !isClosed(view),
    canGoBack: at > 0,
    canGoForward: at < view.claims.length - 1,
  };
}
