import { HINT_STEPS } from '../../../content/attempt/hint.ts';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { nextUnanswered } from '../../state/claim-order.ts';
import { isChanging, isClosed, type Save } from '../../state/attempt-slice.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { asksReason } from '../../state/reason-slice.ts';
import type { Pending } from '../../state/pending.ts';

/** What the one dark button does, and Enter with it; null while an answer is being looked for. */
export type MainStep = 'save' | 'words' | 'reason' | 'next' | 'next-open' | 'finish' | 'result' | 'history' | null;

/** What may be done from the claim on the screen. */
export interface Steps {
  readonly main: MainStep;
  /** False while it waits for something: words to be marked. */
  readonly isMainReady: boolean;
  /** Whether it may be said that no words give the claim away, and the words be skipped. */
  readonly canSayNoWords: boolean;
  readonly canSkip: boolean;
  readonly canFlag: boolean;
  /** Whether a hint may be asked for: before the first answer, and not once all of them are shown. */
  readonly canHint: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** What is going on with the current claim beside what the desk knows of it. */
export interface StepNow {
  readonly selected: Label | null;
  readonly save: Save;
  /** How many of its words are marked, and whether they are on their way to the disk. */
  readonly marked: number;
  readonly wordsSave: Pending<unknown> | null;
}

function mainStep(view: AttemptView, { selected, save, wordsSave }: StepNow): MainStep {
  const { claims, current, responses } = view;
  const isLast = claims.at(-1) === current;
  if (isClosed(view) && !isLast) return 'next';
  if (view.isHandedIn) return 'result';
  // It has no result; it was opened from among all attempts.
  if (view.isSetAside) return 'history';
  if (save.kind === 'failed' || wordsSave?.kind === 'failed') return 'save';
  if (save.kind === 'saving' || wordsSave?.kind === 'saving') return null;
  // Going on now would drop the new answer without a word.
  if (isChanging(view, selected)) return null;
  if (asksWords(view)) return 'words';
  if (asksReason(view)) return 'reason';
  const open = nextUnanswered(view);
  // With nothing else open, an unanswered claim must not lock the door: it may be left, and counts as missing.
  if (open === null) return 'finish';
  if (responses[current] === undefined) return null;
  return claims.indexOf(open) === claims.indexOf(current) + 1 ? 'next' : 'next-open';
}

/** What may be done now: where Enter leads, and whether one may skip, go back or go forward. */
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
