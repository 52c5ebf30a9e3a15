import { lessonOfRecord, type RosterRecord } from '../../class/class-records.ts';
import { createStudents } from '../../class/match-students.ts';
import type { Edit } from '../../journal/edits.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { hashOf } from '../../base/hash.ts';
import type { ClassContents, ClassFile } from '../../files/class-file.ts';
import type { ClassMerge, MergeQuestion } from '../../files/merge-class.ts';
import { findOthers } from '../../files/merge-rosters.ts';
import type { ClaimId, LessonId, StudentHalf } from '../../lesson/format.ts';
import { toShownName } from '../../lesson/to-shown-half.ts';
import type { ClaimsOfLesson, MergeComing, MergeQuestionView } from './merge-preview.ts';

export interface Seen {
  readonly here: ClassContents;
  readonly there: ClassFile;
  readonly findHalf: (hash: ContentHash) => StudentHalf | null;
}

/** A question in the words in which it is asked: titles, claims and names instead of ids. */
export function toView(question: MergeQuestion, seen: Seen): MergeQuestionView {
  const { id } = question;
  switch (question.kind) {
    case 'reading': {
      const { lesson, claim, here, there } = question;
      const half = halfOf(lesson, seen);
      return {
        ...{ id, kind: 'reading', ...claimOf(half, claim, lesson) },
        ...{ here: here.reading, there: there.reading, changed: changedBy(here.edits, there.edits) },
      };
    }
    case 'revision': {
      const { here, there } = question;
      const numberOf = (hash: ContentHash | null) => (hash === null ? null : (halfBy(hash, seen)?.revision ?? null));
      return {
        ...{ id, kind: 'revision', title: toShownName(halfOf(here.lesson, seen)?.title ?? here.lesson) },
        ...{ here: numberOf(here.revision), there: numberOf(there.revision) },
        changed: changedBy(here.edits, there.edits),
      };
    }
    case 'vote': {
      const { here, there } = question;
      const half = halfBy(lessonOfRecord(here.id), seen);
      return {
        ...{ id, kind: 'vote', ...claimOf(half, here.record.claim, '') },
        ...{ here: toVotes(here.record), there: toVotes(there.record) },
        changed: changedBy(here.record.edits, there.record.edits),
      };
    }
    case 'paper': {
      const { here, there } = question;
      const half = halfBy(here.record.lesson, seen);
      const labelOf = (paper: typeof here.record, claim: ClaimId) =>
        paper.answers.find((answer) => answer.claim === claim)?.label ?? null;
      const claims = [...new Set([...here.record.answers, ...there.record.answers].map(({ claim }) => claim))];
      const differences = claims.flatMap((claim) => {
        const [one, other] = [labelOf(here.record, claim), labelOf(there.record, claim)];
        return one === other ? [] : [{ number: numberOf(half, claim), here: one, there: other }];
      });
      return {
        ...{ id, kind: 'paper', title: toShownName(half?.title ?? here.record.title), differences },
        ...{ here: here.record.name, there: there.record.name },
        changed: changedBy(here.record.edits, there.record.edits),
      };
    }
    case 'decision': {
      const { here, there } = question;
      const toSide = ({ kind, counting }: typeof here.record) => ({
        ...{ kind, counting: counting.map((one) => nameOfWork(one, seen)) },
      });
      return {
        ...{ id, kind: 'decision', title: toShownName(halfBy(lessonOfRecord(here.id), seen)?.title ?? '') },
        names: [...new Set(here.record.handIns.map((one) => nameOfWork(one, seen)))],
        ...{ here: toSide(here.record), there: toSide(there.record) },
        changed: changedBy(here.record.edits, there.record.edits),
      };
    }
    case 'identity': {
      const { here, there } = question;
      return {
        ...{ id, kind: 'identity', name: here.record.name },
        ...{ here: studentName(here.record.student, seen), there: studentName(there.record.student, seen) },
        changed: changedBy(here.record.edits, there.record.edits),
      };
    }
    case 'roster': {
      const { here, there } = question;
      return {
        ...{ id, kind: 'roster', here: here.students.length, there: there.students.length },
        onlyHere: findOthers(here.students, there.students).map(lineName),
        onlyThere: findOthers(there.students, here.students).map(lineName),
        changed: changedBy(here.edits, there.edits),
      };
    }
    case 'erased':
      return { id, kind: 'erased', name: question.name, works: question.works };
  }
}

