import { chooseClaims } from '../../attempt/choose-claims.ts';
import { toReleasedKey } from '../../class/class-key.ts';
import { textOfNumber } from '../../class/text-of-number.ts';
import { parseHandInRecord, parsePaperRecord } from '../../class/class-records.ts';
import type { AsksStudents, ExportRequest } from '../export-request.ts';
import type { ExportFile, TitledFile } from '../export-file.ts';
import type { ExportName, KeyedRevision } from '../export-file.ts';
import type { Signer } from '../../class/hand-in.ts';
import type { QuestionForm } from '../../class/question-form.ts';
import { type HandOut, makeExamEdition } from '../../class/make-exam-edition.ts';
import { FILE_ENDING, toSafePart } from '../../text/file-name.ts';
import { orderStudents } from '../../text/order-students.ts';
import { toClaimLines, toClaimTable } from '../../files/claim-rows.ts';
import { LESSON_PAGE_VERSION, type LessonPage, makeLessonPage } from '../../files/lesson-page.ts';
import { toMoodleXml } from '../../files/moodle-xml.ts';
import { toQtiPackage } from '../../files/qti-package.ts';
import { toScormPackage } from '../../files/scorm-package.ts';
import { toGradebookCsv, toPlainGradebook } from '../../files/gradebook-csv.ts';
import { planGradebook } from '../../files/gradebook-plan.ts';
import { toTableFile } from '../../files/to-table-file.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { hashOf } from '../../base/hash.ts';
import type { LessonFile, LessonId } from '../../lesson/format.ts';
import { toLessonFile } from '../../lesson/to-lesson-file.ts';
import { toShownName } from '../../lesson/to-shown-half.ts';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { createMakeHandInFile } from '../attempts/make-hand-in-file.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLessons } from './lessons.ts';
import type { ClassReports } from './reports.ts';
import type { ClassSharing } from './sharing.ts';
import type { ClassStudents } from './students.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { PageTemplate } from '../desk-tools.ts';
import type { DeskStore } from '../store/store.ts';

type QuestionsRequest = Extract<ExportRequest, { readonly kind: QuestionForm }>;
type Of<K extends ExportRequest['kind']> = Extract<ExportRequest, { readonly kind: K }>;
/** The requests for files that the classroom answers; whole profiles are exported elsewhere. */
export type ClassExport = Exclude<ExportRequest, { readonly kind: 'profile' | 'passages' | 'blind-edition' }>;

/** An exam edition with the title of its lesson. */
interface Exam {
  readonly file: LessonFile;
  readonly title: string;
}

