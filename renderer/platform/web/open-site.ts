import { createStudyDesk, type StudyDesk } from '../../../content/desk/create-study-desk.ts';
import type { DeskStore } from '../../../content/desk/store/store.ts';
import type { Passage } from '../../../content/bank/format.ts';
import { NO_SIGNATURE } from '../../../content/class/hand-in.ts';
import { builtInLessons } from '../../../content/lesson/built-in-lessons.ts';
import type { Platform } from '../platform.ts';
import { beginOpening, type PageWindow } from './begin-opening.ts';
import type { KeepingWatch } from './keeping.ts';
import { localDay } from './local-day.ts';
import { becomeWriter, betweenTabs } from './one-writer.ts';
import { openKeptDesk } from './open-kept-desk.ts';
import { createPageFiles } from './page-files.ts';
import { randomUuid } from './random-uuid.ts';
import { createSitePlatform } from './site-platform.ts';
import { toolsOfPage } from './web-platform.ts';

/** The practice edition, ready to be learnt in, or saying why it is not. */
export interface OpenedSite {
  readonly keeping: KeepingWatch;
  /** null while another tab writes, and where what is kept cannot be read by this page. */
  readonly platform: Platform | null;
}

/** All that is kept of everybody who learns in this browser stands in one database. */
const NAME = 'claimsort-practice-edition';

/**
 * Opens what the browser keeps for the practice edition.
 *
 * @param takesOver whether to go on here although another tab has it open
 */
export async function openSite(window: PageWindow, version: string, takesOver: boolean): Promise<OpenedSite> {
  const newId = () => randomUuid(window.crypto);
  const opening = beginOpening(window, NAME, takesOver);
  // The passages are as large as all that the first screen needs, so they are loaded beside it.
  let passages: readonly Passage[] = [];
  const hasBank = import('../../../content/bank/built-in-passages.ts').then(({ builtInPassages }) => {
    passages = builtInPassages();
  });
  let inUse: DeskStore | null = null;
  const { keeping, desk } = await openKeptDesk<StudyDesk>(opening, {
    makeDesk: (store) => {
      inUse = store;
      return createStudyDesk({
        ...{ store, newId, dayOf: localDay, now: () => new Date(), signer: NO_SIGNATURE },
        ...{ builtIns: builtInLessons, bank: () => passages },
      });
    },
    // Some browsers let a page open a database and keep nothing in it. While nobody is here, a write that says so finds out.
    prepare: (made) =>
      made.ask<unknown>((asked) => {
        const start = asked.readStart({});
        return start.ok && start.value.profile === null ? (inUse?.writeProfileInUse(null) ?? start) : start;
      }),
  });
  if (desk === null) return { keeping, platform: null };
  const tools = { ...toolsOfPage(window), files: createPageFiles(window) };
  return { keeping, platform: createSitePlatform({ desk, newId, ...tools, hasBank, version }) };
}

/**
 * Makes this tab the one that takes answers and loads it again, so that it goes on with the newest files. The lock ends with
 * the page that is left, and the one that is loaded takes it.
 */
export async function reloadAsWriter(window: PageWindow): Promise<void> {
  await becomeWriter(NAME, betweenTabs(window), true);
  window.location.reload();
}
