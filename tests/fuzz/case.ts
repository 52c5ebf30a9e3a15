import * as fc from 'fast-check';
import { type Doc, partsOf } from './doc.ts';
import { HUGE, KEYS, STRINGS, VALUES } from './nasty.ts';

/** What is changed in the tree of a document; numbers choose, modulo what there is to choose from. */
type Change =
  | { readonly kind: 'drop' | 'repeat'; readonly at: number }
  | {
      readonly kind: 'rename' | 'string' | 'value' | 'huge' | 'add' | 'swap' | 'append';
      readonly at: number;
      readonly pick: number;
    };

/** What is done to the bytes afterwards; `at` is a share of their length. */
type Damage =
  | { readonly kind: 'cut' | 'flip' | 'remove'; readonly at: number; readonly size: number }
  | { readonly kind: 'insert'; readonly at: number; readonly pick: number }
  | { readonly kind: 'bom' | 'utf-16' | 'crlf' | 'cr' | 'spaces' | 'twice' };

/** One file to read, described so that it can be created again and made smaller. */
export interface Case {
  readonly base: number;
  readonly changes: readonly Change[];
  /** Hashes and signatures are made to fit what was changed, as somebody would who means harm. */
  readonly isMended: boolean;
  readonly damages: readonly Damage[];
}

const number = fc.nat(1_000_000);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 300, arbitrary: fc.record({ kind: fc.constantFrom('drop' as const, 'repeat' as const), at: number }) },
  {
    weight: 900,
    arbitrary: fc.record({
      kind: fc.constantFrom(...(['rename', 'string', 'string', 'value', 'value', 'add', 'swap', 'append'] as const)),
      ...{ at: number, pick: number },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('huge' as const), at: number, pick: number }) },
);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cut' as const, 'flip' as const, 'remove' as const),
    at: share,
    size: fc.nat(300),
  }),
  fc.record({ kind: fc.constant('insert' as const), at: share, pick: number }),
  fc.record({
    kind: fc.constantFrom(
      'bom' as const,
      'utf-16' as const,
      'crlf' as const,
      'cr' as const,
      'spaces' as const,
      'twice' as const,
    ),
  }),
);

/** Every kind of bad file; most are one change away from a good one. */
export const cases: fc.Arbitrary<Case> = fc.record({
  base: number,
  changes: fc.array(change, { maxLength: 4, size: 'max' }),
  isMended: fc.boolean(),
  damages: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(damage, { minLength: 1, maxLength: 2 }) },
  ),
});

/** How a reader's files are made. */
export interface Files {
  /** Good ones. */
  readonly bases: readonly unknown[];
  toDoc(base: unknown): Doc;
  toText(doc: Doc): string;
  /** The text with its hashes and signatures made to fit; null when it is too broken to tell where they belong. */
  mend(text: string): string | null;
}

/** The bytes of a case. */
export function toBytes({ base, changes, isMended, damages }: Case, files: Files): Buffer {
  let doc = files.toDoc(pick(files.bases, base));
  for (const one of changes) doc = apply(one, doc);
  const text = files.toText(doc);
  const mended = isMended ? safely(() => files.mend(text)) : null;
  return damages.reduce(harm, Buffer.from(mended ?? text));
}

function pick<T>(from: readonly T[], at: number): T {
  const picked = from[at % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

// What mends may trip over what was broken; then the file stays as broken as it is.
function safely(work: () => string | null): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function apply(change: Change, doc: Doc): Doc {
  const root: { value: Doc } = { value: doc };
  const parts = partsOf(doc, (value) => void (root.value = value));
  const part = pick(parts, change.at);
  switch (change.kind) {
    case 'drop':
      part.siblings?.remove();
      break;
    case 'repeat':
      part.siblings?.repeat();
      break;
    case 'rename':
      part.siblings?.rename(pick(KEYS, change.pick));
      break;
    case 'string':
      part.replace(pick(STRINGS, change.pick));
      break;
    case 'append':
      // Most of what is read is text: what is nasty stands within something that is right.
      part.replace(
        typeof part.value === 'string' ? part.value + pick(STRINGS, change.pick) : pick(STRINGS, change.pick),
      );
      break;
    case 'value':
      part.replace(structuredClone(pick(VALUES, change.pick)));
      break;
    case 'huge':
      part.replace(pick(HUGE, change.pick)());
      break;
    case 'add':
      if (Array.isArray(part.value)) part.value.push(structuredClone(pick(VALUES, change.pick)));
      else if (typeof part.value === 'object' && part.value !== null && 'entries' in part.value) {
        part.value.entries.push([pick(KEYS, change.pick), structuredClone(pick(VALUES, change.at))]);
      }
      break;
    case 'swap':
      // A copy, because a part that holds itself has no text.
      part.replace(structuredClone(pick(parts, change.pick).value));
      break;
  }
  return root.value;
}

function harm(bytes: Buffer, damage: Damage): Buffer {
  const text = (): string => bytes.toString('utf8');
  switch (damage.kind) {
    case 'cut':
      return bytes.subarray(0, placeIn(bytes, damage.at));
    case 'flip': {
      const flipped = Buffer.from(bytes);
      const at = placeIn(bytes, damage.at);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << (damage.size % 8));
      return flipped;
    }
    case 'remove': {
      const at = placeIn(bytes, damage.at);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + damage.size)]);
    }
    case 'insert': {
      const at = placeIn(bytes, damage.at);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(STRINGS, damage.pick)), bytes.subarray(at)]);
    }
    case 'bom':
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    case 'utf-16':
      return Buffer.from(`\ufeff${text()}`, 'utf16le');
    case 'crlf':
      return rewrite(bytes, /[,\n]/g, '$&\r\n');
    case 'cr':
      return rewrite(bytes, /\n/g, '\r');
    case 'spaces':
      return rewrite(bytes, /[:,]/g, ' $&\t\n ');
    case 'twice':
      return Buffer.concat([bytes, bytes]);
  }
}

/** Each ASCII character that is found, in another way; piece by piece, for millions at once need more than a child has. */
function rewrite(bytes: Buffer, found: RegExp, by: string): Buffer {
  const size = 100_000;
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    Buffer.from(bytes.toString('latin1', at * size, (at + 1) * size).replaceAll(found, by), 'latin1'),
  );
  return Buffer.concat(pieces);
}

const placeIn = (bytes: Buffer, at: number): number => Math.floor(at * bytes.length);
