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

/** What files are held against. */
export interface ImportGround {
  readonly lessonId: LessonId;
  /** The revision that the class has. */
  readonly lesson: ContentHash;
  readonly revision: number;
  /** Whether the text of another revision of the lesson is here, to hold claims against. */
  readonly hasRevision: (lesson: ContentHash) => boolean;
  /** What the class has for this lesson already, whatever the revision. */
  readonly kept: readonly KeptHandIn[];
  /** Whether a hand-in is of a student who was erased: then it is asked about, or stays out; null for any other. */
  readonly ofErased?: (handIn: KeptHandIn) => 'of-erased' | 'stays-out' | null;
}

/** What came of some files: an outcome for each, in their order, and what is to be kept. */
export interface TakenHandIns {
  /** As far as each file by itself can tell; `finishImport` says the rest. */
  readonly outcomes: readonly FileOutcome[];
  readonly records: readonly KeptHandIn[];
  /** What the teacher has to be asked about: nothing of it is kept before. */
  readonly held: readonly HeldHandIn[];
}

/** A hand-in of a student who was erased from the class. */
export interface HeldHandIn {
  readonly handIn: KeptHandIn;
  readonly outcome: FileOutcome;
}

/** Takes files, batch after batch. */
export type TakeHandIns = (files: readonly ReadHandIn[]) => TakenHandIns;

/**
 * Takes files that were read into a class. What is kept is every sound hand-in of this lesson whose revision is here,
 * once, under its revision and the hash of its content: so importing twice changes nothing, and what counts is decided
 * from the whole (`settleSameWork`), whatever the order of the files and of the imports. A file that is wrong is told of
 * and stops no other. Each batch takes time in proportion to its files.
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
  ): { readonly outcome: FileOutcome; readonly record: KeptHandIn | null; readonly held: KeptHandIn | null } => {
    const { handIn } = signed;
    const told = {
      ...{ file, name: quoteForeign(handIn.name), attempt: handIn.attempt, place: null, other: null },
      ...(folder === undefined ? {} : { folder }),
      revisions: handIn.lesson.hash === lesson ? null : { theirs: handIn.lesson.revision, ours: revision },
    };
    const refuse = (flag: FileFlag, changes: Partial<FileOutcome> = {}) => ({
      outcome: { ...told, handIn: null, isNew: false, counts: 'no', flags: [flag], ...changes } as const,
      ...{ record: null, held: null },
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
    if (erased !== null) return { ...refuse(erased), held: erased === 'of-erased' ? record : null };
    const merged = before === undefined ? record : withOrigin(before, record);
    known.set(record.id, merged);
    const flags: readonly FileFlag[] = [
      ...(before === undefined ? [] : (['already-there'] as const)),
      ...flagsOfWork(record.work),
    ];
    return {
      outcome: { ...told, handIn: record.id, isNew: before === undefined, counts: 'yes', flags },
      record: merged === before ? null : merged,
      held: null,
    };
  };

  return (files) => {
    const outcomes: FileOutcome[] = [];
    const records = new Map<string, KeptHandIn>();
    const asked = new Map<string, HeldHandIn>();
    for (const file of files) {
      const { read } = file;
      if (read.ok) {
        const { outcome, record, held } = takeSound(file, read.value);
        outcomes.push(outcome);
        if (held !== null) asked.set(held.id, { handIn: held, outcome });
        if (record !== null) records.set(record.id, record);
      } else {
        outcomes.push(tellRefused(file, read.error));
      }
    }
    return { outcomes, records: [...records.values()], held: [...asked.values()] };
  };
}

/** What a hand-in says of itself that the teacher should know. */
export const flagsOfWork = ({ mode, isUnsigned }: Pick<HandInRecord, 'mode' | 'isUnsigned'>): readonly FileFlag[] => [
  ...(mode === 'guided' ? (['guided-not-exam'] as const) : []),
  ...(isUnsigned === true ? (['not-signed'] as const) : []),
];

/** What is told of a file that cannot be a hand-in of any lesson. */
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
 * The name of a hand-in by its content. Each event names the hash of the one before, so that the last one stands for them
 * all: the journal was looked at when the file was read, and need not be hashed again while the window waits.
 */
export const contentOf = (handIn: HandIn): ContentHash => hashOf({ ...handIn, events: handIn.events.slice(-1) });

/** What is kept of a hand-in that was read: what the key is held against, and what names and knows it. */
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

/** What a student said beside the labels, each part left out where there is none of it. */
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
 * A hand-in that is there already, with what its file says of where it comes from: an older record lacks that, and of two
 * copies of one file the older tells when it was saved and, of those, the first by name how it is called. `before` itself
 * where nothing is new.
 */
function withOrigin(before: KeptHandIn, again: KeptHandIn): KeptHandIn {
  const { publicKey = again.work.publicKey, length = again.work.length, savedAt, file } = before.work;
  const later = again.work.savedAt;
  const isOlder = later !== undefined && (savedAt === undefined || later < savedAt);
  const first = again.work.file < file ? again.work.file : file;
  // A program that did not know of them yet left them out of its record.
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
