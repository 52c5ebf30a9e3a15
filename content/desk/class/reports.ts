import { MAX_REASON } from '../../class/limits.ts';
import { buildClassReport, type ReportInput } from '../../class/build-class-report.ts';
import type { Classroom } from './commands.ts';
import type { ClassroomWork } from '../../class/classroom.ts';
import type { KeyOverride } from '../../class/fold-class.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { FULL_CREDIT } from '../../lesson/credit.ts';
import { LABELS } from '../../lesson/label.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLessons } from './lessons.ts';

/** The commands for reports, for the teacher's changes to the key, and for the choice of a revision. */
export type ClassReports = Pick<Classroom, 'changeKey' | 'undoKeyChange' | 'chooseRevision'> &
  Pick<ClassroomWork, 'loadReportInput'> & {
    readReport(request: Parameters<Classroom['readReport']>[0]): Result<ReturnType<typeof buildClassReport>, Failure>;
  };

/** Creates the commands for reports. */
export function createClassReports({
  journal,
  recordStore,
  classLessons,
}: {
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly classLessons: ClassLessons;
}): ClassReports {
  const loadReportInput: ClassReports['loadReportInput'] = ({ class: of, lesson: hash, rule }) =>
    resultOf(function* () {
      const found = yield* valueOf(classLessons.read(of, hash));
      const { lesson, ownKey, changes } = found;
      const revisions = yield* valueOf(classLessons.revisionsOf(of, found));
      const records = yield* valueOf(recordStore.ofLesson(of, lesson.id));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const identities = yield* valueOf(recordStore.list(of, 'identity'));
      const { handIns, papers, decisions } = records;
      const input: ReportInput = {
        ...{
          rule,
          lesson: found.hash,
          lessonId: lesson.id,
          title: lesson.title,
          language: lesson.language,
          entries: ownKey.entries,
          changes,
        },
        claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
        revisions,
        handIns: handIns.map(({ id, json }) => ({ id, json })),
        papers: papers.map(({ json }) => json),
        decisions: decisions.map(({ json }) => json),
        identities: identities.map(({ json }) => json),
        roster: roster === null ? null : JSON.stringify(roster),
      };
      return input;
    });

  const undoKeyChange: ClassReports['undoKeyChange'] = ({ class: of, lesson, claim }) =>
    resultOf(function* () {
      const state = yield* valueOf(journal.read(of));
      if (!(state.changes.get(lesson)?.has(claim) ?? false)) return null;
      yield* valueOf(journal.append(of, { kind: 'key-change-undone', payload: { lesson, claim } }));
      return null;
    });

  return {
    loadReportInput,
    undoKeyChange,
    readReport(request) {
      const input = loadReportInput(request);
      return input.ok ? ok(buildClassReport(input.value)) : input;
    },
    changeKey: ({ class: of, lesson, claim, label, credits, reason }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.readById(of, lesson));
        const entry = found.ownKey.entries.find((one) => one.claim === claim);
        if (entry === undefined) return yield* failWith(failure('bad-request', 'claim'));
        // As in every key, the primary label earns the full point.
        if (credits[label] !== FULL_CREDIT) return yield* failWith(failure('bad-request', 'credits'));
        const says = reason?.trim() ?? '';
        if (says.length > MAX_REASON) return yield* failWith(failure('bad-request', 'reason'));
        const { evidence, attribution, rhetoric } = credits;
        const change: KeyOverride = {
          ...{ claim, label, credits: { evidence, attribution, rhetoric } },
          reason: says === '' ? null : says,
        };
        if (isSameReading(entry, change)) return yield* valueOf(undoKeyChange({ class: of, lesson, claim }));
        const before = found.changes.find((one) => one.claim === claim);
        if (before !== undefined && isSameReading(before, change) && before.reason === change.reason) return null;
        yield* valueOf(journal.append(of, { kind: 'key-changed', payload: { lesson, ...change } }));
        return null;
      }),
    chooseRevision: ({ class: of, lesson, revision }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.readById(of, lesson));
        const { state } = found;
        if ((state.revisions.get(lesson) ?? null) === revision) return null;
        const revisions = yield* valueOf(classLessons.revisionsOf(of, found));
        const chosen = revision === null || revisions.find((one) => one.lesson === revision);
        // Without its key, nothing could be scored by it.
        if (chosen === undefined || (chosen !== true && !chosen.hasKey))
          return yield* failWith(failure('bad-request', 'revision'));
        yield* valueOf(journal.append(of, { kind: 'revision-chosen', payload: { lesson, revision } }));
        return null;
      }),
  };
}

type Reading = Pick<KeyOverride, 'label' | 'credits'>;

const isSameReading = (one: Reading, other: Reading): boolean =>
  one.label === other.label && LABELS.every((label) => one.credits[label] === other.credits[label]);
