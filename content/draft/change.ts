import type { Draft, DraftBlock, DraftClaim } from './draft.ts';

/** A replaced stretch of a list: from index `at` on, `remove` elements were replaced by those of `insert`. */
export interface Splice<T> {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly T[];
}

/** The parts of a draft that can change, other than its blocks and claims. */
type Rest = Omit<Draft, 'blocks' | 'claims' | 'nextId'>;

/** The difference between two states of a draft; fields that are left out are the same. */
export interface Change {
  readonly blocks?: Splice<DraftBlock>;
  readonly claims?: Splice<DraftClaim>;
  readonly rest?: Partial<Rest>;
  readonly nextId: number;
}

/**
 * The change from one state of a draft to another. Elements that both share are compared by `===` and not searched, so
 * it takes time proportional to the number of blocks and claims, and stores little more than what changed.
 */
export function changeBetween(before: Draft, after: Draft): Change {
  const rest = changedRest(before, after);
  return {
    ...(before.blocks === after.blocks ? {} : { blocks: spliceBetween(before.blocks, after.blocks) }),
    ...(before.claims === after.claims ? {} : { claims: spliceBetween(before.claims, after.claims) }),
    ...(rest === null ? {} : { rest }),
    nextId: Math.max(before.nextId, after.nextId),
  };
}

/** The change from any state of a draft to this one. */
export function changeTo(after: Draft): Change {
  const { blocks, claims, nextId, ...rest } = after;
  return { blocks: replaceAll(blocks), claims: replaceAll(claims), rest, nextId };
}

/** Works for a list of any length. */
const replaceAll = <T>(insert: readonly T[]): Splice<T> => ({ at: 0, remove: Number.MAX_SAFE_INTEGER, insert });

function changedRest(before: Draft, after: Draft): Partial<Rest> | null {
  const { blocks: _, claims: __, nextId: ___, ...rest } = after;
  const changed = Object.entries(rest).filter(([name, value]) => Reflect.get(before, name) !== value);
  // The entries are a subset of those of `rest`, which the type of an entry list cannot express.
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function spliceBetween<T>(before: readonly T[], after: readonly T[]): Splice<T> {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  let tail = 0;
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { at, remove: before.length - tail - at, insert: after.slice(at, after.length - tail) };
}

/**
 * The draft after a change. The number of the next id only grows: undoing an edit frees no id.
 */
export function applyChange(draft: Draft, { blocks, claims, rest, nextId }: Change): Draft {
  return {
    ...draft,
    ...rest,
    blocks: blocks === undefined ? draft.blocks : applySplice(draft.blocks, blocks),
    claims: claims === undefined ? draft.claims : applySplice(draft.claims, claims),
    nextId: Math.max(draft.nextId, nextId),
  };
}

const applySplice = <T>(list: readonly T[], { at, remove, insert }: Splice<T>): readonly T[] =>
  list.toSpliced(at, remove, ...insert);
