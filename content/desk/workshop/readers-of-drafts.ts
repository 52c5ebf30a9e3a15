import type { Verify } from '../../class/hand-in.ts';
import { readHandIn } from '../../class/read-hand-in.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Edit } from '../../draft/edit.ts';
import type { JournalEvent } from '../../journal/event.ts';
import { type AttemptState, foldAttempt } from '../../journal/fold-attempt.ts';
import type { DraftState } from '../../journal/fold-draft.ts';
import { attemptStream } from '../../journal/stream.ts';
import { toLessonFile } from '../../lesson/to-lesson-file.ts';
import { FILE_ENDING, toFileName } from '../../text/file-name.ts';
import { renewClaims, toNumberedHalf } from '../../workshop/finish.ts';
import type { TodoList } from '../../workshop/findings.ts';
import { listTodo } from '../../workshop/list-todo.ts';
import { answersOfAttempt, answersOfClass, type ReadAnswers } from '../../workshop/read-answers.ts';
import type { ClassReports } from '../class/reports.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { DeskStore } from '../store/store.ts';
import type { Workshop } from './commands.ts';
import type { Drafts, DraftWrite } from './drafts.ts';
import type { LessonsOfDrafts } from './lessons-of-drafts.ts';

/** The part of the workshop that gives drafts to readers and takes what they say. */
export interface ReadersOfDrafts {
  lend(
    write: DraftWrite,
  ): Result<{ readonly state: DraftState; readonly fileName: string; readonly text: string }, Failure>;
  add(request: Parameters<Workshop['addReader']>[0]): Result<{ readonly state: DraftState } & ReadAnswers, Failure>;
}

/** What a text cannot be given out without; the key is not in it. */
const OF_TEXT: readonly TodoList['must'][number]['code'][] = [
  ...(['text-missing', 'headline-missing', 'headline-unmarked'] as const),
  ...(['claims-missing', 'detail-missing', 'too-large'] as const),
];

/** Makes the part of the workshop that gives drafts to readers and takes what they say. */
export function createReadersOfDrafts(tools: {
  readonly store: DeskStore;
  readonly drafts: Drafts;
  readonly archive: LessonArchive;
  readonly made: LessonsOfDrafts;
  readonly readReport: ClassReports['readReport'];
  /** null where no signature can be looked at, and so no file be taken. */
  readonly verify: Verify | null;
}): ReadersOfDrafts {
  const { store, drafts, archive, made, readReport, verify } = tools;

  const halfOf = (draft: Draft) => {
    const based = made.beforeOf(draft);
    if (!based.ok) return based;
    const { before, newest } = based.value;
    return ok(toNumberedHalf(before === null ? draft : renewClaims(draft, before.lesson), before, newest));
  };

  const answersIn = (draft: Draft, events: readonly JournalEvent[]): Result<ReadAnswers, Failure> => {
    const attempt: AttemptState | null = foldAttempt(events);
    if (attempt === null) return err(failure('not-found', 'attempt'));
    // Who was shown the key claim by claim is no second reader.
    if (!attempt.isHandedIn || attempt.mode !== 'exam') return err(failure('bad-request', 'attempt'));
    const lesson = archive.findLesson(attempt.lesson);
    if (!lesson.ok) return lesson;
    if (lesson.value === null) return err(failure('not-found', 'lesson'));
    if (lesson.value.id !== draft.lesson) return err(failure('bad-request', 'lesson'));
    return ok(answersOfAttempt(draft, lesson.value, attempt));
  };

  type From = Parameters<ReadersOfDrafts['add']>[0]['from'];
  type Read = ReadAnswers & { readonly as: 'file' | 'person' | 'class'; readonly people: number };

  const readFrom = ({ draft, finished }: DraftState, from: From): Result<Read, Failure> =>
    resultOf(function* () {
      switch (from.kind) {
        case 'file': {
          if (verify === null) return yield* failWith(failure('not-allowed', 'file'));
          const read = readHandIn(from.text, verify);
          if (!read.ok) return yield* failWith(failure('not-ours', read.error.place, read.error.flag));
          const { events, others = [] } = read.value.handIn;
          return { ...(yield* valueOf(answersIn(draft, events))), as: 'file' as const, people: 1 + others.length };
        }
        case 'attempt': {
          const events = yield* valueOf(store.readStream(attemptStream(from.attempt)));
          return { ...(yield* valueOf(answersIn(draft, events))), as: 'person' as const, people: 1 };
        }
        case 'class': {
          const last = finished.at(-1);
          if (last === undefined) return yield* failWith(failure('not-found', 'lesson'));
          const report = yield* valueOf(readReport({ class: from.class, lesson: last.lesson, rule: 'first-exam' }));
          const people = Math.max(1, ...report.claims.map(({ answered }) => answered));
          return { ...answersOfClass(draft, report.claims), as: 'class' as const, people };
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
              if (listTodo(draft).must.some(({ code }) => OF_TEXT.includes(code))) {
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
        return { state, text, fileName: toFileName(`${title} – second reader.${FILE_ENDING}`) };
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
              const edit: Edit = { kind: 'add-reader', reader: { name, from: as, people, answers } };
              return yield* valueOf(drafts.toEntry(before.draft, edit));
            }),
          ),
        );
        const { answers, leftOut }: ReadAnswers = read ?? (yield* valueOf(readFrom(state, from)));
        return { state, answers, leftOut };
      });
    },
  };
}
