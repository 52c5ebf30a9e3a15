import { USUAL_RULE } from '../../class/attempt-rule.ts';
import type { Verify } from '../../class/hand-in.ts';
import type { ClassSummary } from '../../class/classroom.ts';
import { readHandIn } from '../../class/read-hand-in.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Edit } from '../../draft/edit.ts';
import { MAX_READER_NAME } from '../../draft/limits.ts';
import type { DraftId, JournalEvent, ProfileId } from '../../journal/event.ts';
import { type AttemptState, foldAttempt } from '../../journal/fold-attempt.ts';
import type { DraftState } from '../../journal/fold-draft.ts';
import { attemptStream } from '../../journal/stream.ts';
import { toLessonFile } from '../../lesson/to-lesson-file.ts';
import { renewClaims, toNumberedHalf } from '../../workshop/finish.ts';
import { isTextReady, listTodo } from '../../workshop/list-todo.ts';
import { answersOfAttempt, answersOfClass, type ReadAnswers } from '../../workshop/read-answers.ts';
import type { ClassReports } from '../class/reports.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Digests } from '../store/digests.ts';
import type { DeskStore } from '../store/store.ts';
import type { Workshop } from './commands.ts';
import type { Drafts, DraftWrite } from './drafts.ts';
import type { LessonsOfDrafts } from './lessons-of-drafts.ts';
import type { ReadersHere } from './views.ts';

/** The part of the workshop that gives drafts to readers and imports their answers. */
export interface ReadersOfDrafts {
  lend(
    write: DraftWrite,
  ): Result<{ readonly state: DraftState; readonly title: string; readonly text: string }, Failure>;
  add(request: Parameters<Workshop['addReader']>[0]): Result<{ readonly state: DraftState } & ReadAnswers, Failure>;
  /** Who sorted the claims on this computer. */
  listHere(draft: DraftId): Result<ReadersHere, Failure>;
}

