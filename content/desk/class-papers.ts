import { chooseClaims } from '../attempt/choose-claims.ts';
import { type PaperRecord, parsePaperRecord, recordId } from '../classroom/class-records.ts';
import type { Classroom } from './class-commands.ts';
import type { ClassState } from '../classroom/fold-class.ts';
import { type Failure, failure } from '../failure.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../lesson/format.ts';
import { err, ok, type Result } from '../result.ts';
import type { ClassCabinet } from './class-cabinet.ts';
import type { ClassJournal } from './class-journal.ts';
import type { ClassLessons } from './class-lessons.ts';
import type { KeyedLessons } from './keyed-lessons.ts';
import { toStudentName } from './to-class-name.ts';

/** The part of the classroom on paper: the worksheet, the key to it, and what comes back. */
export interface ClassPapers extends Pick<Classroom, 'chooseSheet' | 'readTeacherCopy'> {
  enterPaper(request: Parameters<Classroom['enterPaper']>[0]): Result<null, Failure>;
}

/** Makes the part of the classroom on paper. */
export function createClassPapers(tools: {
  readonly now: () => Date;
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
}): ClassPapers {
  const { now, journal, cabinet, lessons, classLessons } = tools;

  return {
    chooseSheet({ class: of, lesson: hash, choice }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const { lesson, ownKey, state } = found.value;
      const dozen = dozenOf(lesson, ownKey);
      const claims = choice === 'all' || dozen.length === lesson.claims.length ? null : dozen;
      const before = state.sheets.get(lesson.id) ?? null;
      if (before?.join(' ') === claims?.join(' ')) return ok(null);
      const payload = { lesson: lesson.id, claims: claims === null ? null : [...claims] };
      const after = journal.append(of, { kind: 'sheet-chosen', payload });
      return after.ok ? ok(null) : after;
    },
    readTeacherCopy({ profile, lesson: hash, class: of }) {
      if (of === null) {
        const keyed = lessons.read(hash, profile);
        if (!keyed.ok) return keyed;
        const { lesson, key } = keyed.value;
        const all = lesson.claims.map(({ id }) => id);
        return ok({ hash, lesson, key, changed: [], sheet: all, dozen: dozenOf(lesson, key) });
      }
      const found = classLessons.read(of, hash, profile);
      if (!found.ok) return found;
      const { lesson, key, ownKey, state, changes } = found.value;
      const changed = new Set(changes.map(({ claim }) => claim));
      return ok({
        ...{ hash: found.value.hash, lesson, key, sheet: sheetOf(lesson, state) },
        changed: lesson.claims.flatMap(({ id }) => (changed.has(id) ? [id] : [])),
        // From the lesson's own key, so that changing it does not change the worksheet.
        dozen: dozenOf(lesson, ownKey),
      });
    },
    enterPaper({ class: of, entry, lesson: hash, name, answers }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const kept = classLessons.keep(found.value);
      if (!kept.ok) return kept;
      const chosen = toStudentName(name);
      if (!chosen.ok) return chosen;
      const { lesson, state } = found.value;
      const papers = cabinet.listOf(of, 'paper', lesson.id);
      if (!papers.ok) return papers;
      const id = recordId(found.value.hash, entry.toLowerCase());
      const paper = papers.value.find((one) => one.id === id);
      const before = paper === undefined ? null : parsePaperRecord(paper.json);
      const all = lesson.claims.map((claim) => claim.id);
      // A paper that is put right has the sheet that it was typed in from.
      const asked = before === null ? sheetOf(lesson, state) : (before.asked ?? all);
      const given = asked.flatMap((claim) => {
        const label = answers[claim];
        return label === undefined ? [] : [{ claim, label }];
      });
      if (given.length < Object.keys(answers).length) return err(failure('bad-request', 'answers'));
      const record: PaperRecord = {
        ...{ name: chosen.value, attempt: entry, lesson: found.value.hash, lessonId: lesson.id, title: lesson.title },
        ...{ typedAt: before?.typedAt ?? now().toISOString(), answers: given },
        ...(asked.length === all.length ? {} : { asked }),
      };
      return cabinet.put([{ class: of, kind: 'paper', id, json: JSON.stringify(record) }]);
    },
  };
}

/** The claims on the worksheet of a class, in reading order: those that were chosen and that this revision has, or all. */
function sheetOf(lesson: StudentHalf, { sheets }: ClassState): readonly ClaimId[] {
  const all = lesson.claims.map(({ id }) => id);
  const chosen = new Set(sheets.get(lesson.id));
  const there = all.filter((claim) => chosen.has(claim));
  return there.length === 0 ? all : there;
}

function dozenOf(lesson: StudentHalf, key: AnswerKey): readonly ClaimId[] {
  const dozen = chooseClaims(lesson, key, { kind: 'dozen' });
  return dozen.ok ? dozen.value : lesson.claims.map(({ id }) => id);
}
