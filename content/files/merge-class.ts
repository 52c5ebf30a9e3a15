import type { ErasedTraits } from '../class/erased-students.ts';
import { authorIdOf, createStudents, type Author } from '../class/match-students.ts';
import { isWithoutVotes, type IdentityRecord, type RosterRecord } from '../class/class-records.ts';
import { normaliseName } from '../class/fold-name.ts';
import type { StudentId } from '../class/student.ts';
import { hashOf } from '../base/hash.ts';
import { compareEdits, type Edit, joinEdits } from '../journal/edits.ts';
import type { ClaimId, LessonId } from '../lesson/format.ts';
import type { ClaimReading, ClassContents, ClassFileRecord } from './class-file.ts';
import { MERGE_ANSWERS, type MergeAnswer } from './merge-answer.ts';
import { mergeReadings, mergeRevisions, type RevisionChoice, settle } from './merge-choices.ts';
import { createHasLine, mergeRosters, type RosterChange, rosterOf } from './merge-rosters.ts';

type RecordOf<K extends ClassFileRecord['kind']> = Extract<ClassFileRecord, { readonly kind: K }>;
type Work = RecordOf<'hand-in'> | RecordOf<'paper'>;

/** A conflict that the teacher decides before two copies of a class are merged. */
export type MergeConflict =
  | {
      readonly kind: 'reading';
      readonly lesson: LessonId;
      readonly claim: ClaimId;
      readonly here: ClaimReading;
      readonly there: ClaimReading;
    }
  | { readonly kind: 'revision'; readonly here: RevisionChoice; readonly there: RevisionChoice }
  | { readonly kind: 'vote'; readonly here: RecordOf<'vote'>; readonly there: RecordOf<'vote'> }
  | { readonly kind: 'paper'; readonly here: RecordOf<'paper'>; readonly there: RecordOf<'paper'> }
  | { readonly kind: 'decision'; readonly here: RecordOf<'decision'>; readonly there: RecordOf<'decision'> }
  | { readonly kind: 'identity'; readonly here: RecordOf<'identity'>; readonly there: RecordOf<'identity'> }
  | { readonly kind: 'roster'; readonly here: RosterRecord; readonly there: RosterRecord }
  /** A student who was erased here but is in the file. */
  | { readonly kind: 'erased'; readonly name: string; readonly traits: ErasedTraits; readonly works: number };

/** A conflict with an id that is stable as long as neither side changes. */
export type MergeQuestion = { readonly id: string } & MergeConflict;

/** What is merged without a question. */
export interface MergeCounts {
  readonly handIns: number;
  readonly papers: number;
  /** Claims whose votes are added or changed. */
  readonly votes: number;
  /** Claims for which the co-teacher's change of the key is taken. */
  readonly readings: number;
  /** Decisions about same work, and names assigned to students. */
  readonly decisions: number;
  readonly names: number;
  /** Students who are added to the list, removed or corrected; 1 if only their order changes. */
  readonly students: number;
  /** Choices of a revision, and of the claims on a worksheet. */
  readonly choices: number;
}

/** The changes to be written. */
export interface MergeChanges {
  readonly readings: readonly ClaimReading[];
  readonly revisions: readonly RevisionChoice[];
  readonly sheets: ClassContents['sheets'];
  readonly records: readonly ClassFileRecord[];
  /** Erased students whom the teacher restores. */
  readonly back: readonly ErasedTraits[];
}

/** The comparison of two copies of a class. */
export interface ClassMerge {
  readonly counts: MergeCounts;
  /** The counted changes: everything that is merged without a question, except the list of students. */
  readonly sure: Omit<MergeChanges, 'back'>;
  /** The change of the list of students, if it needs no question; null if it stays the same. */
  readonly roster: RosterChange | null;
  readonly questions: readonly MergeQuestion[];
  /**
   * The changes to be written once every question is answered; null while an answer is missing or not allowed.
   * `newEdit` records each answer as a change by the teacher, so that the other computer accepts it without a question.
   */
  resolve(answers: ReadonlyMap<string, MergeAnswer>, newEdit: () => Edit): MergeChanges | null;
}

