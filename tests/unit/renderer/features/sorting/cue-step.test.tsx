import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SortingScreen } from '../../../../../renderer/features/sorting/sorting-screen.tsx';
import { cueText } from '#text/cue-text.ts';
import { setScene } from '../scene.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const list = () => screen.getByRole('listbox', { name: cueText.question });
const inArticle = () =>
  screen.getByRole('listbox', { name: cueText.inArticle({ number: 1, at: 1, of: 3, isWhole: true }) });
const word = (name: string, place = list()) => within(place).getByRole('option', { name });
const marked = (place = list()) =>
  within(place)
    .queryAllByRole('option', { selected: true })
    .map((one) => one.textContent);
const claim = (n: number) => button(new RegExp(`^Claim ${String(n)} of`));
const current = () => document.querySelector('[aria-current="true"]')?.getAttribute('data-claim');

/** The first claim, "This is what claim number 1 of the story says.", is answered; its key marks "number 1". */
const answered = async () => {
  const { draw, ...scene } = await setScene({ settings: { asksCues: true } });
  const user = draw(<SortingScreen />);
  await user.keyboard('1e');
  await screen.findByRole('heading', { name: cueText.question });
  return { ...scene, draw, user };
};

describe('CueStep', () => {
  it('asks before it says anything of the key, says that the response is kept, and puts the focus on the first word', async () => {
    await answered();
    expect(document.body.textContent).not.toContain('CANARY');
    expect(screen.getByRole('status').textContent).toBe(cueText.ask);
    expect(document.activeElement).toBe(word('This'));
    expect(list().getAttribute('aria-multiselectable')).toBe('true');
  });

  it('has one tab stop for all words', async () => {
    const { user } = await answered();
    await user.keyboard('{ArrowRight}');
    const stops = within(list())
      .getAllByRole('option')
      .filter((one) => one.tabIndex === 0);
    expect(stops).toEqual([word('is')]);
    await user.tab();
    expect(list().contains(document.activeElement)).toBe(false);
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(word('is'));
  });

  it('moves among the words, marks with the space bar, reads the count out and sends with Enter', async () => {
    const { user } = await answered();
    await user.keyboard('{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft} {ArrowLeft} ');
    expect(marked()).toEqual(['number', '1']);
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toBe('2 words marked.');
    });
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Exactly the right words.')).toBeDefined();
    expect(screen.getByRole('status').textContent).toMatch(/^Yes, evidence\. .*Exactly the right words\.$/);
    expect(current()).toBe('c1');
  });

  it('marks a row of words with Shift and an arrow key, and stays at the last word', async () => {
    const { user } = await answered();
    await user.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(marked()).toEqual(['This', 'is', 'what']);
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toBe(word('says'));
    expect(current()).toBe('c1');
  });

  it('takes the mark away again, and shows why only once a word is marked', async () => {
    const { user } = await answered();
    expect(button(/^Show me why/).getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}');
    expect(document.body.textContent).not.toContain('CANARY');
    await user.click(word('number'));
    expect(button(/^Show me why/).getAttribute('aria-disabled')).toBeNull();
    await user.click(word('number'));
    expect(marked()).toEqual([]);
  });

  it('marks every word that a sweep passes, and nothing after it', async () => {
    const { user } = await answered();
    await user.pointer([
      { keys: '[MouseLeft>]', target: word('number') },
      { target: word('1') },
      { keys: '[/MouseLeft]', target: word('1') },
      { target: word('story') },
    ]);
    expect(marked()).toEqual(['number', '1']);
  });

  it('takes a mark away from every word that a sweep passes when it began on a marked one', async () => {
    const { user } = await answered();
    await user.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await user.pointer([
      { keys: '[MouseLeft>]', target: word('This') },
      { target: word('is') },
      { keys: '[/MouseLeft]', target: word('is') },
    ]);
    expect(marked()).toEqual(['what']);
  });

  it('takes a word by key right after a sweep', async () => {
    const { user } = await answered();
    await user.pointer([
      { keys: '[MouseLeft>]', target: word('number') },
      { target: word('1') },
      { keys: '[/MouseLeft]', target: word('1') },
    ]);
    word('of').focus();
    await user.keyboard(' ');
    expect(marked()).toEqual(['number', '1', 'of']);
  });

  it('always offers that there are none, and drops what was marked', async () => {
    const { user } = await answered();
    await user.click(word('number'));
    await user.click(button(new RegExp(`^${cueText.none}`)));
    expect(await screen.findByText('You said there are none. The key marks 2 words.')).toBeDefined();
  });

  it('says that there are none with one key, and not when single keys are off', async () => {
    const { user, app } = await answered();
    await app.getState().changeSettings({ hasLetterKeys: false });
    await user.keyboard('0');
    expect(list()).toBeDefined();
    await app.getState().changeSettings({ hasLetterKeys: true });
    await user.keyboard('0');
    expect(await screen.findByText(/^You said there are none/)).toBeDefined();
  });

  it('sets yours beside the key’s, folded until it is asked for', async () => {
    const { user } = await answered();
    for (const name of ['claim', 'number']) await user.click(word(name));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('You found 1 of 2 key words, and marked 1 other.')).toBeDefined();
    const fold = screen.getByText(cueText.both).closest('details');
    expect(fold?.open).toBe(false);
    await user.click(screen.getByText(cueText.both));
    const rows = [...(fold?.querySelectorAll('dt') ?? [])].map((term) => [
      term.textContent,
      term.nextSibling?.textContent?.trim(),
    ]);
    expect(rows.slice(0, 2)).toEqual([
      [cueText.yours, 'claim number'],
      [cueText.keys, 'number 1'],
    ]);
  });

  it('has the words of the claim in the article too, marked by pointer and by key, in both places at once', async () => {
    const { user } = await answered();
    await user.click(word('number', inArticle()));
    expect(marked()).toEqual(['number']);
    await user.keyboard('{ArrowRight} ');
    expect(document.activeElement).toBe(word('1', inArticle()));
    expect(marked(inArticle())).toEqual(['number', '1']);
    expect(inArticle().textContent).toBe('This is what claim number 1 of the story says.');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Exactly the right words.')).toBeDefined();
    expect(claim(1).querySelector('[data-cue]')?.textContent).toBe('number 1');
  });

  it('agrees with nothing after a wrong label', async () => {
    const { draw } = await setScene({ settings: { asksCues: true } });
    const user = draw(<SortingScreen />);
    await user.keyboard('3e');
    await screen.findByRole('heading', { name: cueText.question });
    for (const name of ['number', '1']) await user.click(word(name));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Not quite. The key says evidence' });
    expect(document.body.textContent).not.toMatch(/right words|You found/);
    expect(screen.getByRole('status').textContent).not.toMatch(/right words|You found/);
  });

  it('says once that words don’t affect the score', async () => {
    const { user } = await answered();
    expect(screen.getByText(/Words don’t affect your score/)).toBeDefined();
    await user.keyboard('0');
    await screen.findByText('You said there are none. The key marks 2 words.');
    expect(screen.queryByText(/affect your score/)).toBeNull();
    await user.keyboard('{Enter}2e');
    await screen.findByRole('heading', { name: cueText.question });
    expect(screen.queryByText(/affect your score/)).toBeNull();
  });

  it('keeps words that could not be saved on the screen, and sends them again', async () => {
    const { user, fillDisk } = await answered();
    await user.click(word('number'));
    fillDisk(true);
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Your words are not saved yet.*disk is full/);
    expect(marked()).toEqual(['number']);
    fillDisk(false);
    await user.click(button('Try again'));
    expect(await screen.findByText('You found 1 of 2 key words.')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be left, and holds the marked words until one comes back', async () => {
    const { user } = await answered();
    await user.click(word('number'));
    await user.click(claim(2));
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(claim(1));
    expect(marked()).toEqual(['number']);
    // It was clicked in the article, so the focus is there.
    expect(document.activeElement).toBe(word('This', inArticle()));
  });

  it.each(['by key', 'by pointer'])(
    'shows the reason when the words are skipped %s, and counts no words',
    async (how) => {
      const { user, app } = await answered();
      if (how === 'by key') await user.keyboard('s');
      else await user.click(button(/^Skip this step/));
      expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
      expect(current()).toBe('c1');
      expect(document.activeElement).toBe(button(/^Next claim/));
      expect(screen.queryByText(cueText.both)).toBeNull();
      await app.getState().sendHandIn();
      const { result } = app.getState();
      expect(result).toMatchObject({ kind: 'done', value: { kind: 'scored', cues: null } });
    },
  );

  it('asks again when the lesson is opened anew', async () => {
    const { app, draw } = await answered();
    const { attempt } = app.getState();
    if (attempt.kind !== 'done') throw new Error('The attempt is open.');
    cleanup();
    await app.getState().openAttempt(attempt.value.attempt);
    draw(<SortingScreen />);
    expect(document.activeElement).toBe(word('This'));
    expect(button(/^Show me why/)).toBeDefined();
  });

  it('turns no claim with the arrow keys, wherever the focus is', async () => {
    const { user } = await answered();
    for (const away of [button(/^Show me why/), document.body]) {
      if (away === document.body) (document.activeElement as HTMLElement).blur();
      else away.focus();
      await user.keyboard('{ArrowRight}');
      expect(current()).toBe('c1');
      expect(list().contains(document.activeElement)).toBe(true);
    }
  });
});
