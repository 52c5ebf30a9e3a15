import type { AnswerKey, BlockId, ClaimId, KeyEntry, Quote, StudentHalf } from '../lesson/format.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import { hashOf } from '../base/hash.ts';

/** One claim of one revision. */
interface ClaimOfRevision {
  readonly words: string;
  /** null if the key is not available. */
  readonly entry: KeyEntry | null;
}

/** A claim that differs between the two revisions, or that one of them does not have. */
export interface ClaimDifference {
  readonly claim: ClaimId;
  /** `rekeyed`: the words are the same, but the key entry differs. */
  readonly kind: 'added' | 'removed' | 'reworded' | 'rekeyed';
  readonly before: ClaimOfRevision | null;
  readonly after: ClaimOfRevision | null;
  /** Whether another label earns the full point, or any credit differs: then points change. */
  readonly changesPoints: boolean;
}

/** A block of text that differs between the revisions, or that one of them does not have. */
interface BlockDifference {
  readonly block: BlockId;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The difference between two revisions of a lesson. `same`: none; `key`: only the key, so all work can be rescored;
 * `text`: something outside the claims, so all work counts; `claims`: some claims differ, and work on these stays with
 * its revision.
 */
export interface Comparison {
  readonly kind: 'same' | 'key' | 'text' | 'claims';
  /** In the order of the later revision, followed by those that only the earlier one has. */
  readonly claims: readonly ClaimDifference[];
  readonly blocks: readonly BlockDifference[];
  /** Names of fields of the lesson and its article, such as `title` and `article.licence`. */
  readonly details: readonly string[];
  /** Whether anything in the key besides its entries differs: the debrief, other readers, the teacher's page. */
  readonly isRestOfKeyChanged: boolean;
  /** The number of claims that still count, even if their key entry changed. */
  readonly kept: number;
}

/** A revision with its key, if available. */
export interface Revision {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey | null;
}

/** Compares two revisions claim by claim. */
export function compareLessons(before: Revision, after: Revision): Comparison {
  const [older, newer] = [claimsOf(before), claimsOf(after)];
  const claims = [
    ...[...newer].flatMap(([claim, now]) => differenceOf(claim, older.get(claim) ?? null, now)),
    ...[...older].flatMap(([claim, was]) => (newer.has(claim) ? [] : differenceOf(claim, was, null))),
  ];
  const blocks = compareBlocks(before.lesson, after.lesson);
  const details = compareDetails(before.lesson, after.lesson);
  const isRestOfKeyChanged = !isSame(restOf(before.key), restOf(after.key));
  const isOther = claims.some(({ kind }) => kind !== 'rekeyed');
  const isText = blocks.length + details.length > 0;
  const isKey = claims.length > 0 || isRestOfKeyChanged;
  const reworded = claims.filter(({ kind }) => kind === 'reworded' || kind === 'added').length;
  return {
    kind: isOther ? 'claims' : isText ? 'text' : isKey ? 'key' : 'same',
    ...{ claims, blocks, details, isRestOfKeyChanged },
    kept: newer.size - reworded,
  };
}

function claimsOf({ lesson, key }: Revision): ReadonlyMap<ClaimId, ClaimOfRevision> {
  const entries = new Map(key?.entries.map((entry) => [entry.claim, entry]));
  return new Map(lesson.claims.map(({ id, quote }) => [id, { words: quote.exact, entry: entries.get(id) ?? null }]));
}

function differenceOf(
  claim: ClaimId,
  before: ClaimOfRevision | null,
  after: ClaimOfRevision | null,
): readonly ClaimDifference[] {
  if (before === null || after === null) {
    return [{ claim, kind: before === null ? 'added' : 'removed', before, after, changesPoints: true }];
  }
  if (before.words !== after.words) return [{ claim, kind: 'reworded', before, after, changesPoints: true }];
  const [was, is] = [before.entry, after.entry];
  if (was === null || is === null || isSame(toPlaces(was, before.words), toPlaces(is, after.words))) return [];
  const changesPoints = was.label !== is.label || !isSame(was.credits, is.credits);
  return [{ claim, kind: 'rekeyed', before, after, changesPoints }];
}

/** An entry with its quotes replaced by positions: the same words may be quoted with more or less context. */
function toPlaces(entry: KeyEntry, words: string) {
  const placeOf = (quote: Quote): unknown => {
    const found = locateQuote(words, quote);
    return found.ok ? [found.value.start, found.value.end] : quote;
  };
  return {
    ...entry,
    cues: entry.cues.map(placeOf),
    techniques: entry.techniques.map(({ name, words: quote }) => [name, placeOf(quote)]),
  };
}

function compareBlocks(before: StudentHalf, after: StudentHalf): readonly BlockDifference[] {
  const [older, newer] = [before, after].map(
    ({ article }) => new Map(article.blocks.map(({ id, text }): [BlockId, string] => [id, text])),
  );
  const ids = new Set([...(newer?.keys() ?? []), ...(older?.keys() ?? [])]);
  return [...ids].flatMap((block) => {
    const [was, is] = [older?.get(block) ?? null, newer?.get(block) ?? null];
    return was === is ? [] : [{ block, before: was, after: is }];
  });
}

/** The details of a student's half, without the text, the claims and the revision number. */
function detailsOf({ article, claims: _, revision: __, headlineClaim: ___, ...lesson }: StudentHalf) {
  const { blocks, ...details } = article;
  const ofArticle = { ...details, kinds: blocks.map(({ kind }) => kind) };
  return new Map<string, unknown>([
    ...Object.entries(lesson),
    ...Object.entries(ofArticle).map(([name, value]): [string, unknown] => [`article.${name}`, value]),
  ]);
}

function compareDetails(before: StudentHalf, after: StudentHalf): readonly string[] {
  const [older, newer] = [detailsOf(before), detailsOf(after)];
  const names = new Set([...newer.keys(), ...older.keys()]);
  return [...names].filter((name) => !isSame(older.get(name), newer.get(name)));
}

function restOf(key: AnswerKey | null) {
  if (key === null) return null;
  const { entries: _, revision: __, lesson: ___, ...rest } = key;
  return rest;
}

/** Whether two values are the same as JSON; a missing value equals null. */
const isSame = (one: unknown, other: unknown): boolean => hashOf(one ?? null) === hashOf(other ?? null);
