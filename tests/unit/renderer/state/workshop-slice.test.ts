import { describe, expect, it, vi } from 'vitest';
import type { DraftId } from '../../../../content/journal/event.ts';
import { ARTICLE } from '../../../builders/draft.ts';
import { setShell, type Shell, type ShellOptions } from '../shell-scene.tsx';

/** Ms Green with a lesson in the making that has a text. */
async function setWorkshop(options: ShellOptions = {}) {
  const shell = setShell(options);
  const { app } = shell;
  await app.getState().start();
  await app.getState().begin({ name: 'Ms Green', teaches: true, withWarmUp: false });
  await app.getState().makeDraft('en');
  app.getState().editDraft({ kind: 'bring-in', brought: ARTICLE });
  await isSaved(shell);
  return shell;
}

const isSaved = ({ app }: Shell) => vi.waitFor(() => expect(app.getState().draftSave.kind).toBe('saved'));

function openIn({ app }: Shell) {
  const { workshop } = app.getState();
  if (workshop.kind !== 'done') throw new Error(`The draft is ${workshop.kind}`);
  return workshop.value;
}

const durable = async (shell: Shell, draft: DraftId) => {
  const view = await shell.platform.desk.readDraft({ draft });
  if (!view.ok) throw new Error(view.error.code);
  return view.value.draft;
};

const setTitle = (title: string) => ({ kind: 'set-details', changes: { title } }) as const;

describe('editDraft', () => {
  it('shows an edit at once, and what is durable in the end is what is shown, however fast it was made', async () => {
    const shell = await setWorkshop();
    const { id } = openIn(shell);
    for (const title of ['A', 'A bridge', 'A bridge closes']) shell.app.getState().editDraft(setTitle(title));
    expect(openIn(shell).draft.details.title).toBe('A bridge closes');
    await isSaved(shell);
    expect(await durable(shell, id)).toStrictEqual(openIn(shell).draft);
  });

  it('says what the draft does not take, and changes nothing', async () => {
    const shell = await setWorkshop();
    const before = openIn(shell).draft;
    const [headline] = before.blocks;
    if (headline === undefined) throw new Error('There is no text.');
    expect(shell.app.getState().editDraft({ kind: 'join-blocks', block: headline.id })).toBe(false);
    expect(shell.app.getState().workshopRefusal).toStrictEqual({ kind: 'edit', error: 'nothing-before' });
    expect(openIn(shell).draft).toBe(before);
    shell.app.getState().editDraft(setTitle('A bridge'));
    expect(shell.app.getState().workshopRefusal).toBeNull();
  });

  it('keeps what a full disk refused, says so, and saves it in its order when there is room', async () => {
    const shell = await setWorkshop();
    const { id } = openIn(shell);
    shell.refuse('disk-full');
    shell.app.getState().editDraft(setTitle('A'));
    shell.app.getState().editDraft(setTitle('A bridge'));
    await vi.waitFor(() =>
      expect(shell.app.getState().draftSave).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } }),
    );
    expect(openIn(shell).draft.details.title).toBe('A bridge');
    shell.refuse(null);
    shell.app.getState().saveDraftAgain();
    await isSaved(shell);
    expect((await durable(shell, id)).details.title).toBe('A bridge');
    await shell.app.getState().undoDraft();
    expect(openIn(shell).draft.details.title).toBe('A');
  });
});

describe('undoDraft', () => {
  it('takes edits back one by one, and makes them again, as the durable draft does', async () => {
    const shell = await setWorkshop();
    const { id } = openIn(shell);
    shell.app.getState().editDraft(setTitle('A'));
    shell.app.getState().editDraft(setTitle('B'));
    await shell.app.getState().undoDraft();
    expect(openIn(shell).draft.details.title).toBe('A');
    await shell.app.getState().undoDraft();
    expect(openIn(shell).draft.details.title).toBe(ARTICLE.title);
    await shell.app.getState().redoDraft();
    expect(openIn(shell).draft.details.title).toBe('A');
    expect(await durable(shell, id)).toStrictEqual(openIn(shell).draft);
  });
});

describe('leaveWorkshop', () => {
  it('leaves nothing of the key in the state once another screen is shown', async () => {
    const shell = await setWorkshop();
    await shell.app.getState().showDrafts();
    expect(shell.app.getState().workshop.kind).toBe('idle');
    expect(JSON.stringify(shell.app.getState())).not.toContain('The old bridge');
  });

  it('lists the draft, and goes on where it was', async () => {
    const shell = await setWorkshop();
    const { id, draft } = openIn(shell);
    await shell.app.getState().showDrafts();
    expect(shell.app.getState().drafts).toMatchObject({ kind: 'done', value: [{ draft: id, claims: 0 }] });
    await shell.app.getState().openDraft(id, 'claims');
    expect(openIn(shell).draft).toStrictEqual(draft);
    await shell.app.getState().undoDraft();
    expect(openIn(shell).draft.blocks).toHaveLength(0);
  });
});

describe('removeDraft', () => {
  it('takes a draft off the list, and brings it back', async () => {
    const shell = await setWorkshop();
    const { id } = openIn(shell);
    await shell.app.getState().showDrafts();
    await shell.app.getState().removeDraft({ draft: id, title: '' });
    expect(shell.app.getState().drafts).toMatchObject({ value: [] });
    await shell.app.getState().restoreDraft();
    expect(shell.app.getState().drafts).toMatchObject({ value: [{ draft: id }] });
  });
});

describe('chooseClaims', () => {
  it('gives the text of the table that was chosen, and nothing if none was', async () => {
    expect(await (await setWorkshop()).app.getState().chooseClaims()).toBeNull();
    const { app } = await setWorkshop({ machine: { chosenClaims: 'claim\n41 cracks' } });
    const text = { ok: true, value: { text: 'claim\n41 cracks', isGuessed: false } };
    expect(await app.getState().chooseClaims()).toEqual({ name: 'claims.csv', text });
  });
});

describe('readDocuments', () => {
  const folder = (name: string) =>
    Object.assign(new File([], name), { arrayBuffer: () => Promise.reject(new Error('a folder')) });

  it('reads a saved page without its folder, and says that a folder by itself cannot be read', async () => {
    const { app } = await setWorkshop();
    const page = new File(['<p>Lamps</p>'], 'Lamps.html');
    await app.getState().readDocuments([folder('Lamps_files'), page], () => '');
    expect(app.getState().notice.value).toBeNull();
    await app.getState().readDocuments([folder('Lamps_files')], () => '');
    expect(app.getState().notice.value).toMatchObject({ kind: 'failure', failure: { code: 'file-unreadable' } });
  });
});