interface Ask {
  readonly question: MergeQuestion;
  readonly takes: readonly MergeAnswer[];
  readonly apply: (answer: MergeAnswer, changes: Open, newEdit: () => Edit) => void;
}

interface Open {
  readings: ClaimReading[];
  revisions: RevisionChoice[];
  sheets: ClassContents['sheets'][number][];
  records: ClassFileRecord[];
  back: ErasedTraits[];
}

/**
 * Compares the copy of a class from a file with the one here. A record that only one side has, or that only one side
 * changed, is merged; if both changed it, the teacher decides. Immutable records (hand-ins) are only added. A student
 * who was erased here stays erased unless the teacher decides otherwise; one who was erased there stays here.
 */
export function mergeClass(
  here: ClassContents,
  came: ClassContents,
  isErased: (student: ErasedTraits) => boolean,
): ClassMerge {
  const known = new Map(here.records.map((record) => [nameOf(record), record]));
  const erased = findErased(came, known, isErased);
  const recordsOfErased = new Set(erased.flatMap(({ records }) => records.map(nameOf)));
  const sure: Open = { readings: [], revisions: [], sheets: [], records: [], back: [] };
  const asks: Ask[] = [];
  const counts = { handIns: 0, papers: 0, votes: 0, readings: 0, decisions: 0, names: 0, students: 0, choices: 0 };

  const ask = (
    conflict: MergeConflict,
    apply: Ask['apply'],
    takes: readonly MergeAnswer[] = ['here', 'there'],
  ): void => {
    asks.push({ question: { id: hashOf(conflict), ...conflict }, takes, apply });
  };

  mergeReadings(here, came, {
    take: (reading) => {
      sure.readings.push(reading);
      counts.readings += 1;
    },
    ask: (one, other) =>
      ask({ kind: 'reading', lesson: one.lesson, claim: one.claim, here: one, there: other }, (answer, open, edit) =>
        open.readings.push(settle(one, other, answer, edit())),
      ),
  });
  mergeRevisions(here, came, {
    take: (choice) => {
      sure.revisions.push(choice);
      counts.choices += 1;
    },
    ask: (one, other) =>
      ask({ kind: 'revision', here: one, there: other }, (answer, open, edit) =>
        open.revisions.push(settle(one, other, answer, edit())),
      ),
  });
  const chosen = new Set(here.sheets.map(({ lesson }) => lesson));
  for (const sheet of came.sheets) {
    // The claims on a worksheet do not affect earlier work: the choice made here is kept.
    if (chosen.has(sheet.lesson)) continue;
    sure.sheets.push(sheet);
    counts.choices += 1;
  }

  for (const record of came.records) {
    if (record.kind === 'roster' || recordsOfErased.has(nameOf(record))) continue;
    const before = known.get(nameOf(record));
    if (record.kind === 'decision' && isOutdated(record, here)) continue;
    if (before === undefined) {
      if (record.kind === 'vote' && isWithoutVotes(record.record)) continue;
      sure.records.push(record);
      counts[COUNTED[record.kind]] += 1;
      continue;
    }
    if (record.kind === 'hand-in' || isSameFact(before, record)) continue;
    const order = compareEdits(editsOf(before), editsOf(record), record.kind === 'paper');
    if (order === 'there') {
      sure.records.push(withEdits(record, joinEdits(editsOf(before), editsOf(record))));
      counts[COUNTED[record.kind]] += 1;
    } else if (order === 'both') {
      // Both have the same kind and id, which the compiler cannot infer through a map.
      const conflict = { kind: record.kind, here: before, there: record } as MergeConflict;
      ask(conflict, (answer, open, edit) => open.records.push(settleRecord(before, record, answer, edit())));
    }
  }

  const roster = mergeRosters(here, came, new Set(erased.flatMap(({ lines }) => lines)));
  if (roster.kind === 'take') {
    const { joining, leaving, corrected } = roster.change;
    counts.students = Math.max(joining.length + leaving.length + corrected.length, 1);
  }
  if (roster.kind === 'ask') {
    ask({ kind: 'roster', here: roster.here, there: roster.there }, () => undefined, MERGE_ANSWERS);
  }
  const rosterQuestion = roster.kind === 'ask' ? asks.at(-1)?.question.id : undefined;
  for (const { name, traits, works, records } of erased) {
    ask({ kind: 'erased', name, traits, works }, (answer, open) => {
      if (answer !== 'there') return;
      open.records.push(...records);
      open.back.push(traits);
    });
  }

  return {
    counts,
    sure,
    roster: roster.kind === 'take' ? roster.change : null,
    questions: asks.map(({ question }) => question),
    resolve(answers, newEdit) {
      const open: Open = {
        ...{ readings: [...sure.readings], revisions: [...sure.revisions], sheets: [...sure.sheets] },
        ...{ records: [...sure.records], back: [] },
      };
      for (const { question, takes, apply } of asks) {
        const answer = answers.get(question.id);
        if (answer === undefined || !takes.includes(answer)) return null;
        apply(answer, open, newEdit);
      }
      const answer = rosterQuestion === undefined ? null : (answers.get(rosterQuestion) ?? null);
      const lines = erased.filter(({ traits }) => open.back.includes(traits)).flatMap((student) => student.lines);
      const list = roster.settle(answer, lines, newEdit);
      if (list !== null) open.records.push({ kind: 'roster', id: 'roster', record: list });
      return open;
    },
  };
}

