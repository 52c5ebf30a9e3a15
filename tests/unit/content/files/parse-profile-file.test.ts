import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfileFile } from '../../../../content/files/parse-profile-file.ts';
import { type ProfileFile, toProfileText } from '../../../../content/files/profile-file.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import type { ClassId, JournalEvent } from '../../../../content/journal/event.ts';
import { attemptStream, classStream, practiceStream, profileStream } from '../../../../content/journal/stream.ts';
import { attemptId, eventId, profileId, uuid } from '../../../builders/ids.ts';
import { journal, moved, started, type NewEvent } from '../../../builders/journal.ts';
import { builtInLesson } from '../../../builders/lesson-file.ts';

const { lesson, lessonHash, key, keyHash } = builtInLesson({});
const of = uuid(4, 1) as ClassId;

/** A stream whose event ids begin at `first`. */
const streamFrom = (
  first: number,
  happened: readonly NewEvent[],
  stream: JournalEvent['stream'],
): readonly JournalEvent[] => {
  const events: JournalEvent[] = [];
  for (const event of journal(happened, stream)) {
    const [again] = journal([happened[event.sequence] ?? moved('c1')], stream);
    if (again === undefined) throw new Error('no event');
    const last = events.at(-1);
    events.push({
      ...{ ...again, id: eventId(first + event.sequence), time: event.time, sequence: event.sequence },
      previous: last === undefined ? null : hashOf(last),
    });
  }
  return events;
};

const person = streamFrom(100, [['profile-created', { name: 'Ada' }]], profileStream(profileId(1)));
const attempt = streamFrom(
  200,
  [started({ lesson: lessonHash, key: keyHash }), moved('c2'), moved('c3')],
  attemptStream(attemptId(1)),
);
const classroom = streamFrom(300, [['class-created', { name: '9b' }]], classStream(of));

const FILE: ProfileFile = {
  profile: { id: profileId(1), name: 'Ada' },
  events: [...person, ...attempt, ...classroom],
  lessons: [lesson],
  keys: [key],
  records: [{ class: of, kind: 'hand-in', id: 'one', json: '{}' }],
};

const textOf = ({ profile, ...lists }: ProfileFile): string => {
  const toLines = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item));
  const text = toProfileText(profile, 1, {
    ...{ events: toLines(lists.events), lessons: toLines(lists.lessons) },
    ...{ keys: toLines(lists.keys), records: toLines(lists.records) },
  });
  if (text === null) throw new Error('too large');
  return text;
};
const TEXT = textOf(FILE);

/** The file with one event changed. */
const withEvent = (at: number, changes: Partial<JournalEvent>): ProfileFile => ({
  ...FILE,
  events: FILE.events.map((event, position) => (position === at ? { ...event, ...changes } : event)),
});

describe('parseProfileFile', () => {
  it('reads what toProfileText wrote, with the streams apart', () => {
    const read = parseProfileFile(TEXT);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.file).toMatchObject(FILE);
    expect([...read.value.streams].map(([stream, { at, events }]) => [stream, at, events.length])).toEqual([
      [profileStream(profileId(1)), 0, 1],
      [attemptStream(attemptId(1)), 1, 3],
      [classStream(of), 4, 1],
    ]);
    expect(parseProfileFile(`\ufeff${TEXT}`).ok).toBe(true);
  });

  it.each([
    ['a changed word', withEvent(1, { time: '2026-02-02T00:00:00.000Z' }), 'events[2].previous'],
    ['a missing event', { ...FILE, events: FILE.events.filter((_, at) => at !== 2) }, 'events[2].sequence'],
    ['an event twice', withEvent(2, { id: eventId(200) }), 'events[2].id'],
    ['an event of somebody else', withEvent(3, { profile: profileId(2) }), 'events[3].profile'],
    ['the profile of somebody else', withEvent(4, { stream: profileStream(profileId(2)) }), 'events[4].stream'],
    ['the practice of somebody else', withEvent(4, { stream: practiceStream(profileId(2)) }), 'events[4].stream'],
    [
      'a stream in two pieces',
      { ...FILE, events: [...person, ...attempt.slice(0, 1), ...classroom, ...attempt.slice(1)] },
      'events[3].stream',
    ],
    ['no profile', { ...FILE, events: [...attempt, ...classroom] }, 'events'],
    ['another name', { ...FILE, profile: { id: profileId(1), name: 'Ben' } }, 'profile.name'],
    ['a key without its lesson', { ...FILE, lessons: [] }, 'keys[0]'],
    [
      'a claim that is not in its article',
      { ...FILE, keys: [], lessons: [{ ...lesson, headlineClaim: 'c9' as typeof lesson.headlineClaim }] },
      'lessons[0]',
    ],
    ['a record of no class', { ...FILE, events: [...person, ...attempt] }, 'records[0]'],
    [
      'a record that is not JSON',
      { ...FILE, records: [{ class: of, kind: 'hand-in', id: 'one', json: '{' } as const] },
      'records[0]',
    ],
  ])('refuses a file with %s, and names the place', (_what, file, place) => {
    expect(parseProfileFile(textOf(file))).toMatchObject({ error: { code: 'damaged-profile', place } });
  });

  it.each([
    ['is cut off in the middle', TEXT.slice(0, TEXT.length / 2), 'damaged-profile', /^line \d+, column \d+$/],
    ['is nested too deep', TEXT.replace('"records":[', `"records":${'['.repeat(40)}`), 'damaged-profile', /^line/],
    ['has a field too many', TEXT.replace('"records"', '"more":1,"records"'), 'damaged-profile', /^more$/],
    [
      'has half of a surrogate pair',
      TEXT.replace('"9b"', String.raw`"\ud83d"`),
      'damaged-profile',
      /^events\[4\]\.payload\.name$/,
    ],
    [
      'has a record with a NUL in its id',
      TEXT.replace('"id":"one"', '"id":"o\\u0000"'),
      'damaged-profile',
      /^records\[0\]\.id$/,
    ],
    ['is a lesson', '{"format":"claimsort-lesson","version":1}', 'not-a-profile', /^format$/],
    ['is a list', '[]', 'not-a-profile', /^$/],
    ['is for a newer program', TEXT.replace('"version":1', '"version":3'), 'newer-format', /^version$/],
    ['is no JSON', 'shopping notes', 'not-a-profile', /^line 1, column 1$/],
    ['is empty', '', 'not-a-profile', /^line 1, column 1$/],
  ])('refuses a file that %s', (_what, text, code, place) => {
    const read = parseProfileFile(text);
    expect(read).toMatchObject({ error: { code } });
    expect(read.ok ? '' : (read.error.place ?? '')).toMatch(place);
  });

  it('notices a changed letter wherever a hash speaks for it', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.constantFrom('0', 'x', ' ', '"', '}'), (at, letter) => {
        const read = parseProfileFile(TEXT.slice(0, at) + letter + TEXT.slice(at + 1));
        // No hash speaks for the last event of a stream, for keys and for records; for all others one does.
        if (read.ok) {
          const { events, lessons } = read.value.file;
          expect([events.slice(1, 3), lessons]).toEqual([attempt.slice(0, 2), [lesson]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
