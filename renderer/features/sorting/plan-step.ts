import type { AttemptView } from '../../../content/desk/views.ts';
import { nextUnanswered } from '../../state/claim-order.ts';
import { isClosed, type Save } from '../../state/attempt-slice.ts';
import { asksWords } from '../../state/cue-slice.ts';
import type { Pending } from '../../state/pending.ts';

/** What the one dark button does, and Enter with it; null while an answer is being looked for. */
export type MainStep = 'save' | 'words' | 'next' | 'next-open' | 'finish' | 'result' | 'history' | null;

/** What may be done from the claim on the screen. */
export interface Steps {
  readonly main: MainStep;
  /** False while it waits for something: words to be marked. */
  readonly isMainReady: boolean;
  /** Whether it may be said that no words support the claim. */
  readonly canSayNoWords: boolean;
  readonly canSkip: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** The words of the current claim: how many are marked, and whether they are on their way to the disk. */
export interface WordsNow {
  readonly marked: number;
  readonly save: Pending<unknown> | null;
}

function mainStep(view: AttemptView, save: Save, words: WordsNow): MainStep {
  const { claims, current, responses } = view;
  const isLast = claims.at(-1) === current;
  if (isClosed(view) && !isLast) return 'next';
  if (view.isHandedIn) return 'result';
  // It has no result; it was opened from among all attempts.
  if (view.isSetAside) return 'history';
  if (save.kind === 'failed' || words.save?.kind === 'failed') return 'save';
  if (save.kind === 'saving' || words.save?.kind === 'saving') return null;
  if (asksWords(view)) return 'words';
  const open = nextUnanswered(view);
  // With nothing else open, an unanswered claim must not lock the door: it may be left, and counts as missing.
  if (open === null) return 'finish';
  if (responses[current] === undefined) return null;
  return claims.indexOf(open) === claims.indexOf(current) + 1 ? 'next' : 'next-open';
}

/** What may be done now: where Enter leads, and whether one may skip, go back or go forward. */
export function planSteps(view: AttemptView, save: Save, words: WordsNow): Steps {
  const at = view.claims.indexOf(view.current);
  const isAnswered = view.responses[view.current] !== undefined;
  const main = mainStep(view, save, words);
  return {
    main,
    isMainReady: main !== null && (main !== 'words' || words.marked > 0),
    canSayNoWords: main === 'words',
    canSkip:
      !isClosed(view) && (!isAnswered || asksWords(view)) && save.kind === 'idle' && nextUnanswered(view) !== null,
    canGoBack: at > 0,
    canGoForward: at < view.claims.length - 1,
  };
}
