import { failure } from '../../../content/base/failure.ts';
import { err, ok } from '../../../content/base/result.ts';
import type { StoreWrite } from '../../../content/desk/store/recorded-store.ts';
import { type LmsReport, toLmsReport } from '../../../content/files/lms-report.ts';
import { chooseKeptAttempt, type LmsLesson, readLmsState, toLmsState } from '../../../content/files/lms-state.ts';
import { LMS_ROOM } from '../../../content/files/lms-room.ts';
import type { JournalEvent } from '../../../content/journal/event.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import type { AnswersDatabase } from '../web/answers-database.ts';
import type { LmsConnection } from './lms-connection.ts';
import { STATE_ELEMENT, toElements, toInteractionElements } from './lms-elements.ts';

interface LmsAnswersTools {
  readonly connection: LmsConnection;
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  readonly of: LmsLesson;
  /** Whether to begin anew, whatever the platform kept. */
  readonly isFresh: boolean;
}

/**
 * The answers to a lesson as a learning platform keeps them. What one command wrote is set and committed before the command
 * is answered, so an answer that the page shows as saved is one that the platform says it keeps. Nothing is committed when
 * nothing changed that it keeps, as for turning to another claim.
 *
 * `disk-full` when its room is used up; `storage-failed` when it does not take the data or does not keep it. Interactions
 * are left out where a platform knows none: SCORM 1.2 leaves that to it.
 */
export function createLmsAnswers({ connection, lesson, key, of, isFresh }: LmsAnswersTools): AnswersDatabase {
  const { form } = connection;
  let events: readonly JournalEvent[] = [];
  let sent = '';
  /** Where the interaction of each claim stands: the platform numbers them in the order in which they come. */
  const places = new Map<ClaimId, number>();
  const listed = new Set<ClaimId>();

  const list = ({ interactions }: LmsReport): void => {
    for (const interaction of interactions) {
      const { claim } = interaction;
      if (listed.has(claim)) continue;
      const at = places.get(claim) ?? Math.max(Number(connection.read('cmi.interactions._count')) || 0, places.size);
      places.set(claim, at);
      for (const [element, value] of toInteractionElements(form, lesson.language, interaction))
        connection.write(`cmi.interactions.${String(at)}.${element}`, value);
    }
  };

  const send = (state: string, report: LmsReport): boolean => {
    const { needed, welcome } = toElements(form, report);
    if (!connection.write(STATE_ELEMENT, state)) return false;
    if (!needed.every(([element, value]) => connection.write(element, value))) return false;
    for (const [element, value] of welcome) connection.write(element, value);
    list(report);
    return connection.commit();
  };

  return {
    readAll() {
      const text = isFresh ? '' : connection.read(STATE_ELEMENT);
      const read = readLmsState(text, of);
      if (!read.ok) return Promise.resolve(read);
      events = read.value;
      sent = text;
      const [first] = events;
      if (first === undefined) return Promise.resolve(ok([]));
      const kept = chooseKeptAttempt(events);
      // The platform has them from before.
      if (kept !== null) for (const { claim } of toLmsReport(lesson, key, kept.state).interactions) listed.add(claim);
      const writes: readonly StoreWrite[] = [
        // An attempt is read together with its lesson.
        { kind: 'keepLesson', given: [of.lesson, lesson] },
        { kind: 'keepKey', given: [of.key, key] },
        { kind: 'append', given: [events] },
        { kind: 'writeProfileInUse', given: [first.profile] },
      ];
      return Promise.resolve(ok([writes]));
    },
    commit(_at, writes) {
      const next = [...events, ...writes.flatMap(eventsOf)];
      const kept = chooseKeptAttempt(next);
      const state = toLmsState(next, of, LMS_ROOM[form]);
      if (!state.ok) return Promise.resolve(err(failure('disk-full', null, state.error.code)));
      if (kept !== null && state.value !== sent) {
        const report = toLmsReport(lesson, key, kept.state);
        if (!send(state.value, report))
          return Promise.resolve(err(failure('storage-failed', null, connection.lastError())));
        sent = state.value;
        for (const { claim } of report.interactions) listed.add(claim);
      }
      events = next;
      return Promise.resolve(ok(null));
    },
    // A page for one lesson erases nobody: what a platform keeps is the platform's to delete.
    replaceAll: () => Promise.resolve(err(failure('not-allowed'))),
    erase: () => Promise.resolve(err(failure('not-allowed'))),
    close: connection.end,
  };
}

const eventsOf = (write: StoreWrite): readonly JournalEvent[] => (write.kind === 'append' ? write.given[0] : []);
