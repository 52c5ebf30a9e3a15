import type { LmsForm } from '../../../content/attempt/hand-out-form.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { HashedPage } from '../../../content/files/lesson-page.ts';
import type { AnswerKey, StudentHalf } from '../../../content/lesson/format.ts';
import { createKeepingWatch, type Keeping, type KeepingWatch } from '../web/keeping.ts';
import { becomeWriter, betweenTabs } from '../web/one-writer.ts';
import type { PageWindow } from '../web/begin-opening.ts';
import { makePageDesk, preparePageDesk } from '../web/page-desk.ts';
import { randomUuid } from '../web/random-uuid.ts';
import { openWatchedDesk } from '../web/watched-desk.ts';
import { createWebPlatform, toolsOfPage } from '../web/web-platform.ts';
import type { Platform } from '../platform.ts';
import { createLmsAnswers } from './lms-answers.ts';
import { connectLms, type LmsConnection } from './lms-connection.ts';

/** A page that a learning platform plays: ready to be sorted in, or saying why it is not. */
export interface OpenedLmsPage {
  readonly keeping: KeepingWatch;
  /** null where the platform does not answer, and where what it keeps cannot be read by this page. */
  readonly platform: Platform | null;
}

/** A page of a package, whose lesson has its key: without it nothing can be scored. */
export interface LmsPage {
  readonly page: HashedPage;
  readonly form: LmsForm;
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  readonly hash: ContentHash;
  readonly keyHash: ContentHash;
}

/** The page as the page of a package; null when it is none. */
export function toLmsPage(page: HashedPage): LmsPage | null {
  const { lms: form, file, hashes } = page;
  if (form === undefined || file.key === undefined || hashes.key === null) return null;
  return { page, form, lesson: file.lesson, key: file.key, hash: hashes.lesson, keyHash: hashes.key };
}

/** Begins the session with the platform, which ends when the page is left. Only one tab of a browser has a lesson open. */
export async function beginLmsSession(
  window: PageWindow,
  { form, hash }: LmsPage,
): Promise<LmsConnection | 'no-lms' | 'refused' | 'elsewhere'> {
  const writer = await becomeWriter(`claimsort-lms-${hash}`, betweenTabs(window), false);
  if (writer === null) return 'elsewhere';
  const connection = connectLms(window, form);
  if (typeof connection === 'string') {
    writer.release();
    return connection;
  }
  // Everything that was answered is committed already; this lets the platform close its session.
  window.addEventListener('pagehide', connection.end);
  return connection;
}

const STOPPED: Readonly<Record<'no-lms' | 'refused' | 'elsewhere', Keeping>> = {
  'no-lms': { kind: 'no-lms' },
  refused: { kind: 'lms-refused' },
  elsewhere: { kind: 'elsewhere' },
};

/**
 * Puts the lesson on a desk whose answers the platform keeps.
 *
 * @param isFresh whether to begin anew, whatever the platform kept
 */
export async function openLmsPage(
  window: PageWindow,
  { page, lesson, key, hash, keyHash }: LmsPage,
  session: Awaited<ReturnType<typeof beginLmsSession>>,
  isFresh: boolean,
): Promise<OpenedLmsPage> {
  if (typeof session === 'string') return { keeping: createKeepingWatch(STOPPED[session]), platform: null };
  const keeping = createKeepingWatch({ kind: 'kept' });
  const claims = page.claims ?? lesson.claims.map(({ id }) => id);
  const of = { lesson: hash, key: keyHash, claims };
  const newId = () => randomUuid(window.crypto);
  const answers = createLmsAnswers({ connection: session, lesson, key, of, isFresh });
  const desk = await openWatchedDesk(keeping, answers, (store) => makePageDesk(store, newId));
  if (desk === null) return { keeping, platform: null };
  // Nothing of this is kept by the platform, so nothing of it can fail there.
  const prepared = await preparePageDesk(desk, page, newId);
  if (!prepared.ok) throw new Error(prepared.error.code);
  const tools = { desk, newId, files: null, ...toolsOfPage(window) };
  return { keeping, platform: createWebPlatform(tools, { edition: 'page', answers: {} }) };
}
