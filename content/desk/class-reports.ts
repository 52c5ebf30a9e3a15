import { buildClassReport, type ReportInput } from '../classroom/build-class-report.ts';
import type { Classroom, ClassroomWork } from '../classroom/classroom.ts';
import { type Failure, failure } from '../failure.ts';
import type { KeyEntry } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';
import { err, ok, type Result } from '../result.ts';
import type { ClassCabinet } from './class-cabinet.ts';
import type { ClassJournal } from './class-journal.ts';
import type { KeyedLessons } from './keyed-lessons.ts';

/** The part of the classroom that reports, and that takes the teacher's own reading of a claim. */
export type ClassReports = Pick<Classroom, 'changeKey' | 'undoKeyChange'> &
  Pick<ClassroomWork, 'loadReportInput'> & {
    readReport(request: Parameters<Classroom['readReport']>[0]): Result<ReturnType<typeof buildClassReport>, Failure>;
  };

/** Makes the part of the classroom that reports. */
export function createClassReports({
  journal,
  cabinet,
  lessons,
}: {
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly lessons: KeyedLessons;
}): ClassReports {
  const loadReportInput: ClassReports['loadReportInput'] = ({ class: of, lesson: hash, rule }) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const keyed = lessons.read(hash);
    if (!keyed.ok) return keyed;
    const records = cabinet.ofLesson(of, hash);
    if (!records.ok) return records;
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const { lesson, key } = keyed.value;
    const input: ReportInput = {
      ...{ rule, lesson: hash, lessonId: lesson.id, title: lesson.title, entries: key.entries },
      claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
      changes: [...(state.value.changes.get(lesson.id)?.values() ?? [])],
      handIns: records.value.handIns.map(({ id, json }) => ({ id, json })),
      papers: records.value.papers.map(({ json }) => json),
      roster: roster.value === null ? null : JSON.stringify(roster.value),
    };
    return ok(input);
  };

  const findEntry = ({ lesson, claim }: { readonly lesson: KeyedId; readonly claim: KeyEntry['claim'] }) => {
    const keyed = lessons.readById(lesson);
    if (!keyed.ok) return keyed;
    const entry = keyed.value.key.entries.find((one) => one.claim === claim);
    return entry === undefined ? err(failure('bad-request', 'claim')) : ok(entry);
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
    changeKey({ class: of, lesson, claim, label, credits }) {
      const state = journal.read(of);
      if (!state.ok) return state;
      const entry = findEntry({ lesson, claim });
      if (!entry.ok) return entry;
      // As in every key, the primary label earns the whole point.
      if (credits[label] !== 1) return err(failure('bad-request', 'credits'));
      const change = { label, credits };
      if (isSame(entry.value, change)) return undoKeyChange({ class: of, lesson, claim });
      const before = state.value.changes.get(lesson)?.get(claim);
      if (before !== undefined && isSame(before, change)) return ok(null);
      const { evidence, attribution, rhetoric } = credits;
      const payload = { lesson, claim, label, credits: { evidence, attribution, rhetoric }, reason: null };
      const after = journal.append(of, { kind: 'key-changed', payload });
      return after.ok ? ok(null) : after;
    },
  };
}

type KeyedId = Parameters<KeyedLessons['readById']>[0];
type Reading = Pick<KeyEntry, 'label' | 'credits'>;

const isSame = (one: Reading, other: Reading): boolean =>
  one.label === other.label && LABELS.every((label) => one.credits[label] === other.credits[label]);
