import { type ReleaseWords, toReleasedKey } from '../../class/class-key.ts';
import { parseHandInRecord, parsePaperRecord } from '../../class/class-records.ts';
import type { AsksStudents, ExportRequest } from '../../class/export-request.ts';
import type { ExportFile } from '../../class/classroom.ts';
import type { Signer } from '../../class/hand-in.ts';
import { type HandOut, makeExamEdition } from '../../class/make-exam-edition.ts';
import { makeHandIn } from '../../class/make-hand-in.ts';
import { FILE_ENDING, toSafePart } from '../../text/file-name.ts';
import { orderStudents } from '../../text/order-students.ts';
import { toGradebookCsv, toPlainGradebook } from '../../files/gradebook-csv.ts';
import { planGradebook } from '../../files/gradebook-plan.ts';
import { toTableFile } from '../../files/to-table-file.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import { foldAttempt } from '../../journal/fold-attempt.ts';
import { attemptStream } from '../../journal/stream.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { toLessonFile } from '../../lesson/to-lesson-file.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassCabinet } from './cabinet.ts';
import type { ClassLessons } from './lessons.ts';
import type { ClassReports } from './reports.ts';
import type { ClassStudents } from './students.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { DeskStore } from '../store/store.ts';

type Of<K extends ExportRequest['kind']> = Extract<ExportRequest, { readonly kind: K }>;
/** What the classroom can make into a file; a whole profile is not its business. */
export type ClassExport = Exclude<ExportRequest, { readonly kind: 'profile' }>;

/** Makes the part of the classroom that makes files. Nothing is written here. */
export function createClassExports(tools: {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly lessons: KeyedLessons;
  readonly cabinet: ClassCabinet;
  readonly classLessons: ClassLessons;
  readonly reports: ClassReports;
  readonly students: ClassStudents;
  readonly signer: Signer | null;
}): (request: ClassExport) => Result<ExportFile, Failure> {
  const { store, shelf, archive, lessons, cabinet, classLessons, reports, students, signer } = tools;

  /** Of a list, the names alone: an id is nobody's business but the teacher's. */
  const readAsks = (asks: AsksStudents): Result<HandOut['asks'], Failure> => {
    if (asks.kind !== 'names') return ok(asks.kind);
    const roster = cabinet.readRoster(asks.class);
    if (!roster.ok) return roster;
    if (roster.value === null) return err(failure('not-found', 'roster'));
    return ok({ names: roster.value.students.map(({ name }) => name) });
  };

  const examEdition = (request: Of<'exam-edition'>): Result<ExportFile, Failure> => {
    const { lesson: hash, claims, folder } = request;
    const keyed = lessons.read(hash);
    if (!keyed.ok) return keyed;
    const { lesson, key } = keyed.value;
    const sealed = archive.readSealed(hash);
    if (!sealed.ok) return sealed;
    const asks = readAsks(request.asks ?? { kind: 'name' });
    if (!asks.ok) return asks;
    const file = makeExamEdition({ lesson: sealed.value, key, claims, folder, asks: asks.value });
    if (!file.ok) return file;
    // What comes back is held against this text, whatever revision is offered by then.
    const kept = lessons.keep(keyed.value);
    if (!kept.ok) return kept;
    return ok(toFile(`${lesson.title} – exam.${FILE_ENDING}`, toText(file.value)));
  };

  const release = ({ lesson: hash, of }: Of<'release'>): Result<ExportFile, Failure> => {
    const released = of === undefined ? lessons.read(hash) : readReleased(of.class, hash, of.words);
    if (!released.ok) return released;
    const { lesson, key } = released.value;
    const sealed = archive.readSealed(hash);
    if (!sealed.ok) return sealed;
    return ok(
      toFile(`${lesson.title} – with the key.${FILE_ENDING}`, toText(toLessonFile({ lesson: sealed.value, key }))),
    );
  };

  /** A revision that students worked on, with the class's key. */
  const readReleased = (of: ClassId, hash: ContentHash, words: ReleaseWords) => {
    const found = classLessons.readRevision(of, hash);
    if (!found.ok) return found;
    const { lesson, ownKey, changes, state } = found.value;
    const steps = state.keySteps.get(lesson.id) ?? 0;
    return ok({ lesson, key: toReleasedKey(ownKey, { changes, steps, words }) });
  };

  const handIn = ({ attempt, name, number }: Of<'hand-in'>): Result<ExportFile, Failure> => {
    if (signer === null) return err(failure('not-allowed', 'signer'));
    const events = store.readStream(attemptStream(attempt));
    if (!events.ok) return events;
    const state = foldAttempt(events.value);
    if (state === null) return err(failure('not-found', 'attempt'));
    const lesson = archive.readLesson(state.lesson);
    if (!lesson.ok) return lesson;
    const made = makeHandIn({ attempt, events: events.value, lesson: lesson.value, name, number }, signer);
    if (!made.ok) return made;
    const shelved = shelf.find(state.lesson);
    if (!shelved.ok && shelved.error.code !== 'not-found') return shelved;
    const folder = shelved.ok ? (shelved.value.assignment?.folder ?? null) : null;
    return ok({ ...made.value, folder });
  };

  const gradebook = (request: Of<'gradebook'>): Result<ExportFile, Failure> => {
    const report = reports.readReport(request);
    if (!report.ok) return report;
    const plan = planGradebook(report.value, request.form);
    // A file for another program in which nobody stands would look as if the points had gone out.
    const isForNobody = request.form !== 'plain' && plan.goingOut.length === 0;
    if (isForNobody) return err(failure('gradebook-without-students'));
    const name = `${report.value.lessonId}-gradebook`;
    if (request.form !== 'plain') {
      return ok(toFile(`${name}-${request.form}.csv`, toGradebookCsv(report.value, plan)));
    }
    const { students, claims } = report.value;
    const ordered = request.by === undefined ? students : orderStudents(students, request.by);
    const { ending, ...content } = toTableFile(
      toPlainGradebook({ students: ordered, claims }, plan),
      request.table ?? 'csv',
    );
    return ok({ fileName: `${name}.${ending}`, folder: null, ...content });
  };

  const report = (request: Of<'report'>): Result<ExportFile, Failure> => {
    const made = reports.readReport(request);
    return made.ok ? ok(toFile(`${made.value.lessonId}-report.json`, toText(made.value))) : made;
  };

  const student = ({ class: of, student: who }: Of<'student'>): Result<ExportFile, Failure> => {
    const found = students.find(of, who);
    if (!found.ok) return found;
    const { name, handIns, papers, onRoster } = found.value;
    const text = toText({
      format: 'claimsort-student',
      version: 1,
      ...{ name, onRoster },
      handIns: handIns.map(({ json }) => parseHandInRecord(json)),
      papers: papers.map(({ json }) => parsePaperRecord(json)),
    });
    return ok(toFile(`${toSafePart(name, 'student')}.student.json`, text));
  };

  return (request) => {
    switch (request.kind) {
      case 'exam-edition':
        return examEdition(request);
      case 'release':
        return release(request);
      case 'hand-in':
        return handIn(request);
      case 'gradebook':
        return gradebook(request);
      case 'report':
        return report(request);
      case 'student':
        return student(request);
    }
  };
}

const toText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const toFile = (fileName: string, text: string): ExportFile => ({ fileName, text, folder: null });
