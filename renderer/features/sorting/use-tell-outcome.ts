import { useEffect, useRef, type RefObject } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { cueText } from '../../text/cue-text.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { isFocusLost } from '../../ui/keep-focus.ts';
import { sayFeedback } from '../../judging/say-feedback.ts';

/**
 * Tells what became of a response once it is kept. The buttons that were pressed are gone then, so a focus that stood on
 * them goes to the dark button, where Enter leads on; the live region says the verdict and why, which is what a person
 * who cannot see the note waits for, and the whole note is the text right before that button. Where words are asked for
 * first, the focus goes to them, because arrow keys and the space bar work there. In an exam nothing goes away, so the
 * focus stays where it is.
 */
export function useTellOutcome(
  view: AttemptView,
  mainButton: RefObject<HTMLButtonElement | null>,
  words: RefObject<HTMLElement | null>,
): void {
  const announce = useAnnounce();
  const { current, responses, feedback } = view;
  const response = responses[current];
  const told = feedback[current];
  const isAsked = asksWords(view);
  const before = useRef({ current, response, told });
  useEffect(() => {
    const last = before.current;
    before.current = { current, response, told };
    if (last.current !== current || response === undefined) return;
    if (told !== undefined && last.told !== told) {
      if (isFocusLost()) mainButton.current?.focus({ preventScroll: true });
      announce(sayFeedback(told, told.cues));
    } else if (last.response !== response) {
      if (isAsked) words.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      announce(isAsked ? cueText.ask : sortingText.savedNow(response.label, response.confidence));
    }
  }, [current, response, told, isAsked, announce, mainButton, words]);
}
