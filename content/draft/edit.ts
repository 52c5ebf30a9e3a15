import * as z from 'zod';
import { BANK_FAMILY_IDS } from '../bank/families.ts';
import { CREDITS } from '../lesson/credit.ts';
import type { DeepReadonly } from '../lesson/format.ts';
import { blockIdSchema, claimIdSchema, slugSchema } from '../lesson/format-1.ts';
import { LABELS } from '../lesson/label.ts';
import { blockKindSchema, broughtInSchema } from './brought-in.ts';
import { detailsSchema, draftDebriefSchema, draftSchema, keyInMakingSchema, readerSchema } from './draft.ts';
import { MAX_BLOCK_UNITS, MAX_CLAIMS, MAX_REASON_UNITS } from './limits.ts';

const block = blockIdSchema;
const claim = claimIdSchema;
const label = z.enum(LABELS);
/** A position in the text of a block, in UTF-16 units. */
const at = z.int().min(0).max(MAX_BLOCK_UNITS);
const { shape: key } = keyInMakingSchema;

/** A claim that was decided elsewhere: its position and its key, without what readers of this draft settled. */
const addedClaimSchema = z.strictObject({
  block,
  start: at,
  end: at,
  key: keyInMakingSchema.omit({ settled: true }),
});

/** One edit of a draft. It is stored in the journal in this form, so changing a kind requires a new payload version. */
export const editSchema = z.discriminatedUnion('kind', [
  /** Appends the blocks read from a document to the text, and fills in details that are still empty. */
  z.strictObject({ kind: z.literal('bring-in'), brought: broughtInSchema }),
  z.strictObject({ kind: z.literal('set-details'), changes: detailsSchema.partial() }),
  /**
   * If there are two headlines, the new one is kept and the other becomes a heading. Blocks left out lose their claims.
   */
  z.strictObject({ kind: z.literal('set-block-kind'), block, to: blockKindSchema }),
  /** Replaces the text of a block; claims move with their words. */
  z.strictObject({ kind: z.literal('set-text'), block, text: z.string().min(1).max(MAX_BLOCK_UNITS) }),
  /** Joins a block to the previous one, which keeps its kind. */
  z.strictObject({ kind: z.literal('join-blocks'), block }),
  z.strictObject({ kind: z.literal('split-block'), block, at }),
  z.strictObject({ kind: z.literal('remove-block'), block }),
  /** Restores the original characters of a repair. */
  z.strictObject({ kind: z.literal('take-back-repair'), repair: slugSchema }),

  /** Marks a stretch of a block, without the spaces at its ends. */
  z.strictObject({ kind: z.literal('mark-claim'), block, start: at, end: at }),
  /** Moves one end of a claim within its block; deciding words that are then outside are dropped. */
  z.strictObject({ kind: z.literal('move-claim-end'), claim, which: z.enum(['start', 'end']), to: at }),
  /** Splits a claim in two; the first keeps the key. */
  z.strictObject({ kind: z.literal('split-claim'), claim, at }),
  z.strictObject({ kind: z.literal('unmark-claim'), claim }),
  /** Marks several claims together with what is known of their key; all of them or none. */
  z.strictObject({ kind: z.literal('add-claims'), claims: z.array(addedClaimSchema).min(1).max(MAX_CLAIMS) }),

  /** What depended on the old label is dropped. */
  z.strictObject({ kind: z.literal('set-label'), claim, label }),
  z.strictObject({ kind: z.literal('set-cues'), claim, cues: key.cues }),
  z.strictObject({ kind: z.literal('set-family'), claim, family: z.enum(BANK_FAMILY_IDS) }),
  z.strictObject({ kind: z.literal('set-source'), claim, source: key.source }),
  /** null restores the template. */
  z.strictObject({ kind: z.literal('set-reason'), claim, label, text: key.reasons.shape.evidence }),
  /** What a label other than the claim's own earns. */
  z.strictObject({ kind: z.literal('set-credit'), claim, label, credit: z.literal(CREDITS) }),
  z.strictObject({ kind: z.literal('set-why-contested'), claim, text: key.whyContested }),
  z.strictObject({ kind: z.literal('set-techniques'), claim, techniques: key.techniques }),
  z.strictObject({ kind: z.literal('set-bearing'), claim, bearing: key.bearing }),
  z.strictObject({ kind: z.literal('set-look-up'), claim, text: key.lookUp }),

  z.strictObject({ kind: z.literal('set-headline-says'), text: draftDebriefSchema.shape.headlineSays }),
  z.strictObject({ kind: z.literal('set-dossier'), dossier: draftDebriefSchema.shape.dossier }),
  z.strictObject({ kind: z.literal('set-teacher-page'), teacher: draftSchema.shape.teacher }),

  /** The draft assigns the reader's id. */
  z.strictObject({ kind: z.literal('add-reader'), reader: readerSchema.omit({ id: true }) }),
  z.strictObject({ kind: z.literal('remove-reader'), reader: slugSchema }),
  /** Records that the author reviewed a disagreement with readers, and the outcome. */
  z.strictObject({
    kind: z.literal('settle'),
    claim,
    as: z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('keep-mine') }),
      /** Takes the reader's label, with that reader's words and family. */
      z.strictObject({ how: z.literal('take-theirs'), reader: slugSchema }),
      /** Gives another label half a point or more, with the reason why careful readers differ. */
      z.strictObject({
        how: z.literal('contested'),
        label,
        credit: z.literal([0.5, 1]),
        why: z.string().min(1).max(MAX_REASON_UNITS),
      }),
    ]),
  }),
]);

/** One edit of a draft, named in domain terms. */
export type Edit = DeepReadonly<z.infer<typeof editSchema>>;

/** The kinds of edits. */
export type EditKind = Edit['kind'];

/** One kind of edit. */
export type EditOf<K extends EditKind> = Extract<Edit, { readonly kind: K }>;