/** What is merged without a question, in titles, numbers and names. */
export function toComing({ sure, roster }: Pick<ClassMerge, 'sure' | 'roster'>, seen: Seen): MergeComing {
  const { records, readings, revisions, sheets } = sure;
  const titleOf = (lesson: LessonId): string => toShownName(halfOf(lesson, seen)?.title ?? lesson);
  return {
    handIns: records.flatMap((one) => (one.kind === 'hand-in' ? [one.record.name] : [])),
    papers: records.flatMap((one) => (one.kind === 'paper' ? [one.record.name] : [])),
    votes: byLesson(
      records.flatMap((one) =>
        one.kind === 'vote' ? [claimOf(halfBy(lessonOfRecord(one.id), seen), one.record.claim, '')] : [],
      ),
    ),
    readings: byLesson(readings.map(({ lesson, claim }) => claimOf(halfOf(lesson, seen), claim, lesson))),
    decisions: records.flatMap((one) =>
      one.kind === 'decision' ? [[...new Set(one.record.handIns.map((id) => nameOfWork(id, seen)))]] : [],
    ),
    names: records.flatMap((one) =>
      one.kind === 'identity' ? [{ name: one.record.name, student: studentName(one.record.student, seen) }] : [],
    ),
    students:
      roster === null
        ? null
        : {
            isNew: roster.isNew,
            joining: roster.joining.map(lineName),
            leaving: roster.leaving.map(lineName),
            corrected: roster.corrected.map(lineName),
          },
    revisions: revisions.map(({ lesson }) => titleOf(lesson)),
    sheets: sheets.map(({ lesson }) => titleOf(lesson)),
  };
}

/** Claims grouped by the title of their lesson, in the order of their numbers. */
function byLesson(
  claims: readonly { readonly title: string; readonly number: number | null }[],
): readonly ClaimsOfLesson[] {
  const titles = [...new Set(claims.map(({ title }) => title))];
  return titles.map((title) => ({
    title,
    numbers: claims
      .filter((claim) => claim.title === title)
      .map(({ number }) => number)
      .sort((one, other) => (one ?? Infinity) - (other ?? Infinity)),
  }));
}

const lineName = ({ name, id }: RosterRecord['students'][number]): string => (id === null ? name : `${name} (${id})`);

const toVotes = ({ first, second, isRevealed }: MergeVotes): MergeVotes => ({ first, second, isRevealed });
type MergeVotes = Extract<MergeQuestionView, { readonly kind: 'vote' }>['here'];

const changedBy = (here: readonly Edit[] | undefined, there: readonly Edit[] | undefined) => ({
  here: lastOf(here),
  there: lastOf(there),
});

const lastOf = (edits: readonly Edit[] | undefined): { readonly by: string | null; readonly at: string } | null => {
  const last = edits?.at(-1);
  return last === undefined ? null : { by: last.by, at: last.at };
};

const halfBy = (hash: ContentHash | null, { there, findHalf }: Seen): StudentHalf | null =>
  hash === null ? null : (findHalf(hash) ?? there.lessons.find((lesson) => hashOf(lesson) === hash) ?? null);

/** If the file has several revisions, the newest. */
const halfOf = (lesson: LessonId, { there }: Seen): StudentHalf | null =>
  there.lessons
    .filter(({ id }) => id === lesson)
    .reduce<StudentHalf | null>((newest, one) => (one.revision > (newest?.revision ?? 0) ? one : newest), null);

function claimOf(half: StudentHalf | null, claim: ClaimId, otherwise: string) {
  return {
    title: toShownName(half?.title ?? otherwise),
    number: numberOf(half, claim),
    text: half?.claims.find(({ id }) => id === claim)?.quote.exact ?? claim,
  };
}

/** Its number in the lesson, from 1; null if the text is not here. */
function numberOf(half: StudentHalf | null, claim: ClaimId): number | null {
  const at = half?.claims.findIndex(({ id }) => id === claim) ?? -1;
  return at === -1 ? null : at + 1;
}

function nameOfWork(id: string, { here, there }: Seen): string {
  const find = ({ records }: ClassContents) => records.find((one) => one.id === id);
  const work = find(here) ?? find(there);
  return work?.kind === 'hand-in' || work?.kind === 'paper' ? work.record.name : '?';
}

function studentName(student: string, { here, there }: Seen): string | null {
  for (const { records } of [here, there]) {
    const roster = records.flatMap((one) => (one.kind === 'roster' ? [one.record] : []))[0] ?? null;
    const line = createStudents(roster).onRoster.find((one) => one.student === student);
    if (line !== undefined) return line.name;
  }
  return null;
}
