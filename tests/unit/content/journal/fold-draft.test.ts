import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import { applyChange } from '../../../../content/draft/change.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import { newDraft } from '../../../../content/draft/new-draft.ts';
import type { JournalEvent } from '../../../../content/journal/event.ts';
import { foldDraft } from '../../../../content/journal/fold-draft.ts';
import { draftStream } from '../../../../content/journal/stream.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import { aimAt, aimedEdits, draftId } from '../../../builders/draft.ts';
import { hashNumbered, journal, type NewEvent } from '../../../builders/journal.ts';

/** What is kept of a stream of drafts as the first version wrote it, and what it amounts to. */
interface Frozen {
  readonly events: readonly JournalEvent[];
  readonly draft: Draft;
  readonly undo: string | null;
}

const FROZEN = path.join(import.meta.dirname, '../../../fixtures/drafts/draft-1.json');

/** A stream with edits, some of them taken back or made again, and finished once or not at all. */
const stream = fc
  .tuple(aimedEdits(20), fc.array(fc.constantFrom('edit', 'edit', 'edit', 'undo', 'redo', 'finish'), { maxLength: 30 }))
  .map(([aims, steps]): readonly JournalEvent[] => {
    const happened: NewEvent[] = [['draft-created', { draft: newDraft(draftId(1), 'en') }]];
    let next = 0;
    for (const step of steps) {
      const state = foldDraft(journal(happened, draftStream(draftId(1))));
      const aim = aims[next];
      if (state === null) throw new Error('A draft was made.');
      if (step === 'undo') happened.push(['draft-undone', {}]);
      else if (step === 'redo') happened.push(['draft-redone', {}]);
      else if (step === 'finish') {
        happened.push(['draft-finished', { lesson: hashNumbered(1), key: hashNumbered(2), draft: state.draft }]);
      } else if (aim !== undefined) {
        next += 1;
        const edit = aimAt(state.draft, aim);
        if (applyEdit(state.draft, edit).ok) happened.push(['draft-edited', { edit }]);
      }
    }
    return journal(happened, draftStream(draftId(1)));
  });

describe('foldDraft', () => {
  it('gives the same in pieces as in one', () => {
    fc.assert(
      fc.property(stream, fc.nat(30), (events, at) => {
        const whole = foldDraft(events);
        const first = foldDraft(events.slice(0, Math.max(1, at)));
        expect(foldDraft(events.slice(Math.max(1, at)), first)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('leads from whatever a screen shows to the draft that was finished, whether what came before it was read or not', () => {
    const created: NewEvent = ['draft-created', { draft: newDraft(draftId(1), 'en') }];
    const brought = { blocks: [{ kind: 'headline', text: 'Lamps' }], repairs: [] } as const;
    const edited: NewEvent = ['draft-edited', { edit: { kind: 'bring-in', brought } }];
    const before = foldDraft(journal([created, edited], draftStream(draftId(1))))?.draft;
    if (before === undefined) throw new Error('A draft was made.');
    const details = { ...before.details, title: 'Lights' };
    const draft: Draft = { ...before, details, blocks: before.blocks.map((block) => ({ ...block, text: 'Lights' })) };
    const finished: NewEvent = ['draft-finished', { lesson: hashNumbered(1), key: hashNumbered(2), draft }];
    const state = foldDraft(journal([created, edited, finished], draftStream(draftId(1))));
    if (state === null) throw new Error('A draft was made.');
    for (const shown of [newDraft(draftId(1), 'en'), before, draft]) {
      expect(applyChange(shown, state.last.change)).toEqual(draft);
    }
  });

  it('reads nothing that came before the draft was finished, and loses nothing by it', () => {
    fc.assert(
      fc.property(stream, (events) => {
        const oneByOne = events.reduce<ReturnType<typeof foldDraft>>((state, event) => foldDraft([event], state), null);
        expect(foldDraft(events)).toEqual(oneByOne);
      }),
      { numRuns: 40 },
    );
  });

  it('opens a draft as the first version wrote it', () => {
    const frozen = JSON.parse(fs.readFileSync(FROZEN, 'utf8')) as Frozen;
    expect(verifyChain(frozen.events)).toEqual({ ok: true, value: null });
    const state = foldDraft(frozen.events);
    expect(state?.draft).toEqual(frozen.draft);
    expect(state?.undo?.kind ?? null).toBe(frozen.undo);
  });
});
