import fc from 'fast-check';
import { BANK_FAMILY_IDS } from '../../content/bank/families.ts';
import { applyEdit } from '../../content/draft/apply-edit.ts';
import { BLOCK_KINDS, type BroughtIn, REPAIR_KINDS } from '../../content/draft/brought-in.ts';
import type { Draft } from '../../content/draft/draft.ts';
import type { Edit, EditKind, EditOf } from '../../content/draft/edit.ts';
import { newDraft } from '../../content/draft/new-draft.ts';
import type { BlockId, ClaimId } from '../../content/lesson/format.ts';
import { CREDITS } from '../../content/lesson/credit.ts';
import { LABELS } from '../../content/lesson/label.ts';
import { BEARING_VALUES } from '../../content/lesson/source-kind.ts';
import { TECHNIQUES } from '../../content/lesson/technique.ts';
import type { DraftId } from '../../content/journal/event.ts';
import { uuid } from './ids.ts';

// Ids that were made elsewhere arrive as plain strings.
export const draftId = (n: number): DraftId => uuid(6, n) as DraftId;
export const blockId = (id: string): BlockId => id as BlockId;

/** An invented article as a reader of documents gives it. */
export const ARTICLE: BroughtIn = {
  title: 'Bridge was unsafe, says council',
  byline: 'By Ada Moor',
  publisher: 'The Nowhere Post',
  date: 'May 2026',
  language: 'en',
  blocks: [
    { kind: 'headline', text: 'Bridge was unsafe, says council' },
    { kind: 'byline', text: 'By Ada Moor' },
    { kind: 'paragraph', text: 'The old bridge is closed. Mayor Ilse Dorn told reporters that it was unsafe.' },
    { kind: 'paragraph', text: 'A survey by the Moor Institute, published in May, counted 41 cracks. How convenient.' },
    { kind: 'leave-out', text: 'Subscribe to our letter.' },
  ],
  repairs: [],
};

/** A draft after some edits, each of which it must take. */
export function draftAfter(...edits: readonly Edit[]): Draft {
  return edits.reduce<Draft>(
    (draft, edit) => {
      const edited = applyEdit(draft, edit);
      if (!edited.ok) throw new Error(`${edit.kind}: ${edited.error}`);
      return edited.value;
    },
    newDraft(draftId(1), 'en'),
  );
}

/** The edit that marks the first place of these words in a draft. */
export function marking(draft: Draft, words: string): EditOf<'mark-claim'> {
  const block = draft.blocks.find(({ text }) => text.includes(words));
  if (block === undefined) throw new Error(`“${words}” is nowhere.`);
  const start = block.text.indexOf(words);
  return { kind: 'mark-claim', block: block.id, start, end: start + words.length };
}

/** A draft of `ARTICLE` with these words marked, one claim each. */
export const markedDraft = (...words: readonly string[]): Draft =>
  words.reduce(
    (draft, one) => {
      const edited = applyEdit(draft, marking(draft, one));
      if (!edited.ok) throw new Error(`${one}: ${edited.error}`);
      return edited.value;
    },
    draftAfter({ kind: 'bring-in', brought: ARTICLE }),
  );

const label = fc.constantFrom(...LABELS);
const line = fc.string({ maxLength: 20 });
const id = fc.constantFrom('b1', 'b2', 'c3', 'c4', 'k5');
const block = id.map(blockId);
const claim = id.map((one) => one as ClaimId);
const at = fc.nat(40);
const span = fc.record({ start: at, end: at });
const text = fc.string({ minLength: 1, maxLength: 40 });

