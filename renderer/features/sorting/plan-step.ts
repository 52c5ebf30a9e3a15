import type { AttemptView } from '../../../content/desk/views.ts';
import { nextUnanswered } from '../../state/claim-order.ts';
import { asksWords, type Save } from '../../state/attempt-slice.ts';

/** What the one dark button does, and Enter with it; null while an answer is being looked for. */
export type MainStep = 'save' | 'words' | 'next' | 'next-open' | 'finish' | 'result' | null;

/** What may be done from the claim on the screen. */
export interface Steps {
  readonly main: MainStep;
  /** False while it waits for something: words to be marked. */
  readonly isMainReady: boolean;
  readonly canSkip: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

function mainStep(view: AttemptView, save: Save): MainStep {
  const { claims, current, responses } = view;
  const isLast = claims.at(-1) === current;
  if (view.isHandedIn) return isLast ? 'result' : 'next';
  if (save.kind === 'failed') return 'save';
  if (save.kind === 'saving') return null;
  if (asksWords(view)) return 'words';
  const open = nextUnanswered(view);
  // With nothing else open, an unanswered claim must not lock the door: it may be left, and counts as missing.
  if (open === null) return 'finish';
  if (responses[current] === undefined) return null;
  return claims.indexOf(open) === claims.indexOf(current) + 1 ? 'next' : 'next-open';
}

/** What may be done now: where Enter leads, and whether one may skip, go back or go forward. */
export function planSteps(view: AttemptView, save: Save, markedWords: number): Steps {
  const at = view.claims.indexOf(view.current);
  const isAnswered = view.responses[view.current] !== undefined;
  const main = mainStep(view, save);
  return {
    main,
    isMainReady: main !== null && (main !== 'words' || markedWords > 0),
    canSkip: !view.isHandedIn && !isAnswered && save.kind === 'idle' && nextUnanswered(view) !== null,
    canGoBack: at > 0,
    canGoForward: at < view.claims.length - 1,
  };
}