/** Creates the part of the workshop that gives drafts to readers and imports their answers. */
export function createReadersOfDrafts(tools: {
  readonly store: DeskStore;
  readonly drafts: Drafts;
  readonly archive: LessonArchive;
  readonly made: LessonsOfDrafts;
  readonly readReport: ClassReports['readReport'];
  readonly listClasses: (request: { readonly profile: ProfileId }) => Result<readonly ClassSummary[], Failure>;
  readonly profiles: Pick<Profiles, 'list' | 'read'>;
  readonly digests: Pick<Digests, 'of'>;
  /** null where no signature can be looked at, and so no file be taken. */
  readonly verify: Verify | null;
}): ReadersOfDrafts {
  const { store, drafts, archive, made, readReport, listClasses, profiles, digests, verify } = tools;

  const halfOf = (draft: Draft) => {
    const based = made.beforeOf(draft);
    if (!based.ok) return based;
    const { before, newest } = based.value;
    return ok(toNumberedHalf(before === null ? draft : renewClaims(draft, before.lesson), before, newest));
  };

  const answersIn = (draft: Draft, events: readonly JournalEvent[]): Result<ReadAnswers, Failure> => {
    const attempt: AttemptState | null = foldAttempt(events);
    if (attempt === null) return err(failure('not-found', 'attempt'));
    // A person who was shown the key claim by claim is not a second reader.
    if (!attempt.isHandedIn || attempt.mode !== 'exam') return err(failure('bad-request', 'attempt'));
    const lesson = archive.findLesson(attempt.lesson);
    if (!lesson.ok) return lesson;
    if (lesson.value === null) return err(failure('not-found', 'lesson'));
    if (lesson.value.id !== draft.lesson) return err(failure('bad-request', 'lesson'));
    return ok(answersOfAttempt(draft, lesson.value, attempt));
  };

  type From = Parameters<ReadersOfDrafts['add']>[0]['from'];
  type Read = ReadAnswers & {
    readonly as: 'file' | 'person' | 'class';
    readonly people: number;
    /** Empty for who has none. */
    readonly name: string;
  };

  const readFrom = ({ draft, finished, profile }: DraftState, from: From): Result<Read, Failure> =>
    resultOf(function* () {
      switch (from.kind) {
        case 'file': {
          if (verify === null) return yield* failWith(failure('not-allowed', 'file'));
          const read = readHandIn(from.text, verify);
          if (!read.ok) return yield* failWith(failure('not-ours', read.error.place, read.error.flag));
          const { events, name, others = [] } = read.value.handIn;
          const answers = yield* valueOf(answersIn(draft, events));
          return { ...answers, as: 'file' as const, people: 1 + others.length, name };
        }
        case 'attempt': {
          const events = yield* valueOf(store.readStream(attemptStream(from.attempt)));
          const answers = yield* valueOf(answersIn(draft, events));
          const person = events[0] === undefined ? null : (yield* valueOf(profiles.read(events[0].profile))).name;
          return { ...answers, as: 'person' as const, people: 1, name: person ?? '' };
        }
        case 'class': {
          const last = finished.at(-1);
          if (last === undefined) return yield* failWith(failure('not-found', 'lesson'));
          const report = yield* valueOf(readReport({ class: from.class, lesson: last.lesson, rule: USUAL_RULE }));
          const people = Math.max(1, ...report.claims.map(({ answered }) => answered));
          const classes = yield* valueOf(listClasses({ profile }));
          const name = classes.find((one) => one.class === from.class)?.name ?? '';
          return { ...answersOfClass(draft, report.claims), as: 'class' as const, people, name };
        }
      }
    });

  return {
    lend: (write) => {
      let text = '';
      let title = '';
      return resultOf(function* () {
        const state = yield* valueOf(
          drafts.write(write, ({ draft }) =>
            resultOf(function* () {
              if (!isTextReady(listTodo(draft))) {
                return yield* failWith(failure('not-allowed', 'todo'));
              }
              const half = yield* valueOf(halfOf(draft));
              const hash = hashOf(half);
              // What comes back names this text, whatever the draft has become by then.
              yield* valueOf(archive.keep(hash, half, null));
              return { kind: 'draft-lent' as const, payload: { lesson: hash } };
            }),
          ),
        );
        const half = yield* valueOf(halfOf(state.draft));
        text = `${JSON.stringify(toLessonFile({ lesson: half, assignment: { isSecondReading: true } }), null, 2)}\n`;
        title = half.title;
        return { state, text, title };
      });
    },
    add: ({ from, name, ...write }) => {
      let read: Read | null = null;
      return resultOf(function* () {
        const state = yield* valueOf(
          drafts.write(write, (before) =>
            resultOf(function* () {
              read = yield* valueOf(readFrom(before, from));
              const { as, people, answers } = read;
              if (answers.length === 0) return yield* failWith(failure('bad-request', 'answers'));
              const named = (name === '' ? read.name : name).slice(0, MAX_READER_NAME);
              const isThere = before.draft.readers.some(
                (one) => one.name === named && hashOf(one.answers) === hashOf(answers),
              );
              if (isThere) return yield* failWith(failure('bad-request', 'reader'));
              const edit: Edit = { kind: 'add-reader', reader: { name: named, from: as, people, answers } };
              return yield* valueOf(drafts.toEntry(before.draft, edit));
            }),
          ),
        );
        const { answers, leftOut }: ReadAnswers = read ?? (yield* valueOf(readFrom(state, from)));
        return { state, answers, leftOut };
      });
    },
    listHere: (id) =>
      resultOf(function* () {
        const { draft, profile, lent, finished } = yield* valueOf(drafts.read(id));
        const texts = new Set([...lent, ...finished.map(({ lesson }) => lesson)]);
        const people: ReadersHere['people'][number][] = [];
        for (const person of yield* valueOf(profiles.list())) {
          if (person.id === profile) continue;
          for (const { attempt, digest } of yield* valueOf(digests.of(person.id))) {
            const { lesson, mode, standing, lastAt } = digest;
            if (mode !== 'exam' || standing !== 'handed-in' || !texts.has(lesson)) continue;
            people.push({ attempt, name: person.name, at: lastAt });
          }
        }
        const classes = finished.length === 0 ? [] : yield* valueOf(listClasses({ profile }));
        return {
          people: people.toSorted((one, other) => (one.at < other.at ? 1 : -1)),
          classes: classes.flatMap(({ class: of, name, lessons }) =>
            lessons.flatMap(({ lessonId, students }) =>
              lessonId === draft.lesson && students > 0 ? [{ class: of, name, students }] : [],
            ),
          ),
        };
      }),
  };
}
