import { type ResponseRow, toResponseTable } from '../../files/profile-csv.ts';
import { toTableFile } from '../../files/to-table-file.ts';
import type { TableForm } from '../../text/table-form.ts';
import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { JournalEvent, Stream } from '../../journal/event.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import { attemptRows, practiceRows } from './response-rows.ts';

/** Receives a stream of a profile with its events. */
export type OnStream = (stream: Stream, events: readonly JournalEvent[]) => Result<null, Failure>;

/** Makes a table of all responses in the streams from `eachStream`, in their order. */
export type ToResponseTable = (
  eachStream: (onStream: OnStream) => Result<null, Failure>,
  form: TableForm,
) => Result<ReturnType<typeof toTableFile>, Failure>;

/**
 * Creates the function that makes a table from a profile; separate from the profile file, because table libraries are
 * large.
 */
export function createResponseTable(tools: {
  readonly attempts: Attempts;
  readonly archive: LessonArchive;
}): ToResponseTable {
  return (eachStream, form) => {
    const rows: ResponseRow[] = [];
    const gathered = eachStream((stream, events) => {
      const added = stream.startsWith('practice:')
        ? ok(practiceRows(events))
        : stream.startsWith('attempt:')
          ? attemptRows(stream, events, tools)
          : ok([]);
      if (added.ok) rows.push(...added.value);
      return added.ok ? ok(null) : added;
    });
    return gathered.ok ? ok(toTableFile(toResponseTable(rows), form)) : gathered;
  };
}
