import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { buildClassReport } from '../../content/class/build-class-report.ts';
import { makeHandIn } from '../../content/class/make-hand-in.ts';
import { createDesk } from '../../content/desk/create-desk.ts';
import type { Failure } from '../../content/base/failure.ts';
import type {
  AttemptId,
  ClassId,
  EventId,
  EventKind,
  JournalEvent,
  Payload,
  ProfileId,
} from '../../content/journal/event.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream } from '../../content/journal/stream.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import { LABELS } from '../../content/lesson/label.ts';
import type { Result } from '../../content/base/result.ts';
import { randomWords } from '../../content/statistics/bootstrap.ts';
import { collectAll } from '../../electron/workers/collect-files.ts';
import { createSigner, verifySignature } from '../../electron/host/signature.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import { PLAIN_OPTIONS } from '../builders/journal.ts';
import { lessonFile } from '../builders/lesson-file.ts';

/** As the program takes them. */
const BATCH = 50;

/** What a class of a size took, in milliseconds of processor time. */
export interface ClassTimes {
  /** Reading and checking all files; in a process of its own. */
  readonly read: number;
  /** Taking them; in the main process. */
  readonly take: number;
  /** The most processor time that the main process spent on one batch. */
  readonly longestTake: number;
  /** Loading what the report is computed from; in the main process. */
  readonly load: number;
  /** Computing the report; in a process of its own. */
  readonly report: number;
}

/** Writes the hand-ins of a class into a folder, imports them into a store of its own and computes the report. */
export async function timeClass(folder: string, students: number, claims: number): Promise<ClassTimes> {
  const lesson = lessonOf(claims);
  const inbox = path.join(folder, 'inbox');
  fs.mkdirSync(inbox);
  writeHandIns(inbox, folder, lesson, students);

  const opened = openStore({ folder, now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.reason);
  const desk = createDesk({
    ...{ store: opened.value.store, now: () => new Date(), newId: randomUUID, builtIns: [] },
    ...{ dayOf: (time: Date) => time.toISOString().slice(0, 10), bank: () => [] },
  });
  // A random UUID is one.
  const [profile, ofClass] = [randomUUID() as ProfileId, randomUUID() as ClassId];
  valueOf(desk.createProfile({ profile, name: null }));
  const { hash } = valueOf(desk.installLesson({ text: JSON.stringify(lesson) }));
  valueOf(desk.createClass({ profile, class: ofClass, name: 'bench' }));
  const where = { class: ofClass, lesson: hash };

  const reading = process.cpuUsage();
  const { files: read } = valueOf(await collectAll({ kind: 'folder', folder: inbox }, verifySignature));
  const readMs = toMs(process.cpuUsage(reading));

  const takes: number[] = [];
  for (let at = 0; at < read.length; at += BATCH) {
    takes.push(timeOf(() => valueOf(desk.takeHandIns({ ...where, files: read.slice(at, at + BATCH) }))).ms);
  }
  const { ms: load, value: input } = timeOf(() => valueOf(desk.loadReportInput({ ...where, rule: 'first-exam' })));
  const { ms: report, value } = timeOf(() => buildClassReport(input));
  opened.value.close();
  if (value.figures.n !== students) throw new Error(`${String(value.figures.n)} of ${String(students)} students`);
  const take = takes.reduce((sum, ms) => sum + ms, 0);
  return { read: readMs, take, longestTake: Math.max(...takes), load, report };
}

function lessonOf(claims: number): LessonFile {
  const specs = Array.from({ length: claims }, (_, at) => {
    const [label = 'evidence', other = 'rhetoric'] = [LABELS[at % 3], LABELS[(at + 1) % 3]];
    return at % 5 === 4 ? { label, also: { [other]: 0.5 } } : label;
  });
  return lessonFile({ id: 'bench', claims: specs });
}

function writeHandIns(inbox: string, folder: string, { lesson, key }: LessonFile, students: number): void {
  const signer = createSigner(folder);
  const nextWord = randomWords(students);
  const labels = key?.entries.map((entry) => entry.label) ?? [];
  for (let n = 0; n < students; n += 1) {
    const attempt = randomUUID() as AttemptId;
    const stream = attemptStream(attempt);
    const profile = randomUUID() as ProfileId;
    const events: JournalEvent[] = [];
    const add = <K extends EventKind>(kind: K, payload: Payload<K>): void => {
      const time = new Date(Date.UTC(2026, 0, 1) + events.length * 20_000).toISOString();
      events.push(nextEvent(events.at(-1) ?? null, { profile, stream, kind, payload }, time, randomUUID() as EventId));
    };
    add('started', {
      ...{ lesson: hashOf(lesson), key: null, mode: 'exam', again: null },
      claims: lesson.claims.map(({ id }) => id),
      options: PLAIN_OPTIONS,
    });
    for (const [at, { id }] of lesson.claims.entries()) {
      const label = nextWord() % 3 === 0 ? LABELS[nextWord() % 3] : labels[at];
      if (label !== undefined) add('responded', { claim: id, label, confidence: 'sure' });
    }
    add('handed-in', {});
    const { fileName, text } = valueOf(makeHandIn({ attempt, events, lesson, name: `Student ${String(n)}` }, signer));
    fs.writeFileSync(path.join(inbox, fileName), text);
  }
}

function timeOf<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  return { ms: toMs(process.cpuUsage(before)), value };
}

const toMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

function valueOf<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}