const brought: fc.Arbitrary<BroughtIn> = fc.record(
  {
    title: text,
    byline: text,
    language: fc.constantFrom('en', 'de', 'pt-BR'),
    blocks: fc.array(fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), text }), { minLength: 1, maxLength: 4 }),
    repairs: fc.array(
      fc.record({
        ...{ block: fc.nat(3), what: fc.constantFrom(...REPAIR_KINDS), at },
        ...{ was: fc.constantFrom('-\n', '\u00a0', '\u00ad'), now: fc.constantFrom('', ' ') },
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['blocks', 'repairs'] },
);

const answer = fc.record({
  ...{ claim, words: text, label, reason: line, family: fc.constantFrom(null, 'named-person') },
  cues: fc.option(fc.array(fc.record({ exact: text, prefix: line, suffix: line }), { maxLength: 2 })),
});

const source = fc.option(
  fc.record({
    kind: fc.constantFrom('named-person' as const, 'group' as const),
    name: fc.option(text),
    chain: fc.array(text, { maxLength: 2 }),
  }),
);

const addedKey = fc.record({
  label: fc.option(label, { freq: 5 }),
  credits: fc.record({
    ...{ evidence: fc.constantFrom(...CREDITS), attribution: fc.constantFrom(...CREDITS) },
    rhetoric: fc.constantFrom(...CREDITS),
  }),
  cues: fc.option(fc.array(span, { maxLength: 1 }), { freq: 1 }),
  family: fc.option(fc.constantFrom(...BANK_FAMILY_IDS), { freq: 1 }),
  source,
  reasons: fc.record({ evidence: fc.option(line), attribution: fc.option(line), rhetoric: fc.option(line) }),
  techniques: fc.option(
    fc.array(fc.record({ name: fc.constantFrom(...TECHNIQUES), start: at, end: at }), { maxLength: 1 }),
    { freq: 1 },
  ),
  bearing: fc.option(
    fc.record({ value: fc.constantFrom(...BEARING_VALUES), or: fc.option(fc.constantFrom(...BEARING_VALUES)) }),
  ),
  bearsOn: fc.constant(null),
  lookUp: line,
  whyContested: line,
});

/** Edits of every kind as the journal takes them, whether or not a draft does. A kind that is missing does not compile. */
const edits: { readonly [K in EditKind]: fc.Arbitrary<Omit<EditOf<K>, 'kind'>> } = {
  'bring-in': fc.record({ brought }),
  'set-details': fc.record({
    changes: fc.record(
      { title: line, minutes: fc.option(fc.integer({ min: 1, max: 240 })), isFictional: fc.boolean() },
      { requiredKeys: [] },
    ),
  }),
  'set-block-kind': fc.record({ block, to: fc.constantFrom(...BLOCK_KINDS) }),
  'set-text': fc.record({ block, text }),
  'join-blocks': fc.record({ block }),
  'split-block': fc.record({ block, at }),
  'remove-block': fc.record({ block }),
  'take-back-repair': fc.record({ repair: id }),
  'mark-claim': fc.record({ block, start: at, end: at }),
  'move-claim-end': fc.record({ claim, which: fc.constantFrom('start' as const, 'end' as const), to: at }),
  'split-claim': fc.record({ claim, at }),
  'unmark-claim': fc.record({ claim }),
  'add-claims': fc.record({
    claims: fc.array(fc.record({ block, start: at, end: at, key: addedKey }), { minLength: 1, maxLength: 3 }),
  }),
  'set-label': fc.record({ claim, label }),
  'set-cues': fc.record({ claim, cues: fc.option(fc.array(span, { maxLength: 3 })) }),
  'set-family': fc.record({ claim, family: fc.constantFrom(...BANK_FAMILY_IDS) }),
  'set-source': fc.record({ claim, source }),
  'set-reason': fc.record({ claim, label, text: fc.option(line) }),
  'set-credit': fc.record({ claim, label, credit: fc.constantFrom(...CREDITS) }),
  'set-why-contested': fc.record({ claim, text: line }),
  'set-techniques': fc.record({
    claim,
    techniques: fc.option(
      fc.array(fc.record({ name: fc.constantFrom(...TECHNIQUES), start: at, end: at }), { maxLength: 3 }),
    ),
  }),
  'set-bearing': fc.record({
    claim,
    bearing: fc.option(
      fc.record({ value: fc.constantFrom(...BEARING_VALUES), or: fc.option(fc.constantFrom(...BEARING_VALUES)) }),
    ),
  }),
  'set-look-up': fc.record({ claim, text: line }),
  'set-headline-says': fc.record({ text: line }),
  'set-dossier': fc.record({
    dossier: fc.array(
      fc.record({
        ...{ question: fc.constantFrom('who-is-behind-it' as const, 'what-is-the-evidence' as const), statement: text },
        reference: fc.record({ publisher: text, title: text, date: text }),
      }),
      { maxLength: 2 },
    ),
  }),
  'set-teacher-page': fc.record({ teacher: fc.constantFrom(null, { background: 'Invented.' }) }),
  'add-reader': fc.record({
    reader: fc.record({
      ...{
        name: line,
        from: fc.constantFrom('file' as const, 'class' as const),
        people: fc.integer({ min: 1, max: 30 }),
      },
      answers: fc.array(answer, { maxLength: 3 }),
    }),
  }),
  'remove-reader': fc.record({ reader: id }),
  settle: fc.record({
    claim,
    as: fc.oneof(
      fc.record({ how: fc.constant('keep-mine' as const) }),
      fc.record({ how: fc.constant('take-theirs' as const), reader: id }),
      fc.record({
        how: fc.constant('contested' as const),
        label,
        credit: fc.constantFrom(0.5 as const, 1 as const),
        why: text,
      }),
    ),
  }),
};

/** An edit of any kind, whether or not a draft takes it. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  // Kind and fields belong together, which a union of arbitraries cannot say.
  ...(Object.entries(edits) as [EditKind, fc.Arbitrary<object>][]).map(([kind, of]) =>
    of.map((fields) => ({ kind, ...fields }) as Edit),
  ),
);

/** How often a kind comes among aimed edits; the others once. What makes claims comes more often than what takes them away. */
const WEIGHTS: Partial<Record<EditKind, number>> = {
  'mark-claim': 30,
  'add-claims': 4,
  'set-label': 8,
  'set-text': 6,
  'set-cues': 4,
};

const weightedEdit: fc.Arbitrary<Edit> = fc.oneof(
  // As for `anyEdit`.
  ...(Object.entries(edits) as [EditKind, fc.Arbitrary<object>][]).map(([kind, of]) => ({
    weight: WEIGHTS[kind] ?? 1,
    arbitrary: of.map((fields) => ({ kind, ...fields }) as Edit),
  })),
);

/** Any place of a text is as likely as any other. */
const share = fc.noBias(fc.nat(1000)).map((thousandths) => thousandths / 1000);

/** A list of edits that are aimed at what the draft has by then, so that most of them are taken. */
export const aimedEdits = (most: number): fc.Arbitrary<readonly Aim[]> =>
  fc.array(
    fc.record({
      ...{ edit: weightedEdit, block: fc.noBias(fc.nat(50)), claim: fc.noBias(fc.nat(50)), reader: fc.nat(5) },
      ...{ from: share, to: share },
    }),
    { maxLength: most, size: 'max' },
  );

/** An edit whose blocks, claims and places are given as shares of what there is. */
export interface Aim {
  readonly edit: Edit;
  readonly block: number;
  readonly claim: number;
  readonly reader: number;
  readonly from: number;
  readonly to: number;
}

/** The edit at what a draft has. */
export function aimAt(draft: Draft, { edit, block: b, claim: c, reader: r, from, to }: Aim): Edit {
  const aimedBlock = draft.blocks[b % Math.max(1, draft.blocks.length)];
  const aimedClaim = draft.claims[c % Math.max(1, draft.claims.length)];
  const reader = draft.readers[r % Math.max(1, draft.readers.length)]?.id;
  const length = aimedBlock?.text.length ?? 0;
  const [start, end] = [Math.round(Math.min(from, to) * length), Math.round(Math.max(from, to) * length)];
  const within = (share: number): number =>
    aimedClaim === undefined ? 0 : aimedClaim.start + Math.round(share * (aimedClaim.end - aimedClaim.start));
  const aimedText = (): string => {
    const before = aimedBlock?.text ?? '';
    const written = edit.kind === 'set-text' ? edit.text : '';
    return before.slice(0, start) + written + before.slice(end) || 'x';
  };
  const fields = {
    ...('block' in edit && aimedBlock !== undefined ? { block: aimedBlock.id } : {}),
    ...('claim' in edit && aimedClaim !== undefined ? { claim: aimedClaim.id } : {}),
  };
  switch (edit.kind) {
    case 'set-text':
      return { ...edit, ...fields, text: aimedText() };
    case 'mark-claim':
      return { ...edit, ...fields, start, end };
    case 'add-claims':
      return {
        ...edit,
        claims: edit.claims.slice(0, 1).map((one) => ({
          ...{ ...one, start, end, block: aimedBlock?.id ?? one.block },
          key: {
            ...one.key,
            cues: one.key.cues?.map(() => ({ start, end })) ?? null,
            techniques: one.key.techniques?.map(({ name }) => ({ name, start, end })) ?? null,
          },
        })),
      };
    case 'split-block':
      return { ...edit, ...fields, at: start };
    case 'split-claim':
      return { ...edit, ...fields, at: within(from) };
    case 'move-claim-end':
      return { ...edit, ...fields, to: edit.which === 'start' ? Math.max(0, within(from) - 3) : within(to) + 3 };
    case 'set-cues':
      return {
        ...edit,
        ...fields,
        cues: edit.cues === null ? null : [{ start: within(Math.min(from, to)), end: within(Math.max(from, to)) }],
      };
    case 'set-techniques':
      return {
        ...{ ...edit, ...fields },
        techniques:
          edit.techniques?.map(({ name }) => ({
            name,
            start: within(Math.min(from, to)),
            end: within(Math.max(from, to)),
          })) ?? null,
      };
    case 'take-back-repair':
      return { ...edit, repair: draft.repairs[b % Math.max(1, draft.repairs.length)]?.id ?? edit.repair };
    case 'remove-reader':
      return reader === undefined ? edit : { ...edit, reader };
    default:
      return { ...edit, ...fields };
  }
}
