import type { LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { Failure } from '../../../content/base/failure.ts';
import { ok, type Result } from '../../../content/base/result.ts';
import { hashOf } from '../../../content/base/hash.ts';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import { openAnswersDatabase } from './answers-database.ts';
import type { DurableDesk } from './durable-desk.ts';
import { createKeepingWatch, type KeepingWatch } from './keeping.ts';
import { becomeWriter, betweenTabs } from './one-writer.ts';
import { makePageDesk, preparePageDesk } from './page-desk.ts';
import { createPageFiles } from './page-files.ts';
import { randomUuid } from './random-uuid.ts';
import { createWebPlatform, type WebPlatform } from './web-platform.ts';

/** A page that is ready to be sorted in, or that says why it is not. */
export interface OpenedPage {
  readonly keeping: KeepingWatch;
  /** null while another tab writes, and where what is kept cannot be read by this page. */
  readonly platform: WebPlatform | null;
  readonly lesson: ContentHash;
  /** Erases every answer to this lesson from this browser. */
  readonly erase: () => Promise<Result<null, Failure>>;
}

type PageWindow = Window & typeof globalThis;

/** IndexedDB, or nothing where the browser throws at the mere question, as it does for some frames. */
function factoryOf(window: PageWindow): IDBFactory | undefined {
  try {
    return window.indexedDB;
  } catch {
    return undefined;
  }
}

/**
 * Opens what the browser keeps for the lesson of a page, and puts the lesson on the desk.
 *
 * @param takesOver whether to go on here although another tab has the lesson open
 */
export async function openPage(window: PageWindow, page: LessonPage, takesOver: boolean): Promise<OpenedPage> {
  const { file } = page;
  const lesson = hashOf(file.lesson);
  // In Chromium every local file shares one storage, so the name says whose it is.
  const name = `claimsort-${lesson}`;
  const writer = await becomeWriter(name, betweenTabs(window), takesOver);
  const keeping = createKeepingWatch(writer === null ? { kind: 'elsewhere' } : { kind: 'kept' });
  const closed = { keeping, platform: null, lesson, erase: () => Promise.resolve(ok(null)) };
  if (writer === null) return closed;

  const opened = await openAnswersDatabase(factoryOf(window), name, () => {
    if (keeping.now().kind !== 'erased') keeping.change({ kind: 'gone' });
  });
  if (!opened.ok) keeping.change({ kind: 'not-kept' });
  const database = opened.ok ? opened.value : null;
  const newId = () => randomUuid(window.crypto);
  const made = await makePageDesk(database, keeping, newId);
  if (!made.ok) {
    keeping.change({ kind: made.error.code === 'newer-format' ? 'newer' : 'unreadable' });
    return closed;
  }
  const isPrepared = await preparePageDesk(made.value, page, newId);
  const desk = isPrepared.ok ? made.value : await makeFleetingDesk(page, keeping, newId);
  writer.onTakenOver(() => {
    database?.close();
    keeping.change({ kind: 'elsewhere' });
  });

  const platform = createWebPlatform({
    ...{ desk, newId, files: createPageFiles(window) },
    print: () => {
      window.print();
    },
    copyText: (text) => window.navigator.clipboard.writeText(text),
  });
  const erase = async (): Promise<Result<null, Failure>> => {
    const before = keeping.now();
    keeping.change({ kind: 'erased' });
    const erased = database === null ? ok(null) : await database.erase();
    if (erased.ok) writer.release();
    else keeping.change(before);
    return erased;
  };
  return { keeping, platform, lesson, erase };
}

/** A desk for a browser that lets the page open a database and then keeps nothing in it, as with a quota that is used up. */
async function makeFleetingDesk(
  page: LessonPage,
  keeping: KeepingWatch,
  newId: () => string,
): Promise<DurableDesk<LessonDesk>> {
  keeping.change({ kind: 'not-kept' });
  const made = await makePageDesk(null, keeping, newId);
  if (!made.ok) throw new Error(made.error.code);
  await preparePageDesk(made.value, page, newId);
  return made.value;
}
