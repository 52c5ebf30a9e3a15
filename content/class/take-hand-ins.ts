import { hashOf } from '../base/hash.ts';
import { SENTENCE_KINDS } from '../attempt/sentence.ts';
import { type AttemptState, foldAttempt } from '../journal/fold-attempt.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { LessonId } from '../lesson/format.ts';
import { quoteForeign } from '../text/quote-foreign.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import { type HandInRecord, recordId } from './class-records.ts';
import type { HandIn, SignedHandIn } from './hand-in.ts';
import type { FileFlag, FileOutcome, HandInFault, ReadHandIn } from './import-report.ts';
import type { KeptHandIn } from './same-work.ts';

/** The data that files are compared with. */
export interface ImportGround {
  readonly lessonId: LessonId;
  /** The revision that the class uses. */
  readonly lesson: ContentHash;
  readonly revision: number;
  /** Whether the text of another revision of the lesson is available, to compare claims. */
  readonly hasRevision: (lesson: ContentHash) => boolean;
  /** The existing records of the class for this lesson, of any revision. */
  readonly kept: readonly KeptHandIn[];
  /** Whether a hand-in is from an erased student: then the teacher is asked, or it is left out; null for any other. */
  readonly ofErased?: (handIn: KeptHandIn) => 'of-erased' | 'stays-out' | null;
}

/** The result of importing files: an outcome for each, in their order, and the records to store. */
export interface TakenHandIns {
  /** As far as each file alone allows; `finishImport` completes them. */
  readonly outcomes: readonly FileOutcome[];
  readonly records: readonly KeptHandIn[];
  /** Questions for the teacher; nothing about them is stored before they are answered. */
  readonly pending: readonly PendingHandIn[];
}

/** A hand-in of a student who was erased from the class. */
export interface PendingHandIn {
  readonly handIn: KeptHandIn;
  readonly outcome: FileOutcome;
}

/** Imports files, batch by batch. */
export type TakeHandIns = (files: readonly ReadHandIn[]) => TakenHandIns;

/**
 * Imports parsed files into a class. Every valid hand-in for this lesson whose revision is available is stored once,
 * under its revision and the hash of its content: so importing twice changes nothing, and which work counts is decided
 * from all records (`settleSameWork`), whatever the order of files and imports. A faulty file is reported and does not
 * stop the others. Each batch takes time proportional to its files.
 */
export function createTakeHandIns({
  lesson,
  lessonId,
  revision,
  hasRevision,
  kept,
  ofErased = () => null,
}: ImportGround): TakeHandIns {
  const known = new Map(kept.map((handIn) => [handIn.id, handIn]));

  const takeSound = (
    { file, savedAt, folder }: ReadHandIn,
    signed: SignedHandIn,
  ): { readonly outcome: FileOutcome; readonly record: KeptHandIn | null; readonly pending: KeptHandIn | null } => {
    const { handIn } = signed;
    const facts = {
      ...{ file, name: quoteForeign(handIn.name), attempt: handIn.attempt, place: null, other: null },
      ...(folder === undefined ? {} : { folder }),
      revisions: handIn.lesson.hash === lesson ? null : { theirs: handIn.lesson.revision, ours: revision },
    };
    const refuse = (flag: FileFlag, changes: Partial<FileOutcome> = {}) => ({
      outcome: { ...facts, handIn: null, isNew: false, counts: 'no', flags: [flag], ...changes } as const,
      ...{ record: null, pending: null },
    });
    if (handIn.lesson.id !== lessonId) {
      return refuse('other-lesson', { other: quoteForeign(handIn.lesson.title), revisions: null });
    }
    if (handIn.lesson.hash !== lesson && !hasRevision(handIn.lesson.hash)) return refuse('other-revision');

    const record: KeptHandIn = {
      id: recordId(handIn.lesson.hash, contentOf(handIn)),
      work: toRecord(file, signed, savedAt),
    };
    const before = known.get(record.id);
    const erased = before === undefined ? ofErased(record) : null;
    if (erased !== null) return { ...refuse(erased), pending: erased === 'of-erased' ? record : null };
    const merged = before === undefined ? record : withOrigin(before, record);
    known.set(record.id, merged);
    const flags: readonly FileFlag[] = [
      ...(before === undefined ? [] : (['already-there'] as const)),
      ...flagsOfWork(record.work),
    ];
    return {
      outcome: { ...facts, handIn: record.id, isNew: before === undefined, counts: 'yes', flags },
      record: merged === before ? null : merged,
      pending: null,
    };
  };

  return (files) => {
    const outcomes: FileOutcome[] = [];
    const records = new Map<string, KeptHandIn>();
    const asked = new Map<string, PendingHandIn>();
    for (const file of files) {
      const { read } = file;
      if (read.ok) {
        const { outcome, record, pending } = takeSound(file, read.value);
        outcomes.push(outcome);
        if (pending !== null) asked.set(pending.id, { handIn: pending, outcome });
        if (record !== null) records.set(record.id, record);
      } else {
        outcomes.push(tellRefused(file, read.error));
      }
    }
    return { outcomes, records: [...records.values()], pending: [...asked.values()] };
  };
}

