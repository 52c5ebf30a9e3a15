import { useEffect, useRef } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { asksReason } from '../../state/reason-slice.ts';
import { cueText } from '#text/cue-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { sayFeedback } from '../../claim/say-feedback.ts';

/**
 * Announces the result of a response in the live region once it is saved: the verdict and the reason, which a person
 * who cannot see the note waits for, or the next question. Announcements about the previous claim are removed.
 */
export function useTellOutcome(view: AttemptView): void {
  const announce = useAnnounce();
  const { current, responses, feedback, flagged } = view;
  const response = responses[current];
  const given = feedback[current];
  const isFlagged = flagged.includes(current);
  const next = asksWords(view) ? 'words' : asksReason(view) ? 'reason' : 'nothing';
  const before = useRef({ current, response, given, isFlagged });
  useEffect(() => {
    const last = before.current;
    before.current = { current, response, given, isFlagged };
    if (last.current !== current) {
      announce('');
      return;
    }
    if (last.isFlagged !== isFlagged) announce(isFlagged ? sortingText.flaggedNow : sortingText.unflaggedNow);
    if (response === undefined) return;
    if (given !== undefined && last.given !== given) {
      announce(sayFeedback(given, given.cues));
    } else if (last.response !== response) {
      const saved = sortingText.savedNow(response.label, response.confidence);
      if (next === 'words') announce(cueText.ask);
      else announce(next === 'reason' ? `${saved} ${sortingText.takeBackHint}` : saved);
    }
  }, [current, response, given, isFlagged, next, announce]);
}
