import { describe, expect, it } from 'vitest';
import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { ARTICLE, draftId, marking } from '../builders/draft.ts';
import { eventId, profileId, steadyTools, valueOf } from './desk-under-test.ts';

const deskOf = (store = createMemoryStore()) => createDesk({ ...steadyTools(), store, builtIns: [] });

/** Ada at a computer, with a draft in which one claim is marked. */
async function atWork() {
  const desk = deskOf();
  await valueOf(desk.createProfile({ profile: profileId(1), name: 'Ada' }));
  const made = { profile: profileId(1), draft: draftId(1), language: 'en', brought: ARTICLE };
  const { draft } = await valueOf(desk.createDraft(made));
  const first = { draft: draftId(1), event: eventId(1), after: 0, edit: marking(draft, 'How convenient.') };
  await valueOf(desk.editDraft(first));
  return desk;
}

const textOf = async (desk: ReturnType<typeof deskOf>): Promise<string> => {
  const { text } = await valueOf(desk.exportProfile({ profile: profileId(1), form: 'json' }));
  return text;
};

describe('a draft in a profile file', () => {
  it('comes to another computer as it was, with what can be taken back', async () => {
    const desk = await atWork();
    const there = deskOf();
    await valueOf(there.importProfile({ text: await textOf(desk), confirmed: 'new-person' }));
    await valueOf(there.chooseProfile({ profile: profileId(1) }));

    const view = await valueOf(there.readDraft({ draft: draftId(1) }));
    expect(view).toEqual(await valueOf(desk.readDraft({ draft: draftId(1) })));
    expect(view.undo).toBe('mark-claim');
  });

  it('goes on where it was longer, and stays apart where it went on here and there', async () => {
    const desk = await atWork();
    const there = deskOf();
    await valueOf(there.importProfile({ text: await textOf(desk), confirmed: 'new-person' }));
    const title = (text: string) => ({ kind: 'set-details', changes: { title: text } }) as const;
    await valueOf(desk.editDraft({ draft: draftId(1), event: eventId(2), after: 1, edit: title('Here') }));
    const longer = await textOf(desk);
    expect(await valueOf(there.importProfile({ text: longer, confirmed: 'same-person' }))).toMatchObject({
      keptApart: 0,
    });
    await valueOf(there.chooseProfile({ profile: profileId(1) }));
    expect((await valueOf(there.readDraft({ draft: draftId(1) }))).draft.details.title).toBe('Here');

    await valueOf(desk.editDraft({ draft: draftId(1), event: eventId(3), after: 2, edit: title('Once more') }));
    await valueOf(there.editDraft({ draft: draftId(1), event: eventId(4), after: 2, edit: title('There') }));
    expect(await valueOf(there.previewImport({ text: await textOf(desk) }))).toMatchObject({ keptApart: 1 });
  });
});
