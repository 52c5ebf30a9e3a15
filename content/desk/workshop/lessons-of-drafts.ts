import { USUAL_RULE } from '../../class/attempt-rule.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { utf8Length } from '../../base/utf8-length.ts';
import type { ClassroomWork, ClassSummary } from '../../class/classroom.ts';
import { countChangedWork } from '../../class/count-changed-work.ts';
import type { Draft } from '../../draft/draft.ts';
import type { DraftId, ProfileId } from '../../journal/event.ts';
import type { DraftState } from '../../journal/fold-draft.ts';
import type { BuiltInLesson } from '../../lesson/built-in-lesson.ts';
import { MAX_LESSON_BYTES } from '../../lesson/limits.ts';
import { type Comparison, compareLessons } from '../../workshop/compare-lessons.ts';
import { type Before, type Finished, finishLesson } from '../../workshop/finish.ts';
import { toNextRevision, toOwnLesson } from '../../workshop/from-lesson.ts';
import { listTodo } from '../../workshop/list-todo.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { AwaitedKeys, Shelf } from '../lessons/shelf.ts';
import type { InstallOutcome } from '../views.ts';
import type { ClassEffect, FinishPreview } from './views.ts';
import type { Workshop } from './commands.ts';
import type { Drafts, DraftWrite } from './drafts.ts';

/** The result of finishing a draft. */
interface FinishedState {
  readonly state: DraftState;
  readonly finished: Finished;
  readonly outcome: InstallOutcome['kind'];
}

/** The part of the workshop that makes lessons from drafts, and drafts from lessons. */
export interface LessonsOfDrafts {
  finish(write: DraftWrite): Result<FinishedState, Failure>;
  /** The first draft of a lesson; checks permissions. */
  toDraft(request: Parameters<Workshop['draftFromLesson']>[0]): Result<Draft, Failure>;
  compare(of: Parameters<Workshop['compareRevisions']>[0]['of']): Result<Comparison, Failure>;
  previewFinish(id: DraftId): Result<FinishPreview, Failure>;
  /** The revision that a draft continues, and the highest known one; null if it continues none, or one that is gone. */
  beforeOf(draft: Draft): Result<{ readonly before: Before | null; readonly newest: number }, Failure>;
}

/** Creates the part of the workshop that makes lessons from drafts, and drafts from lessons. */
export function createLessonsOfDrafts(tools: {
  readonly drafts: Drafts;
  readonly shelf: Shelf;
  readonly awaitedKeys: AwaitedKeys;
  readonly archive: LessonArchive;
  readonly lessons: KeyedLessons;
  readonly builtIns: readonly BuiltInLesson[];
  readonly listClasses: (request: { readonly profile: ProfileId }) => Result<readonly ClassSummary[], Failure>;
  readonly loadReportInput: ClassroomWork['loadReportInput'];
}): LessonsOfDrafts {
  const { drafts, shelf, awaitedKeys, archive, lessons, builtIns } = tools;

  const beforeOf: LessonsOfDrafts['beforeOf'] = (draft) =>
    resultOf(function* () {
      const offered = yield* valueOf(shelf.list());
      const shelved = offered.find(({ id }) => id === draft.lesson)?.lesson.revision ?? 0;
      const { basedOn } = draft;
      if (basedOn === null) return { before: null, newest: shelved };
      const newest = Math.max(shelved, basedOn.revision);
      const there = yield* valueOf(archive.findLesson(basedOn.lesson));
      if (there === null) return { before: null, newest };
      const lesson = yield* valueOf(archive.readSealed(basedOn.lesson));
      const key = yield* valueOf(shelf.findKey(basedOn.lesson));
      return { before: { lesson, hash: basedOn.lesson, key }, newest };
    });

  const finishOf = (draft: Draft): Result<Finished, Failure> => {
    const based = beforeOf(draft);
    return based.ok ? ok(finishLesson(draft, based.value.before, based.value.newest)) : based;
  };

  const revisionOf = (hash: ContentHash) =>
    resultOf(function* () {
      const { key } = yield* valueOf(lessons.read(hash));
      return { lesson: yield* valueOf(archive.readSealed(hash)), key };
    });

  return {
    beforeOf,
    finish(write) {
      let made: Omit<FinishedState, 'state'> | null = null;
      return resultOf(function* () {
        const state = yield* valueOf(
          drafts.write(write, ({ draft }) =>
            resultOf(function* () {
              if (listTodo(draft).must.length > 0) return yield* failWith(failure('not-allowed', 'todo'));
              const finished = yield* valueOf(finishOf(draft));
              const text = JSON.stringify(finished.file);
              if (utf8Length(text) > MAX_LESSON_BYTES) return yield* failWith(failure('file-too-large', 'lesson'));
              // Before the event: a draft that says it is finished has its lesson on the shelf. Asked again, it is
              // there.
              const { kind } = yield* valueOf(shelf.install(text, awaitedKeys));
              made = { finished, outcome: kind };
              const payload = { lesson: finished.hash, key: finished.keyHash, draft: finished.draft };
              return { kind: 'draft-finished' as const, payload };
            }),
          ),
        );
        if (made !== null) return { ...made, state };
        // Sent again: what came of it is what the draft is now.
        const finished = yield* valueOf(finishOf(state.draft));
        return { state, finished, outcome: 'already-there' as const };
      });
    },
    toDraft: ({ profile, draft, lesson: hash, as }) =>
      resultOf(function* () {
        const { key } = yield* valueOf(lessons.read(hash, profile));
        const lesson = yield* valueOf(archive.readSealed(hash));
        const isBuiltIn = builtIns.some((builtIn) => builtIn.lesson.id === lesson.id);
        if (as.kind === 'copy') return toOwnLesson(draft, { lesson, hash, key }, as.by);
        if (isBuiltIn) return yield* failWith(failure('not-allowed', 'lesson'));
        return toNextRevision(draft, { lesson, hash, key });
      }),
    previewFinish: (id) =>
      resultOf(function* () {
        const { draft, profile } = yield* valueOf(drafts.read(id));
        const { before, newest } = yield* valueOf(beforeOf(draft));
        if (before === null) return yield* failWith(failure('not-found', 'lesson'));
        const { key, lesson, hash } = finishLesson(draft, before, newest);
        const comparison = compareLessons(before, { lesson, key });
        const classes: ClassEffect[] = [];
        for (const { class: of, name, lessons: worked } of yield* valueOf(tools.listClasses({ profile }))) {
          const work = worked.find(({ lessonId, students }) => lessonId === draft.lesson && students > 0);
          if (work === undefined) continue;
          const input = yield* valueOf(
            tools.loadReportInput({ class: of, lesson: work.lesson ?? before.hash, rule: USUAL_RULE }),
          );
          // A class that is counted by another revision goes on with that one.
          const stays = input.lesson !== before.hash;
          const { students, changed } = countChangedWork(input, { hash, lesson, key });
          classes.push({ class: of, name, students, changed: stays ? 0 : changed });
        }
        return { revision: before.lesson.revision, comparison, classes };
      }),
    compare: (of) =>
      resultOf(function* () {
        if (of.kind === 'lessons') {
          return compareLessons(yield* valueOf(revisionOf(of.before)), yield* valueOf(revisionOf(of.after)));
        }
        const { draft } = yield* valueOf(drafts.read(of.draft));
        const { before, newest } = yield* valueOf(beforeOf(draft));
        if (before === null) return yield* failWith(failure('not-found', 'lesson'));
        return compareLessons(before, finishLesson(draft, before, newest));
      }),
  };
}
