import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { bringPanelIntoView } from '../../claim/bring-panel-into-view.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { isFocusLost } from '../../ui/keep-focus.ts';
import { markOf } from './use-follow-claim.ts';

export interface FocusPlaces {
  readonly page: RefObject<HTMLElement | null>;
  readonly question: RefObject<HTMLElement | null>;
  /** The words in the panel. */
  readonly words: RefObject<HTMLElement | null>;
  readonly mainButton: RefObject<HTMLElement | null>;
}

const tabStopIn = (element: HTMLElement | null): HTMLElement | null =>
  element?.querySelector<HTMLElement>('[tabindex="0"]') ?? null;

/**
 * Keeps the focus on the next step. A claim starts at its question, whose heading contains its text. After an answer is
 * saved, the focus goes to the primary button, or to the words if they are asked for; by keyboard or pointer, and in an
 * exam, too. When an answer is being changed, it goes back to the question (`isOffered`: the labels are offered). In
 * the article the focus moves from mark to mark, because Enter activates the primary button there.
 */
export function useFocusStep(
  view: AttemptView,
  isOffered: boolean,
  { page, question, words, mainButton }: FocusPlaces,
): void {
  const { current, responses, feedback } = view;
  const response = responses[current];
  const given = feedback[current];
  const isAsked = asksWords(view);
  const before = useRef<{ current: unknown; response: unknown; given: unknown } | null>(null);
  /** An answer was saved, and the focus is not on the next step yet: the primary button may appear later. */
  const isOwed = useRef(false);
  // Before painting: a key press right after the next step appears must belong to it.
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { current, response, given };
    const isInArticle = page.current?.contains(document.activeElement) === true;
    const onMark = isInArticle && document.activeElement?.closest('[data-claim]') !== null;
    if (last?.current !== current) {
      isOwed.current = false;
      const mark = markOf(page.current, current);
      const start = isAsked ? tabStopIn(onMark ? mark : words.current) : onMark ? mark : question.current;
      start?.focus({ preventScroll: true });
      if (!onMark) bringPanelIntoView(question.current);
      return;
    }
    if (last.response !== response || last.given !== given) isOwed.current = true;
    // Elements under an open dialog cannot take the focus; it moves when the dialog is closed.
    if (isOwed.current && document.querySelector('dialog[open]') === null) {
      const isThere = !isAsked && onMark && !isFocusLost();
      const place = isAsked ? tabStopIn(words.current) : mainButton.current;
      if (!isThere) place?.focus({ preventScroll: true });
      if (isThere || place !== null) isOwed.current = false;
      if (!isThere) bringPanelIntoView(question.current);
    }
  });
  useLayoutEffect(() => {
    // Changing an answer removed the pressed button.
    if (isOffered && isFocusLost()) question.current?.focus({ preventScroll: true });
  }, [isOffered, question]);
}
