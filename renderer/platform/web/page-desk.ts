import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';
import { NO_SIGNATURE } from '../../../content/class/hand-in.ts';
import { createLessonDesk, type LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import type { DeskStore } from '../../../content/desk/store/store.ts';
import type { HashedPage } from '../../../content/files/lesson-page.ts';
import type { ProfileId } from '../../../content/journal/event.ts';
import type { DurableDesk } from './durable-desk.ts';
import { localDay } from './local-day.ts';

/** The desk of a page for one lesson, over a store. */
export const makePageDesk = (store: DeskStore, newId: () => string): LessonDesk =>
  createLessonDesk({ store, newId, dayOf: localDay, now: () => new Date(), signer: NO_SIGNATURE });

/**
 * Puts the lesson on the desk, and somebody without a name at it: as one command, so that a first visit waits for one
 * commit.
 */
export const preparePageDesk = (
  desk: DurableDesk<LessonDesk>,
  { file, hashes }: HashedPage,
  newId: () => string,
): Promise<Result<unknown, Failure>> =>
  desk.ask<unknown>((asked) => {
    const installed = asked.installOwnLesson({ file, hashes });
    if (!installed.ok) return installed;
    const start = asked.readStart({});
    if (!start.ok || start.value.profile !== null) return start;
    // A random UUID; the brand says that it names a person.
    return asked.createProfile({ profile: newId() as ProfileId, name: null });
  });