/** Creates the part of the classroom that makes the contents of files. It does not write them. */
export function createClassExports(tools: {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly lessons: KeyedLessons;
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly classLessons: ClassLessons;
  readonly reports: ClassReports;
  readonly students: ClassStudents;
  readonly sharing: ClassSharing;
  readonly signer: Signer | null;
  readonly pageTemplate: PageTemplate | null;
}): (request: ClassExport) => Result<ExportFile | TitledFile, Failure> {
  const { now, dayOf, archive, lessons, journal, recordStore, classLessons, reports, students, sharing, signer } =
    tools;
  const { pageTemplate } = tools;

  /** Only the names of the list: ids are for the teacher alone. */
  const readAsks = (asks: AsksStudents): Result<HandOut['asks'], Failure> =>
    resultOf(function* () {
      if (asks.kind !== 'names') return asks.kind;
      const roster = yield* valueOf(recordStore.readRoster(asks.class));
      if (roster === null) return yield* failWith(failure('not-found', 'roster'));
      return { names: roster.students.map(({ name }) => name) };
    });

  /** The lesson without its key, and what its students are asked. */
  const makeExam = (request: Of<'exam-edition' | 'lesson-page'>, folder: string | null): Result<Exam, Failure> =>
    resultOf(function* () {
      const { lesson: hash, claims } = request;
      const keyed = yield* valueOf(lessons.read(hash));
      const { lesson, key } = keyed;
      const sealed = yield* valueOf(archive.readSealed(hash));
      const asks = yield* valueOf(readAsks(request.asks ?? { kind: 'name' }));
      const { reasoning = 'none', asksBearing = false, readsAloud = true } = request;
      const handOut = { lesson: sealed, key, claims, folder, asks, reasoning, asksBearing, readsAloud };
      const file = yield* valueOf(makeExamEdition(handOut));
      // Hand-ins will be compared with this text, whatever revision is offered by then.
      yield* valueOf(lessons.keep(keyed));
      return { file, title: lesson.title };
    });

  const examEdition = (request: Of<'exam-edition'>): Result<TitledFile, Failure> => {
    const made = makeExam(request, request.folder);
    if (!made.ok) return made;
    const { title, file } = made.value;
    return ok(toFile({ what: 'exam', title, ending: FILE_ENDING }, toText(file)));
  };

  /** A lesson with the key to give out (the class's, if it has one) and with its own key. */
  const readGoingOut = ({ lesson: hash, of }: Of<'release' | 'lesson-page' | 'claims'> | QuestionsRequest) =>
    resultOf(function* () {
      if (of === undefined) {
        const { lesson, key } = yield* valueOf(lessons.read(hash));
        return { lesson, ownKey: key, key };
      }
      // This is a revision that students worked on.
      const found = yield* valueOf(classLessons.readRevision(of.class, hash));
      const { lesson, ownKey, changes, state } = found;
      const steps = state.keySteps.get(lesson.id) ?? 0;
      return { lesson, ownKey, key: toReleasedKey(ownKey, { changes, steps, words: of.words }) };
    });

  const lessonPage = (request: Of<'lesson-page'>): Result<TitledFile, Failure> =>
    resultOf(function* () {
      if (pageTemplate === null) return yield* failWith(failure('not-allowed', 'template'));
      const { mode, lms } = request;
      // A package that scores contains the key, and it is given to students.
      if (mode === 'exam' && lms !== undefined) return yield* failWith(failure('bad-request', 'mode'));
      const { file, title } = yield* valueOf(makeExam(request, null));
      const { lesson, assignment } = file;
      const isExam = mode === 'exam';
      const page: LessonPage = {
        ...{ format: 'claimsort-page', version: LESSON_PAGE_VERSION, mode, ...(lms === undefined ? {} : { lms }) },
        // An exam's questions are in its file; a guided lesson is not assigned, and the page itself names the claims.
        claims: isExam ? null : (assignment?.claims ?? null),
        file: isExam ? file : toLessonFile({ lesson, key: (yield* valueOf(readGoingOut(request))).key }),
      };
      const html = makeLessonPage(pageTemplate(lms === undefined ? 'alone' : 'lms'), page);
      if (lms === undefined) return toFile({ what: isExam ? 'exam-page' : 'guided-page', title, ending: 'html' }, html);
      const bytes = toScormPackage({ form: lms, title, hash: hashOf(page), page: html });
      return { ...toFile({ what: lms, title, ending: 'zip' }, ''), bytes };
    });

  const release = (request: Of<'release'>): Result<TitledFile, Failure> =>
    resultOf(function* () {
      const { lesson, key } = yield* valueOf(readGoingOut(request));
      const sealed = yield* valueOf(archive.readSealed(request.lesson));
      const { of, lesson: hash } = request;
      const revision = of === undefined ? null : yield* valueOf(findRevision(of.class, lesson.id, hash));
      return toFile(
        { what: 'with-key', title: lesson.title, revision, ending: FILE_ENDING },
        toText(toLessonFile({ lesson: sealed, key })),
      );
    });

  /** What distinguishes a revision from the others that a class worked on; null if it is the only one. */
  const findRevision = (of: ClassId, lesson: LessonId, hash: ContentHash): Result<KeyedRevision | null, Failure> =>
    resultOf(function* () {
      const lessons = yield* valueOf(recordStore.workedLessons(of));
      const worked = yield* valueOf(classLessons.keyedOf(lessons.get(lesson)?.revisions ?? []));
      const revision = worked.find((one) => one.lesson === hash)?.revision;
      if (worked.length < 2 || revision === undefined) return null;
      return { revision, text: textOfNumber(worked, hash) };
    });

  const questions = (request: QuestionsRequest): Result<TitledFile, Failure> =>
    resultOf(function* () {
      const { lesson, ownKey, key } = yield* valueOf(readGoingOut(request));
      // From the lesson's own key, as on the worksheet: a change of the class's key does not change its dozen.
      const claims = chooseClaims(lesson, ownKey, { kind: request.claims });
      if (!claims.ok) return yield* failWith(failure('bad-request', 'claims', claims.error));
      const asked = { lesson, key, claims: claims.value, words: request.words };
      const { title } = lesson;
      if (request.kind === 'moodle') return toFile({ what: 'moodle', title, ending: 'xml' }, toMoodleXml(asked));
      return { ...toFile({ what: 'qti', title, ending: 'zip' }, ''), bytes: toQtiPackage(asked) };
    });

  const claims = (request: Of<'claims'>): Result<TitledFile, Failure> =>
    resultOf(function* () {
      const { form } = request;
      const keyed = yield* valueOf(readGoingOut(request));
      const name = { what: 'claims', title: keyed.lesson.title } as const;
      if (form === 'json-lines') return toFile({ ...name, ending: 'jsonl' }, toClaimLines(keyed));
      const { ending, ...content } = toTableFile(toClaimTable(keyed), form);
      return { name: { ...name, ending }, folder: null, ...content };
    });

  const handIn = (request: Of<'hand-in'>): Result<ExportFile, Failure> =>
    signer === null ? err(failure('not-allowed', 'signer')) : createMakeHandInFile({ ...tools, signer })(request);

  const gradebook = (request: Of<'gradebook'>): Result<TitledFile, Failure> =>
    resultOf(function* () {
      const report = yield* valueOf(reports.readReport(request));
      const plan = planGradebook(report, request.form);
      // A file without students would look as if the points had been exported.
      const isForNobody = request.form !== 'plain' && plan.goingOut.length === 0;
      if (isForNobody) return yield* failWith(failure('gradebook-without-students'));
      const parts = yield* valueOf(namePartsOf(request.class, report.title));
      const name = { what: 'gradebook', form: request.form, ...parts } as const;
      if (request.form !== 'plain') return toFile({ ...name, ending: 'csv' }, toGradebookCsv(report, plan));
      const { students, claims } = report;
      const ordered = request.by === undefined ? students : orderStudents(students, request.by);
      const { ending, ...content } = toTableFile(
        toPlainGradebook({ students: ordered, claims }, plan),
        request.table ?? 'csv',
      );
      return { name: { ...name, ending }, folder: null, ...content };
    });

  const report = (request: Of<'report'>): Result<TitledFile, Failure> =>
    resultOf(function* () {
      const made = yield* valueOf(reports.readReport(request));
      // It contains points and names and is passed on like a gradebook; what students wrote was meant for their
      // teacher.
      const { sentences: _sentences, ...figures } = made;
      const parts = yield* valueOf(namePartsOf(request.class, figures.title));
      return toFile({ what: 'figures', ...parts, ending: 'json' }, toText(figures));
    });

  /** The parts of a file name: two classes with the same lesson get different names, as in PDFs. */
  const namePartsOf = (of: ClassId, title: string) =>
    resultOf(function* () {
      const { name } = yield* valueOf(journal.read(of));
      return { className: name, title, day: dayOf(now()) };
    });

  const student = ({ class: of, student: who }: Of<'student'>): Result<ExportFile, Failure> =>
    resultOf(function* () {
      const found = yield* valueOf(students.find(of, who));
      const { name, handIns, papers, onRoster: line } = found;
      const onRoster = line === null ? null : { ...line, id: line.id === null ? null : toShownName(line.id) };
      const text = toText({
        format: 'claimsort-student',
        version: 1,
        ...{ name, onRoster },
        handIns: handIns.map(({ json }) => parseHandInRecord(json)),
        papers: papers.map(({ json }) => parsePaperRecord(json)),
      });
      return { fileName: `${toSafePart(name, 'student')}.student.json`, text, folder: null };
    });

  return (request) => {
    switch (request.kind) {
      case 'exam-edition':
        return examEdition(request);
      case 'lesson-page':
        return lessonPage(request);
      case 'release':
        return release(request);
      case 'moodle':
      case 'qti':
        return questions(request);
      case 'claims':
        return claims(request);
      case 'hand-in':
        return handIn(request);
      case 'gradebook':
        return gradebook(request);
      case 'report':
        return report(request);
      case 'student':
        return student(request);
      case 'class':
        return sharing.makeClassFile(request.class);
    }
  };
}

const toText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const toFile = (name: ExportName, text: string): TitledFile => ({ name, text, folder: null });
