import { describe, expect, it } from 'vitest';
import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { createFailingStore, type Failing } from '../builders/failing-store.ts';
import { ARTICLE, draftId, marking } from '../builders/draft.ts';
import { eventId, profileId, steadyTools, valueOf } from './desk-under-test.ts';

describe('an edit on a disk that fails', () => {
  it.each<Failing>(['refuses', 'lies'])('counts once when it is sent again, wherever the disk %s', async (how) => {
    let failures = 0;
    for (let nth = 1; nth <= 6; nth += 1) {
      const failing = createFailingStore(createMemoryStore());
      const desk = createDesk({ ...steadyTools(), store: failing.store, builtIns: [] });
      await valueOf(desk.createProfile({ profile: profileId(1), name: 'Ada' }));
      const made = { profile: profileId(1), draft: draftId(1), language: 'en', brought: ARTICLE };
      const { draft } = await valueOf(desk.createDraft(made));
      const edit = { draft: draftId(1), event: eventId(1), after: 0, edit: marking(draft, 'How convenient.') };

      failing.failAt(nth, how);
      const first = desk.editDraft(edit);
      if (failing.calm()) {
        failures += 1;
        expect(first.ok).toBe(false);
      }
      expect(await valueOf(desk.editDraft(edit))).toMatchObject({ step: 1, undo: 'mark-claim' });
      expect((await valueOf(desk.readDraft({ draft: draftId(1) }))).draft.claims).toHaveLength(1);
      const again = createDesk({ ...steadyTools(), store: failing.store, builtIns: [] });
      expect((await valueOf(again.readDraft({ draft: draftId(1) }))).draft.claims).toHaveLength(1);
    }
    expect(failures).toBeGreaterThan(1);
  });
});