const COUNTED: Readonly<Record<Exclude<ClassFileRecord['kind'], 'roster'>, keyof MergeCounts>> = {
  ...{ 'hand-in': 'handIns', paper: 'papers', vote: 'votes', decision: 'decisions', identity: 'names' },
};

const nameOf = ({ kind, id }: Pick<ClassFileRecord, 'kind' | 'id'>): string => `${kind} ${id}`;

function settleRecord(here: ClassFileRecord, there: ClassFileRecord, answer: MergeAnswer, edit: Edit): ClassFileRecord {
  const [chosen, other] = answer === 'there' ? [there, here] : [here, there];
  return withEdits(chosen, joinEdits(joinEdits(editsOf(other), editsOf(chosen)), [edit]));
}

const editsOf = (record: ClassFileRecord): readonly Edit[] =>
  record.kind === 'hand-in' ? [] : (record.record.edits ?? []);

const withEdits = (one: ClassFileRecord, edits: readonly Edit[]): ClassFileRecord =>
  // A hand-in never changes; any other record is the same except for its edits.
  one.kind === 'hand-in' ? one : ({ ...one, record: { ...one.record, edits } } as ClassFileRecord);

/** Whether two records of one id have the same content, ignoring who wrote them and when. */
function isSameFact(one: ClassFileRecord, other: ClassFileRecord): boolean {
  return hashOf(factOf(one)) === hashOf(factOf(other));
}

function factOf(one: ClassFileRecord): unknown {
  switch (one.kind) {
    case 'vote': {
      const { first, second, isRevealed } = one.record;
      return { first, second, isRevealed };
    }
    case 'paper': {
      const { name, answers, asked = null, beside = [], code = null } = one.record;
      return { name, asked, beside, code, answers: [...answers].sort((a, b) => (a.claim < b.claim ? -1 : 1)) };
    }
    case 'decision': {
      const { kind, counting } = one.record;
      return { kind, counting: [...counting].sort() };
    }
    case 'identity':
      return one.record.student;
    case 'hand-in':
    case 'roster':
      return one.record;
  }
}

