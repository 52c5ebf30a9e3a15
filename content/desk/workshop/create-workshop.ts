import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassroomWork, ClassSummary } from '../../class/classroom.ts';
import type { Verify } from '../../class/hand-in.ts';
import { applyEdit } from '../../draft/apply-edit.ts';
import { newDraft } from '../../draft/new-draft.ts';
import type { DraftId, ProfileId, Stream } from '../../journal/event.ts';
import type { DraftState } from '../../journal/fold-draft.ts';
import type { BuiltInLesson } from '../../lesson/built-in-lesson.ts';
import { readAgreement } from '../../workshop/agreement.ts';
import { tryLesson } from '../../workshop/finish.ts';
import { toPassages } from '../../workshop/to-passages.ts';
import { createTodoLister } from '../../workshop/list-todo.ts';
import type { OwnPassagesDesk } from '../study/own-passages.ts';
import type { PracticeJournal } from '../study/practice-journal.ts';
import type { ClassReports } from '../class/reports.ts';
import { createKeyedLessons } from '../lessons/keyed-lessons.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { AwaitedKeys, Shelf } from '../lessons/shelf.ts';
import type { Digests } from '../store/digests.ts';
import type { Profiles } from '../people/profiles.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore, DigestRow } from '../store/store.ts';
import type { Trials } from '../trials.ts';
import type { StartView } from '../views.ts';
import type { Workshop } from './commands.ts';
import { readDraftDigest, toDraftDigest, writeDraftDigest } from './draft-digest.ts';
import { createDrafts } from './drafts.ts';
import { createLessonsOfDrafts } from './lessons-of-drafts.ts';
import { createReadersOfDrafts } from './readers-of-drafts.ts';
import type { DraftCard, DraftStep, DraftView, PassageOfDraft, Undoable } from './views.ts';

