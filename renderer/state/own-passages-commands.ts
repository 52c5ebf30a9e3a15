import type { DraftId } from '../../content/journal/event.ts';
import type { OwnPassagesCommands } from './own-passages-slice.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';

export const createOwnPassagesCommands: SliceOf<OwnPassagesCommands> = (platform, set, get, loader) => {
  const draftNow = (): DraftId | null => {
    const { workshop } = get();
    return workshop.kind === 'done' ? workshop.value.id : null;
  };
  const readOfDraft = (draft: DraftId) =>
    loader.load('passagesOfDraft', { draft }, () => platform.desk.listPassages({ draft }));

  return {
    readOwnPassages: async () => {
      const profile = profileOf(get());
      if (profile === null) return;
      set({ removedPassages: [] });
      await loader.load('ownPassages', {}, () => platform.desk.readOwnPassages({ profile }));
    },

    removePassages: async (passages) => {
      const profile = profileOf(get());
      if (profile === null) return;
      const left = await platform.desk.removePassages({ profile, passages: [...passages] });
      if (!left.ok) {
        get().notify({ kind: 'failure', failure: left.error });
        return;
      }
      loader.take('ownPassages', {}, left.value);
      set({ removedPassages: passages });
      // Fewer passages may be due today.
      await get().readToday();
    },

    restorePassages: async () => {
      const profile = profileOf(get());
      const { removedPassages } = get();
      if (profile === null || removedPassages.length === 0) return;
      const now = await platform.desk.restorePassages({ profile, passages: [...removedPassages] });
      if (!now.ok) {
        get().notify({ kind: 'failure', failure: now.error });
        return;
      }
      loader.take('ownPassages', {}, now.value);
      set({ removedPassages: [] });
      await get().readToday();
    },

    readPassagesOfDraft: async () => {
      const draft = draftNow();
      if (draft === null || !(await get().keepDraft())) return;
      await readOfDraft(draft);
    },

    practiseClaims: async (claims) => {
      const draft = draftNow();
      if (draft === null || !(await get().keepDraft())) return;
      const added = await platform.desk.practiseClaims({ draft, claims: [...claims] });
      if (!added.ok) {
        get().notify({ kind: 'failure', failure: added.error });
        return;
      }
      if (draftNow() !== draft) return;
      set({ passagesAdded: added.value });
      await readOfDraft(draft);
    },
  };
};