/** Whether a decision here covers everything that this one does, and more: then it is later. */
const isOutdated = ({ record }: RecordOf<'decision'>, here: ClassContents): boolean =>
  here.records.some(
    (one) =>
      one.kind === 'decision' &&
      one.record.handIns.length > record.handIns.length &&
      record.handIns.every((id) => one.record.handIns.includes(id)),
  );

/** A student in the file who was erased here, with all data of the student that is only in the file. */
interface ErasedStudent {
  readonly name: string;
  readonly traits: ErasedTraits;
  readonly works: number;
  readonly records: readonly ClassFileRecord[];
  readonly lines: RosterRecord['students'];
}

function findErased(
  came: ClassContents,
  known: ReadonlyMap<string, ClassFileRecord>,
  isErased: (student: ErasedTraits) => boolean,
): readonly ErasedStudent[] {
  const roster = rosterOf(came);
  const identities = came.records.flatMap((one): readonly IdentityRecord[] =>
    one.kind === 'identity' ? [one.record] : [],
  );
  const students = createStudents(roster, identities);
  const list = known.get('roster roster');
  const isOnList = createHasLine(list?.kind === 'roster' ? list.record.students : []);
  const works = new Map<StudentId, { readonly name: string; readonly id: string | null; readonly works: Work[] }>();
  const open = (author: Author) => {
    const { student, name, id } = students.match(author);
    const of = works.get(student) ?? { name, id, works: [] };
    works.set(student, of);
    return of;
  };
  for (const { student, name, id } of students.onRoster) works.set(student, { name, id, works: [] });
  for (const one of came.records) if (isWork(one)) open(authorOf(one)).works.push(one);
  return [...works].flatMap(([student, { name, id, works: all }]): readonly ErasedStudent[] => {
    const names = [...new Set([name, ...all.map(({ record }) => record.name)])];
    const numbers = all.flatMap((one) => (one.kind === 'hand-in' ? (one.record.number ?? []) : []));
    const traits: ErasedTraits = {
      ...{ names, ids: [...new Set([...(id === null ? [] : [id]), ...numbers])] },
      ...{ records: all.map((one) => one.id), attempts: all.map(({ record }) => record.attempt) },
    };
    if (!isErased(traits)) return [];
    const at = students.onRoster.findIndex((line) => line.student === student);
    const line = roster?.students[at];
    const authors = new Set<string>([student, ...all.map((one) => authorIdOf(authorOf(one)))]);
    const ids = new Set(traits.records);
    const isTheirs = (one: ClassFileRecord): boolean => {
      if (isWork(one)) return ids.has(one.id);
      if (one.kind === 'identity') return authors.has(one.id) || one.record.student === student;
      return one.kind === 'decision' && one.record.handIns.some((handIn) => ids.has(handIn));
    };
    const records = came.records.flatMap((one): readonly ClassFileRecord[] => {
      const before = known.get(nameOf(one));
      if (!isTheirs(one) || (before !== undefined && !isGivenToAnother(before, one))) return [];
      return [before === undefined ? one : withEdits(one, joinEdits(editsOf(before), editsOf(one)))];
    });
    const added = records.filter(isWork).length;
    const lines = line === undefined || isOnList(line) ? [] : [line];
    // Another student of the same name may be here and already have all of this.
    return added === 0 && lines.length === 0 ? [] : [{ name, traits, works: added, records, lines }];
  });
}

/** Whether the co-teacher corrected a paper that is here and is now under another name. */
const isGivenToAnother = (here: ClassFileRecord, there: ClassFileRecord): boolean =>
  here.kind === 'paper' &&
  there.kind === 'paper' &&
  normaliseName(here.record.name) !== normaliseName(there.record.name) &&
  ['there', 'both'].includes(compareEdits(editsOf(here), editsOf(there), true));

const isWork = (one: ClassFileRecord): one is Work => one.kind === 'hand-in' || one.kind === 'paper';

const authorOf = (one: Work): Author => (one.kind === 'paper' ? { name: one.record.name, profile: null } : one.record);
