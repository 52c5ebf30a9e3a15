import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';
import { NO_SIGNATURE } from '../../../content/class/hand-in.ts';
import { createLessonDesk, type LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import type { ProfileId } from '../../../content/journal/event.ts';
import type { AnswersDatabase } from './answers-database.ts';
import { createDurableDesk, type DurableDesk } from './durable-desk.ts';
import type { KeepingWatch } from './keeping.ts';

/** Local midnight, where the person is. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The desk of a page over what is kept of its answers; null where nothing is. */
export const makePageDesk = (
  database: AnswersDatabase | null,
  keeping: KeepingWatch,
  newId: () => string,
): Promise<Result<DurableDesk<LessonDesk>, Failure>> =>
  createDurableDesk({
    database,
    makeDesk: (store) => createLessonDesk({ store, newId, dayOf, now: () => new Date(), signer: NO_SIGNATURE }),
    onCommit: keeping.note,
  });

/** Puts the lesson on the desk, and somebody without a name at it. */
export async function preparePageDesk(
  desk: DurableDesk<LessonDesk>,
  page: LessonPage,
  newId: () => string,
): Promise<Result<unknown, Failure>> {
  const installed = await desk.ask((asked) => asked.installLesson({ text: JSON.stringify(page.file) }));
  if (!installed.ok) return installed;
  return desk.ask<unknown>((asked) => {
    const start = asked.readStart({});
    if (!start.ok || start.value.profile !== null) return start;
    // A random UUID; the brand says that it names a person.
    return asked.createProfile({ profile: newId() as ProfileId, name: null });
  });
}
