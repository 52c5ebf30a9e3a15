import { buildClassReport, type ReportInput } from '../../class/build-class-report.ts';
import type { Classroom } from './commands.ts';
import type { ClassroomWork } from '../../class/classroom.ts';
import type { KeyOverride } from '../../class/fold-class.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { FULL_CREDIT } from '../../lesson/credit.ts';
import { LABELS } from '../../lesson/label.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassCabinet } from './cabinet.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLessons } from './lessons.ts';

/** The part of the classroom that reports, and that takes the teacher's own reading of a claim and choice of a revision. */
export type ClassReports = Pick<Classroom, 'changeKey' | 'undoKeyChange' | 'chooseRevision'> &
  Pick<ClassroomWork, 'loadReportInput'> & {
    readReport(request: Parameters<Classroom['readReport']>[0]): Result<ReturnType<typeof buildClassReport>, Failure>;
  };

/** The longest reason that a teacher may write. */
const MAX_REASON = 600;

/** Makes the part of the classroom that reports. */
export function createClassReports({
  journal,
  cabinet,
  classLessons,
}: {
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly classLessons: ClassLessons;
}): ClassReports {
  const loadReportInput: ClassReports['loadReportInput'] = ({ class: of, lesson: hash, rule }) => {
    const found = classLessons.read(of, hash);
    if (!found.ok) return found;
    const { lesson, ownKey, changes } = found.value;
    const revisions = classLessons.revisionsOf(of, found.value);
    if (!revisions.ok) return revisions;
    const records = cabinet.ofLesson(of, lesson.id);
    if (!records.ok) return records;
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const identities = cabinet.list(of, 'identity');
    if (!identities.ok) return identities;
    const { handIns, papers, decisions } = records.value;
    const input: ReportInput = {
      ...{
        rule,
        lesson: found.value.hash,
        lessonId: lesson.id,
        title: lesson.title,
        language: lesson.language,
        entries: ownKey.entries,
        changes,
      },
      claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
      revisions: revisions.value,
      handIns: handIns.map(({ id, json }) => ({ id, json })),
      papers: papers.map(({ json }) => json),
      decisions: decisions.map(({ json }) => json),
      identities: identities.value.map(({ json }) => json),
      roster: roster.value === null ? null : JSON.stringify(roster.value),
    };
    return ok(input);
  };

  const undoKeyChange: ClassReports['undoKeyChange'] = ({ class: of, lesson, claim }) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    if (!(state.value.changes.get(lesson)?.has(claim) ?? false)) return ok(null);
    const after = journal.append(of, { kind: 'key-change-undone', payload: { lesson, claim } });
    return after.ok ? ok(null) : after;
  };

  return {
    loadReportInput,
    undoKeyChange,
    readReport(request) {
      const input = loadReportInput(request);
      return input.ok ? ok(buildClassReport(input.value)) : input;
    },
    changeKey({ class: of, lesson, claim, label, credits, reason }) {
      const found = classLessons.readById(of, lesson);
      if (!found.ok) return found;
      const entry = found.value.ownKey.entries.find((one) => one.claim === claim);
      if (entry === undefined) return err(failure('bad-request', 'claim'));
      // As in every key, the primary label earns the whole point.
      if (credits[label] !== FULL_CREDIT) return err(failure('bad-request', 'credits'));
      const says = reason?.trim() ?? '';
      if (says.length > MAX_REASON) return err(failure('bad-request', 'reason'));
      const { evidence, attribution, rhetoric } = credits;
      const change: KeyOverride = {
        ...{ claim, label, credits: { evidence, attribution, rhetoric } },
        reason: says === '' ? null : says,
      };
      if (isSameReading(entry, change)) return undoKeyChange({ class: of, lesson, claim });
      const before = found.value.changes.find((one) => one.claim === claim);
      if (before !== undefined && isSameReading(before, change) && before.reason === change.reason) return ok(null);
      const after = journal.append(of, { kind: 'key-changed', payload: { lesson, ...change } });
      return after.ok ? ok(null) : after;
    },
    chooseRevision({ class: of, lesson, revision }) {
      const found = classLessons.readById(of, lesson);
      if (!found.ok) return found;
      const { state } = found.value;
      if ((state.revisions.get(lesson) ?? null) === revision) return ok(null);
      const revisions = classLessons.revisionsOf(of, found.value);
      if (!revisions.ok) return revisions;
      const chosen = revision === null || revisions.value.find((one) => one.lesson === revision);
      // Without its key nothing could be counted by it.
      if (chosen === undefined || (chosen !== true && !chosen.hasKey)) return err(failure('bad-request', 'revision'));
      const after = journal.append(of, { kind: 'revision-chosen', payload: { lesson, revision } });
      return after.ok ? ok(null) : after;
    },
  };
}

type Reading = Pick<KeyOverride, 'label' | 'credits'>;

const isSameReading = (one: Reading, other: Reading): boolean =>
  one.label === other.label && LABELS.every((label) => one.credits[label] === other.credits[label]);