/** Flags of a hand-in that the teacher should know about. */
export const flagsOfWork = ({ mode, isUnsigned }: Pick<HandInRecord, 'mode' | 'isUnsigned'>): readonly FileFlag[] => [
  ...(mode === 'guided' ? (['guided-not-exam'] as const) : []),
  ...(isUnsigned === true ? (['not-signed'] as const) : []),
];

/** The report on a file that cannot be a hand-in of any lesson. */
export function tellRefused({ file, folder, content }: ReadHandIn, { flag, place, name }: HandInFault): FileOutcome {
  return {
    ...{
      file,
      name: name === null ? null : quoteForeign(name),
      attempt: null,
      handIn: null,
      isNew: false,
      counts: 'no',
    },
    ...{ flags: [flag], place, other: null, revisions: null },
    ...(folder === undefined ? {} : { folder }),
    ...(content === undefined ? {} : { content }),
  };
}

/**
 * The id of a hand-in by its content. Each event contains the hash of the previous one, so the last event identifies
 * them all: the journal was verified when the file was read and need not be hashed again while the window waits.
 */
export const contentOf = (handIn: HandIn): ContentHash => hashOf({ ...handIn, events: handIn.events.slice(-1) });

/** The stored record of a hand-in: what scoring needs, and what identifies it. */
function toRecord(file: string, { handIn, publicKey }: SignedHandIn, savedAt: string | null): HandInRecord {
  const { attempt, profile, number, lesson, events } = handIn;
  const name = toPlainName(handIn.name);
  const state = foldAttempt(events);
  const handedIn = events.find(({ kind }) => kind === 'handed-in');
  return {
    ...{ file, name, profile, attempt, lesson: lesson.hash, lessonId: lesson.id, title: lesson.title },
    mode: state?.mode ?? 'guided',
    isAgain: (state?.again ?? null) !== null,
    startedAt: state?.startedAt ?? '',
    handedInAt: handedIn?.time ?? '',
    asked: state?.claims ?? [],
    answers: [...(state?.responses ?? [])].map(([claim, { label, confidence }]) => ({ claim, label, confidence })),
    events: [...(state?.taken.keys() ?? [])],
    ...(publicKey === null ? { isUnsigned: true as const } : { publicKey }),
    length: events.length,
    ...(savedAt === null ? {} : { savedAt }),
    ...(number === undefined ? {} : { number }),
    ...(state === null ? {} : beyondLabels(state)),
  };
}

/** A student's answers besides the labels; each empty part is left out. */
function beyondLabels({ sentences, hints, bearings }: AttemptState): Pick<HandInRecord, Beyond> {
  const written = [...sentences].flatMap(([claim, of]) =>
    SENTENCE_KINDS.flatMap((about) => {
      const text = of[about];
      return text === null ? [] : [{ claim, about, text }];
    }),
  );
  const parts = {
    sentences: written,
    hints: [...hints].map(([claim, steps]) => ({ claim, steps })),
    bearings: [...bearings].map(([claim, value]) => ({ claim, value })),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, list]) => list.length > 0));
}

type Beyond = 'sentences' | 'hints' | 'bearings';

/**
 * A known hand-in with the origin from another file: older records lack it. Of two copies, the older file gives the
 * time, and the alphabetically first the name. Returns `before` itself if nothing is new.
 */
function withOrigin(before: KeptHandIn, again: KeptHandIn): KeptHandIn {
  const { publicKey = again.work.publicKey, length = again.work.length, savedAt, file } = before.work;
  const later = again.work.savedAt;
  const isOlder = later !== undefined && (savedAt === undefined || later < savedAt);
  const first = again.work.file < file ? again.work.file : file;
  // An older program did not store these.
  const { sentences, hints, bearings } = { ...again.work, ...before.work };
  const isSame =
    sentences === before.work.sentences && hints === before.work.hints && bearings === before.work.bearings;
  if (publicKey === before.work.publicKey && length === before.work.length && !isOlder && first === file && isSame) {
    return before;
  }
  return {
    ...before,
    work: {
      ...{ ...before.work, file: first },
      ...(publicKey === undefined ? {} : { publicKey }),
      ...(length === undefined ? {} : { length }),
      ...(isOlder ? { savedAt: later } : {}),
      ...(sentences === undefined ? {} : { sentences }),
      ...(hints === undefined ? {} : { hints }),
      ...(bearings === undefined ? {} : { bearings }),
    },
  };
}