/** Creates the part of the desk for authors of lessons. */
export function createWorkshop(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly memory: DeskMemory;
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly awaitedKeys: AwaitedKeys;
  readonly archive: LessonArchive;
  readonly digests: Digests;
  readonly builtIns: readonly BuiltInLesson[];
  readonly readReport: ClassReports['readReport'];
  readonly listClasses: (request: { readonly profile: ProfileId }) => Result<readonly ClassSummary[], Failure>;
  readonly loadReportInput: ClassroomWork['loadReportInput'];
  readonly verify: Verify | null;
  readonly trials: Trials;
  readonly own: OwnPassagesDesk;
  readonly journal: Pick<PracticeJournal, 'read'>;
  readonly readStart: () => Result<StartView, Failure>;
}): Workshop {
  const { store, profiles, archive } = tools;
  const drafts = createDrafts(tools);
  const made = createLessonsOfDrafts({ ...tools, drafts, lessons: createKeyedLessons(tools) });
  const readers = createReadersOfDrafts({ ...tools, drafts, made });
  let lister: { readonly draft: DraftId; readonly list: ReturnType<typeof createTodoLister> } | null = null;

  const listDrafts = (profile: ProfileId): Result<readonly DraftCard[], Failure> => {
    const person = profiles.read(profile);
    if (!person.ok) return person;
    const streams = store.listStreams(profile, 'draft');
    if (!streams.ok) return streams;
    const rows = store.readDigests(profile, 'draft');
    if (!rows.ok) return rows;
    const known = new Map(rows.value.map(({ stream, json }) => [stream, readDraftDigest(json)]));
    const made: DigestRow[] = [];
    const cards: DraftCard[] = [];
    for (const stream of streams.value) {
      const draft = draftOf(stream);
      let digest = known.get(stream) ?? null;
      if (digest === null) {
        const state = drafts.readAny(draft);
        // A stream whose first event only a newer version of the program can read is not shown as a draft.
        if (!state.ok && state.error.code === 'not-found') continue;
        if (!state.ok) return state;
        digest = toDraftDigest(state.value);
        const events = store.readStream(stream);
        if (!events.ok) return events;
        const last = events.value.at(-1);
        if (last !== undefined) made.push({ stream, last: hashOf(last), json: writeDraftDigest(digest) });
      }
      const { isRemoved, ...card } = digest;
      if (!isRemoved) cards.push({ draft, ...card });
    }
    // They are correct even if they cannot be stored; recomputing them only takes time.
    if (made.length > 0) store.writeDigests(made);
    return ok(cards.toSorted((one, other) => compareText(other.changedAt, one.changedAt)));
  };

  return {
    listDrafts: ({ profile }) => listDrafts(profile),
    createDraft({ profile, draft, language, brought }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      const state = drafts.create(profile, draft, () => {
        const empty = newDraft(draft, language);
        if (brought === null) return ok(empty);
        const first = applyEdit(empty, { kind: 'bring-in', brought });
        return first.ok ? first : err(failure('bad-request', first.error));
      });
      return state.ok ? ok(toView(draft, state.value)) : state;
    },
    readDraft({ draft }) {
      const state = drafts.read(draft);
      return state.ok ? ok(toView(draft, state.value)) : state;
    },
    editDraft: ({ edit, ...write }) => toStep(drafts.edit(write, edit), write.after),
    undoEdit: (write) => toStep(drafts.undo(write), write.after),
    redoEdit: (write) => toStep(drafts.redo(write), write.after),
    readTodo({ draft }) {
      const state = drafts.read(draft);
      if (!state.ok) return state;
      // The cache of a lister belongs to one draft: the last one that was asked for.
      if (lister?.draft !== draft) lister = { draft, list: createTodoLister() };
      return ok(lister.list(state.value.draft));
    },
    openTrial: ({ draft, trial }) =>
      resultOf(function* () {
        const { draft: now } = yield* valueOf(drafts.read(draft));
        const { settings } = yield* valueOf(tools.readStart());
        return yield* valueOf(tools.trials.open(trial, tryLesson(now), settings));
      }),
    askTrial: (request) => tools.trials.askTrial(request),
    closeTrial: (request) => tools.trials.closeTrial(request),
    finishDraft: (write) =>
      resultOf(function* () {
        const { state, finished, outcome } = yield* valueOf(made.finish(write));
        const { lesson, hash, key } = finished;
        const step = yield* valueOf(toStep(ok(state), write.after));
        const { id, title, revision } = lesson;
        return { step, id, hash, title, revision, keyRevision: key.revision, outcome };
      }),
    draftFromLesson: (request) =>
      resultOf(function* () {
        const { profile, draft, lesson, as } = request;
        yield* valueOf(profiles.read(profile));
        const half = yield* valueOf(archive.findLesson(lesson));
        const cards = as.kind === 'edit' ? yield* valueOf(listDrafts(profile)) : [];
        const there = cards.find((card) => card.lesson === half?.id)?.draft ?? draft;
        const state = yield* valueOf(drafts.create(profile, there, () => made.toDraft({ ...request, draft: there })));
        return toView(there, state);
      }),
    previewFinish: ({ draft }) => made.previewFinish(draft),
    compareRevisions: ({ of }) => made.compare(of),
    makeBlindEdition: (write) =>
      resultOf(function* () {
        const { state, title, text } = yield* valueOf(readers.lend(write));
        return { step: yield* valueOf(toStep(ok(state), write.after)), title, text };
      }),
    addReader: (request) =>
      resultOf(function* () {
        const { state, answers, leftOut } = yield* valueOf(readers.add(request));
        return { step: yield* valueOf(toStep(ok(state), request.after)), taken: answers.length, leftOut };
      }),
    listReadersHere: ({ draft }) => readers.listHere(draft),
    listPassages: ({ draft }) =>
      resultOf(function* () {
        const { draft: now, profile } = yield* valueOf(drafts.read(draft));
        const { own } = yield* valueOf(tools.journal.read(profile));
        return toPassages(now).map(({ claim, passage, fault }): PassageOfDraft => {
          const known = passage === null ? undefined : own.get(passage.id);
          const isThere = known !== undefined && !known.isRemoved;
          const isSame = isThere && hashOf(known.passage) === hashOf(passage);
          return { claim: claim.id, fault, inPractice: isSame ? 'as-it-is' : isThere ? 'earlier' : 'no' };
        });
      }),
    practiseClaims: ({ draft, claims }) =>
      resultOf(function* () {
        const { draft: now, profile } = yield* valueOf(drafts.read(draft));
        const meant = new Set(claims);
        const passages = toPassages(now).flatMap(({ claim, passage }) =>
          meant.has(claim.id) && passage !== null ? [passage] : [],
        );
        if (passages.length < meant.size) return yield* failWith(failure('bad-request', 'claims'));
        return yield* valueOf(tools.own.add(profile, passages));
      }),
    readAgreement({ draft }) {
      const state = drafts.read(draft);
      return state.ok ? ok(readAgreement(state.value.draft)) : state;
    },
    removeDraft: ({ draft }) => drafts.setRemoved(draft, true),
    restoreDraft: ({ draft }) => drafts.setRemoved(draft, false),
  };
}

// The stream's name is `draft:` followed by the id.
const draftOf = (stream: Stream): DraftId => stream.slice('draft:'.length) as DraftId;

const compareText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const toUndoable = ({ undo, redo }: DraftState): Undoable => ({ undo: undo?.kind ?? null, redo: redo?.kind ?? null });

function toView(id: DraftId, state: DraftState): DraftView {
  const { draft, step, finished, isChanged, lent, changedAt } = state;
  return { id, draft, step, finished, isChanged, lent, changedAt, ...toUndoable(state) };
}

/** The result of a write; if nothing was written, nothing changed. */
function toStep(state: Result<DraftState, Failure>, after: number): Result<DraftStep, Failure> {
  if (!state.ok) return state;
  const { step, last, draft, isChanged, changedAt } = state.value;
  const change = step === after ? { nextId: draft.nextId } : last.change;
  return ok({ step, change, isChanged, changedAt, ...toUndoable(state.value) });
}
