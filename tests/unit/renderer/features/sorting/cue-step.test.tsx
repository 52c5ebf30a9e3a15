import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SortingScreen } from '../../../../../renderer/features/sorting/sorting-screen.tsx';
import { cueText } from '../../../../../renderer/text/cue-text.ts';
import { setScene } from '../scene.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const word = (name: string) => screen.getByRole('option', { name });
const list = () => screen.getByRole('listbox', { name: cueText.question });
const marked = () => screen.queryAllByRole('option', { selected: true }).map((one) => one.textContent);
const claim = (n: number) => button(new RegExp(`^Claim ${String(n)} of`));

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
    const stops = screen.getAllByRole('option').filter((one) => one.tabIndex === 0);
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
    expect(await screen.findByText('Exactly the key’s words.')).toBeDefined();
    expect(screen.getByRole('status').textContent).toMatch(/^Yes, evidence\. Exactly the key’s words\. /);
    expect(claim(1).getAttribute('aria-current')).toBe('true');
  });

  it('marks a row of words with Shift and an arrow key, and stays at the last word', async () => {
    const { user } = await answered();
    await user.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(marked()).toEqual(['This', 'is', 'what']);
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toBe(word('says'));
    expect(claim(1).getAttribute('aria-current')).toBe('true');
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

  it('always offers that no words support it, and drops what was marked', async () => {
    const { user } = await answered();
    await user.click(word('number'));
    await user.click(button(new RegExp(`^${cueText.none}`)));
    expect(await screen.findByText('You said no words support it. The key marks 2 words.')).toBeDefined();
  });

  it('says that no words support it with one key, and not when single keys are off', async () => {
    const { user, app } = await answered();
    await app.getState().changeSettings({ hasLetterKeys: false });
    await user.keyboard('0');
    expect(list()).toBeDefined();
    await app.getState().changeSettings({ hasLetterKeys: true });
    await user.keyboard('0');
    expect(await screen.findByText(/^You said no words support it/)).toBeDefined();
  });

  it('sets yours beside the key’s, with what is in both', async () => {
    const { user } = await answered();
    for (const name of ['claim', 'number']) await user.click(word(name));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('You marked 1 of the key’s 2 words and 1 more.')).toBeDefined();
    const rows = screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent?.trim()]);
    expect(rows.slice(0, 2)).toEqual([
      [cueText.yours, 'claim number'],
      [cueText.keys, 'number 1'],
    ]);
    expect([...document.querySelectorAll('b')].map((one) => one.textContent)).toEqual(['number', 'number']);
  });

  it('lights the words in the article while they are marked', async () => {
    const { user } = await answered();
    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}');
    expect(claim(1).querySelector('mark')?.textContent).toBe('This is');
    expect(claim(1).querySelector('[data-cue]')).toBeNull();
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
    expect(await screen.findByText('You marked 1 of the key’s 2 words.')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be left, and holds the marked words until one comes back', async () => {
    const { user } = await answered();
    await user.click(word('number'));
    await user.click(claim(2));
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(claim(1));
    expect(marked()).toEqual(['number']);
  });

  it('lets a person skip to the next claim without marking, and hand in all the same', async () => {
    const { user, app } = await answered();
    await user.keyboard('s');
    expect(claim(2).getAttribute('aria-current')).toBe('true');
    await app.getState().sendHandIn();
    const { result } = app.getState();
    expect(result).toMatchObject({ kind: 'done', value: { kind: 'scored', cues: null } });
  });

  it('asks again when the lesson is opened anew', async () => {
    const { app, draw } = await answered();
    const { attempt } = app.getState();
    if (attempt.kind !== 'done') throw new Error('The attempt is open.');
    cleanup();
    await app.getState().openAttempt(attempt.value.attempt);
    draw(<SortingScreen />);
    expect(list()).toBeDefined();
    expect(button(/^Show me why/)).toBeDefined();
  });
});
