import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';
import type { LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import type { HashedPage } from '../../../content/files/lesson-page.ts';
import type { KeepingWatch } from './keeping.ts';
import { createLessonPagePlatform, type LessonPagePlatform } from './lesson-page-platform.ts';
import type { Opening, PageWindow } from './begin-opening.ts';
import { openKeptDesk } from './open-kept-desk.ts';
import { makePageDesk, preparePageDesk } from './page-desk.ts';
import { createPageFiles } from './page-files.ts';
import { randomUuid } from './random-uuid.ts';
import { toolsOfPage } from './web-platform.ts';

/** A page that is ready to be sorted in, or that says why it is not. */
export interface OpenedPage {
  readonly keeping: KeepingWatch;
  /** null while another tab writes, and where what is kept cannot be read by this page. */
  readonly platform: LessonPagePlatform | null;
  readonly lesson: ContentHash;
  /** Erases every answer to this lesson from this browser. */
  readonly erase: () => Promise<Result<null, Failure>>;
}

/** Makes the desk over what the browser keeps for the lesson of a page, and puts the lesson on it. */
export async function openPage(window: PageWindow, page: HashedPage, opening: Opening): Promise<OpenedPage> {
  const { lesson } = page.hashes;
  const newId = () => randomUuid(window.crypto);
  const { keeping, desk, erase } = await openKeptDesk<LessonDesk>(opening, {
    makeDesk: (store) => makePageDesk(store, newId),
    prepare: (made) => preparePageDesk(made, page, newId),
  });
  const platform =
    desk === null
      ? null
      : createLessonPagePlatform({ desk, newId, files: createPageFiles(window), ...toolsOfPage(window) });
  return { keeping, platform, lesson, erase };
}
