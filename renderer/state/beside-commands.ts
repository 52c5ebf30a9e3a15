import type { Sentences } from '../../content/attempt/sentence.ts';
import type { WriteSentence } from '../../content/desk/attempts/commands.ts';
import type { AttemptView } from '../../content/desk/views.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { BesideCommands } from './beside-slice.ts';
import { createSender } from './pending.ts';
import type { SliceOf } from './slice.ts';

/** The inputs besides the label; most attempts have none, so this is loaded on demand. */
export const createBesideCommands: SliceOf<BesideCommands> = (platform, set, get) => {
  const viewNow = (): AttemptView | null => {
    const { attempt } = get();
    return attempt.kind === 'done' ? attempt.value : null;
  };
  const change = (view: AttemptView, changes: Partial<AttemptView>): void => {
    set({ attempt: { kind: 'done', value: { ...view, ...changes } } });
  };
  const written = ({ sentences }: AttemptView, claim: ClaimId): Sentences =>
    sentences[claim] ?? { reasoning: null, differs: null };

  const send = createSender({
    keyOf: ({ attempt, claim, about }: WriteSentence) => `${attempt} ${claim} ${about}`,
    send: (request) => platform.desk.writeSentence(request),
    read: () => get().unsavedSentences,
    write: (unsavedSentences) => {
      set({ unsavedSentences });
    },
    // The text has been in the view since it was typed.
    take: () => undefined,
  });

  return {
    prepareBeside: () => Promise.resolve(),

    typeSentence: (about, text) => {
      const view = viewNow();
      if (view === null) return;
      const one = { ...written(view, view.current), [about]: text };
      change(view, { sentences: { ...view.sentences, [view.current]: one } });
    },

    keepSentence: async (claim, about) => {
      const view = viewNow();
      if (view !== null) await send({ attempt: view.attempt, claim, about, sentence: written(view, claim)[about] });
    },

    showHint: async () => {
      const view = viewNow();
      if (view === null) return;
      const { attempt, current: claim, hints } = view;
      const step = (hints[claim] ?? 0) + 1;
      const kept = await platform.desk.showHint({ attempt, claim, step });
      const now = viewNow();
      if (!kept.ok) get().notify({ kind: 'failure', failure: kept.error });
      else if (now?.attempt === attempt) change(now, { hints: { ...now.hints, [claim]: step } });
    },

    answerBearing: async (value) => {
      const view = viewNow();
      if (view === null) return;
      const { attempt, current: claim } = view;
      const kept = await platform.desk.answerBearing({ attempt, claim, value });
      const now = viewNow();
      if (!kept.ok) get().notify({ kind: 'failure', failure: kept.error });
      else if (now?.attempt === attempt) change(now, { bearings: { ...now.bearings, [claim]: value } });
    },
  };
};
