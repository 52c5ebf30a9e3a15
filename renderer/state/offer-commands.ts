import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import type { SliceOf } from './slice.ts';
import type { OfferCommands } from './workshop-slice.ts';

/** Creates the commands for newer revisions of lessons that were opened. */
export const createOfferCommands: SliceOf<OfferCommands> = (platform, set, get) => ({
  compareOffer: async ({ before, hash }) =>
    before === null
      ? err(failure('not-found', 'lesson'))
      : platform.desk.compareRevisions({ of: { kind: 'lessons', before: before.hash, after: hash } }),
  settleOffer: async (offer, as) => {
    const others = get().offers.filter(({ hash }) => hash !== offer.hash);
    if (as === 'keep') {
      set({ offers: others });
      return;
    }
    const taken = await platform.desk.takeRevision({ lesson: offer.hash });
    if (!taken.ok) get().notify({ kind: 'failure', failure: taken.error });
    const { id, hash, revision } = offer;
    // Several revisions of a lesson may have been opened together: the next one is compared with this one.
    const later = others.flatMap((one) => {
      if (!taken.ok || one.id !== id) return [one];
      return one.revision > revision ? [{ ...one, before: { hash, revision } }] : [];
    });
    set({ offers: later });
    if (taken.ok) await get().readShelf();
  },
});
