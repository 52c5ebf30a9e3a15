import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import { applyChange, changeBetween } from '../../../../content/draft/change.ts';
import { type Draft, draftSchema } from '../../../../content/draft/draft.ts';
import { locateQuote } from '../../../../content/lesson/locate-quote.ts';
import { makeQuote } from '../../../../content/lesson/make-quote.ts';
import { type Aim, aimAt, aimedEdits, ARTICLE, draftAfter } from '../../../builders/draft.ts';

const begun = draftAfter({
  kind: 'bring-in',
  brought: {
    ...ARTICLE,
    blocks: [...ARTICLE.blocks, { kind: 'paragraph', text: 'ha ha ha 😀😀 ha ha, said he, said he.' }],
    repairs: [
      { block: 2, what: 'no-break-space', at: 3, was: '\u00a0', now: '' },
      { block: 3, what: 'no-break-space', at: 1, was: '\u00a0', now: ' ' },
    ],
  },
});

/** Every draft on the way, with the one before it. */
function* walk(aims: readonly Aim[]): Generator<readonly [before: Draft, after: Draft]> {
  let draft = begun;
  for (const aim of aims) {
    const edited = applyEdit(draft, aimAt(draft, aim));
    if (!edited.ok) continue;
    yield [draft, edited.value];
    draft = edited.value;
  }
}

const textOf = (draft: Draft, id: string): string => draft.blocks.find((block) => block.id === id)?.text ?? '';

describe('applyEdit', () => {
  it('leaves claims in reading order, without a letter in common, each with a word in it', () => {
    fc.assert(
      fc.property(aimedEdits(30), (aims) => {
        for (const [, draft] of walk(aims)) {
          const order = new Map(draft.blocks.map(({ id }, at) => [id, at]));
          const places = draft.claims.map(({ block, start, end }) => [order.get(block) ?? -1, start, end] as const);
          for (const [at, [block, start, end]] of places.entries()) {
            const [blockBefore, , endBefore] = places[at - 1] ?? [-1, 0, 0];
            expect(block).toBeGreaterThanOrEqual(0);
            expect(blockBefore < block || (blockBefore === block && endBefore <= start)).toBe(true);
            expect(start).toBeLessThan(end);
          }
          for (const claim of draft.claims) {
            const words = textOf(draft, claim.block).slice(claim.start, claim.end);
            expect(words.trim()).toBe(words);
            expect(words).not.toBe('');
          }
        }
      }),
    );
  });

  it('leaves every claim where its quote finds it, exactly once', () => {
    fc.assert(
      fc.property(aimedEdits(30), (aims) => {
        for (const [, draft] of walk(aims)) {
          for (const { block, start, end } of draft.claims) {
            const text = textOf(draft, block);
            const quote = makeQuote(text, { start, end });
            expect(quote === null ? null : locateQuote(text, quote)).toEqual({ ok: true, value: { start, end } });
          }
        }
      }),
    );
  });

  it('leaves the words of cues and techniques within their claim, and repairs at their words', () => {
    fc.assert(
      fc.property(aimedEdits(30), (aims) => {
        for (const [, draft] of walk(aims)) {
          for (const { key, start, end } of draft.claims) {
            for (const span of [...(key.cues ?? []), ...(key.techniques ?? [])]) {
              expect(start <= span.start && span.start < span.end && span.end <= end).toBe(true);
            }
          }
          for (const { block, at, now } of draft.repairs) expect(textOf(draft, block).startsWith(now, at)).toBe(true);
        }
      }),
    );
  });

  it('never uses an id again, also after an edit was taken back', () => {
    fc.assert(
      fc.property(aimedEdits(30), fc.infiniteStream(fc.boolean()), (aims, takesBack) => {
        let draft = begun;
        const seen = new Map<string, number>();
        for (const aim of aims) {
          const edited = applyEdit(draft, aimAt(draft, aim));
          if (!edited.ok) continue;
          const fresh = edited.value.claims.filter(({ id }) => !draft.claims.some((claim) => claim.id === id));
          for (const { id } of fresh) {
            expect(seen.has(id)).toBe(false);
            seen.set(id, 1);
          }
          const back = changeBetween(edited.value, draft);
          draft = takesBack.next().value === true ? applyChange(edited.value, back) : edited.value;
        }
      }),
    );
  });

  it('makes nothing that the form of a draft does not hold', () => {
    fc.assert(
      fc.property(aimedEdits(20), (aims) => {
        for (const [, draft] of walk(aims)) expect(draftSchema.safeParse(draft).error).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

describe('changeBetween', () => {
  it('takes an edit back to the draft of before, and makes it again to the draft of after', () => {
    fc.assert(
      fc.property(aimedEdits(20), (aims) => {
        for (const [before, after] of walk(aims)) {
          const undone = applyChange(after, changeBetween(after, before));
          expect({ ...undone, nextId: 0 }).toEqual({ ...before, nextId: 0 });
          expect(applyChange(undone, changeBetween(before, after))).toEqual(after);
        }
      }),
    );
  });

  it('survives the way through JSON', () => {
    fc.assert(
      fc.property(aimedEdits(10), (aims) => {
        for (const [before, after] of walk(aims)) {
          const sent = JSON.parse(JSON.stringify(changeBetween(before, after))) as ReturnType<typeof changeBetween>;
          expect(applyChange(before, sent)).toEqual(after);
        }
      }),
    );
  });
});
