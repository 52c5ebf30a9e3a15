import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// Read beforehand: the first reading takes as long as the machine likes.
import '../../../../../renderer/features/sorting/finish-dialog.tsx';
import '../../../../../renderer/features/sorting/overview-dialog.tsx';
import { SortingScreen } from '../../../../../renderer/features/sorting/sorting-screen.tsx';
import { appText } from '#text/app-text.ts';
import { cueText } from '#text/cue-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { setScene, type SceneOptions } from '../scene.tsx';

const open = async (options: SceneOptions = {}) => {
  const { draw, ...scene } = await setScene(options);
  return { ...scene, user: draw(<SortingScreen />) };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const claim = (n: number) => button(new RegExp(`^Claim ${String(n)} of`));

describe('SortingScreen', () => {
  it('shows the article verbatim, and each claim as a control that says where it stands', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'This is what claim number 1 of the story says.',
    );
    expect(claim(2).textContent).toBe('This is what claim number 2 of the story says.');
    expect(claim(2).getAttribute('aria-label')).toBe(
      'Claim 2 of 3, not answered: This is what claim number 2 of the story says.',
    );
  });

  it('selects with a label key and commits with a confidence key, and only then says what the key says', async () => {
    const { user } = await open();
    await user.keyboard('1');
    expect(button('Evidence').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByText(/Yes, evidence/)).toBeNull();
    await user.keyboard('e');
    expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Evidence' })).toBeNull();
  });

  it('commits nothing before a label is selected', async () => {
    const { user, app } = await open();
    await user.keyboard('w');
    const { attempt } = app.getState();
    expect(attempt.kind === 'done' && attempt.value.responses).toEqual({});
  });

  it('commits with the label key when confidence is not asked for', async () => {
    const { user } = await open({ settings: { asksConfidence: false } });
    expect(screen.queryByText(sortingText.howSure)).toBeNull();
    await user.keyboard('2');
    expect(await screen.findByRole('heading', { name: /^Not quite. The key says evidence/ })).toBeDefined();
  });

  it('says why not the label that was chosen, in the same note', async () => {
    const { user } = await open();
    await user.click(button('Rhetoric'));
    await user.click(button('Sure'));
    expect(await screen.findByRole('heading', { name: 'Why not rhetoric?' })).toBeDefined();
  });

  it('says that a contested claim is debatable', async () => {
    const { user } = await open({ claims: [{ label: 'rhetoric', also: { attribution: 0.5 } }] });
    await user.keyboard('2w');
    expect(await screen.findByText(sortingText.contested)).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Partly right. The key says rhetoric' })).toBeDefined();
  });

  it('reads the outcome out, and puts a lost focus on the dark button', async () => {
    const { user } = await open();
    await user.click(button('Evidence'));
    await user.click(button('Sure'));
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toMatch(/^Yes, evidence\. /);
    });
    expect(document.activeElement).toBe(button('Next claim'));
  });

  it('keeps a group around the primary button when the button goes, so that a screen reader looks for the focus there', async () => {
    const { user } = await open();
    await user.keyboard('1e');
    const group = (await screen.findByRole('button', { name: 'Next claim' })).closest('[role=group]');
    expect(group).not.toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(button('Skip').closest('[role=group]')).toBe(group);
    });
  });

  it('goes on with Enter, and puts the focus on the next question', async () => {
    const { user } = await open();
    await user.keyboard('1e');
    await screen.findByRole('heading', { name: 'Yes, evidence' });
    await user.keyboard('{Enter}');
    expect(claim(2).getAttribute('aria-current')).toBe('true');
    expect(document.activeElement?.textContent).toMatch(
      /^Claim 2 of 3, paragraph \d of \d: This is what claim number 2/,
    );
  });

  it('moves between claims with the arrow keys, from mark to mark when the focus is in the article', async () => {
    const { user } = await open();
    claim(1).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(document.activeElement).toBe(claim(2));
  });

  it('turns to a claim that is pressed', async () => {
    const { user } = await open();
    await user.click(claim(3));
    expect(claim(3).getAttribute('aria-current')).toBe('true');
  });

  it('leaves keys with a modifier to the system', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}1{/Control}{Alt>}2{/Alt}{Meta>}3{/Meta}');
    expect(button('Evidence').getAttribute('aria-pressed')).toBe('false');
    expect(button('Rhetoric').getAttribute('aria-pressed')).toBe('false');
  });

  it('knows no single key when they are turned off, digits among them, and prints none', async () => {
    const { user } = await open({ settings: { hasLetterKeys: false } });
    await user.keyboard('1so');
    expect(button('Evidence').getAttribute('aria-pressed')).toBe('false');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Evidence').querySelector('kbd')).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(claim(2).getAttribute('aria-current')).toBe('true');
  });

  it('says nothing of the claim before on the next one', async () => {
    const { user } = await open();
    await user.keyboard('1e');
    await screen.findByRole('heading', { name: 'Yes, evidence' });
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says the verdict and the reason, and folds the rest', async () => {
    const { user } = await open();
    await user.keyboard('3e');
    const note = await screen.findByRole('region', { name: 'Not quite. The key says evidence' });
    const folds = [...note.querySelectorAll('details')];
    expect(folds.map((fold) => [fold.querySelector('summary')?.textContent, fold.open])).toEqual([
      [sortingText.words, false],
      [sortingText.techniques, false],
      [sortingText.sourceAndCheck, false],
    ]);
    expect(note.querySelector('[data-reason]')?.previousElementSibling?.textContent).toBe(
      'Not quite. The key says evidence',
    );
    expect(note.getAttribute('data-verdict')).toBe('wrong');
  });

  it('lists all claims with where they stand, and leads to each', async () => {
    const { user } = await open();
    await user.keyboard('1e');
    await screen.findByRole('heading', { name: 'Yes, evidence' });
    await user.keyboard('o');
    const list = within(await screen.findByRole('dialog', { name: 'All claims' }));
    expect(list.getByText('1 of 3 claims answered.')).toBeDefined();
    await user.click(list.getByRole('button', { name: /number 3/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(claim(3).getAttribute('aria-current')).toBe('true');
  });

  it('skips to the next open claim, going round', async () => {
    const { user } = await open();
    await user.keyboard('s');
    await user.keyboard('ss');
    expect(claim(1).getAttribute('aria-current')).toBe('true');
  });

  it('brings the focus to the next step once the glossary that was opened meanwhile is closed', async () => {
    // Read beforehand: the first reading takes as long as the machine likes.
    await import('../../../../../renderer/claim/glossary-dialog.tsx');
    const { user, app, fillDisk } = await open();
    fillDisk(true);
    await user.keyboard('1e');
    await screen.findByRole('alert');
    await user.keyboard('g');
    const close = await within(await screen.findByRole('dialog')).findByRole('button', { name: appText.close });
    fillDisk(false);
    const { attempt } = app.getState();
    if (attempt.kind === 'done') await act(() => app.getState().retrySave(attempt.value.current));
    expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
    expect(document.activeElement).not.toBe(button('Next claim'));
    await user.click(close);
    expect(document.activeElement).toBe(button('Next claim'));
  });

  it('shows a response that could not be saved as not saved, and sends it again', async () => {
    const { user, fillDisk } = await open();
    fillDisk(true);
    await user.keyboard('1e');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Not saved yet: evidence, sure.*disk is full/);
    fillDisk(false);
    await user.click(button('Try again'));
    expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('SortingScreen with the question before the reason', () => {
  const settings = { asksBeforeReason: true };

  it('waits with the reason until Enter, and lets the answer be changed until then', async () => {
    const { user } = await open({ settings });
    await user.keyboard('3e');
    const reason = await screen.findByRole('button', { name: /^Show the reason/ });
    expect(document.activeElement).toBe(reason);
    expect(document.body.textContent).not.toContain('CANARY');
    expect(screen.getByRole('status').textContent).toBe(`Saved: rhetoric, sure. ${sortingText.takeBackHint}`);
    await user.click(button('Change your answer'));
    expect(document.activeElement?.textContent).toMatch(/^Claim 1 of 3/);
    expect(button('Rhetoric').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('button', { name: /^Show the reason/ })).toBeNull();
    await user.keyboard('1w');
    await screen.findByRole('button', { name: /^Show the reason/ });
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Change your answer' })).toBeNull();
    await user.keyboard('3');
    expect(screen.queryByRole('button', { name: 'Rhetoric' })).toBeNull();
  });

  it('asks for the words first where they are asked for, and shows the reason with them', async () => {
    const { user } = await open({ settings: { ...settings, asksCues: true } });
    await user.keyboard('3e');
    await screen.findByRole('listbox', { name: cueText.question });
    await user.click(button('Change your answer'));
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('1e');
    await screen.findByRole('listbox', { name: cueText.question });
    await user.keyboard('0');
    expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
  });

  it('changes an answer in one press where confidence is not asked for', async () => {
    const { user } = await open({ settings: { ...settings, asksConfidence: false } });
    await user.keyboard('3');
    await screen.findByRole('button', { name: /^Show the reason/ });
    await user.keyboard('1');
    await waitFor(() => {
      expect(claim(1).getAttribute('aria-label')).toMatch(/you said evidence/);
    });
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Yes, evidence' })).toBeDefined();
  });
});

describe('SortingScreen in an exam', () => {
  it('tells nothing of the key, and lets a response change', async () => {
    const { user } = await open({ mode: 'exam' });
    await user.keyboard('1e');
    expect(await screen.findByText(sortingText.changeable)).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('Saved: evidence, sure.');
    expect(document.body.textContent).not.toContain('CANARY');
    await user.keyboard('2q');
    await waitFor(() => {
      expect(claim(1).getAttribute('aria-label')).toMatch(/you said attribution/);
    });
  });

  it('counts what has no answer before it is handed in', async () => {
    const { user } = await open({ mode: 'exam' });
    await user.keyboard('o');
    await user.click(await screen.findByRole('button', { name: 'Hand in' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Hand in now?' }));
    expect(dialog.getByText('3 claims are unanswered. They will score 0 but not count as wrong.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: sortingText.finish.goOn }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each(['by key', 'by pointer'])(
    'brings the focus to the dark button, and Enter goes on, answered %s',
    async (how) => {
      const { user } = await open({ mode: 'exam' });
      if (how === 'by key') await user.keyboard('2e');
      else {
        await user.click(button('Attribution'));
        await user.click(button('Sure'));
      }
      await screen.findByText(sortingText.changeable);
      expect(document.activeElement).toBe(button('Next claim'));
      await user.keyboard('{Enter}');
      expect(claim(2).getAttribute('aria-current')).toBe('true');
    },
  );

  it('has no dark button while a changed answer is not committed, so that Enter cannot drop it', async () => {
    const { user } = await open({ mode: 'exam' });
    await user.keyboard('2e');
    await screen.findByText(sortingText.changeable);
    await user.click(button('Rhetoric'));
    expect(screen.queryByRole('button', { name: 'Next claim' })).toBeNull();
    await user.keyboard('{Enter}');
    expect(claim(1).getAttribute('aria-current')).toBe('true');
    await user.keyboard('q');
    expect(await screen.findByRole('button', { name: 'Next claim' })).toBe(document.activeElement);
  });

  it('leaves Enter to a control that was reached with Tab', async () => {
    const { user } = await open({ mode: 'exam' });
    await user.keyboard('2e');
    await screen.findByText(sortingText.changeable);
    await user.tab({ shift: true });
    const reached = document.activeElement;
    expect(reached).not.toBe(button('Next claim'));
    await user.keyboard('{Enter}');
    expect(claim(1).getAttribute('aria-current')).toBe('true');
  });

  it('leads from the last dialog to the next unanswered claim while there is one, and else to the end', async () => {
    const { user, app } = await open({ mode: 'exam' });
    await user.keyboard('1e');
    await screen.findByText(sortingText.changeable);
    await user.keyboard('o');
    await user.click(button('Hand in'));
    expect(document.activeElement).toBe(button(sortingText.finish.goOn));
    await user.keyboard('{Enter}');
    expect(claim(2).getAttribute('aria-current')).toBe('true');
    for (const n of [2, 3]) {
      await user.keyboard('1e');
      await waitFor(() => {
        expect(claim(n).getAttribute('aria-label')).toMatch(/you said evidence/);
      });
      await user.keyboard('{Enter}');
    }
    const dialog = within(screen.getByRole('dialog', { name: 'Hand in now?' }));
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Hand in' }));
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(app.getState().result.kind).toBe('done');
    });
  });

  it.each(['by key', 'by pointer'])(
    'flags a claim to come back to, %s, and says so wherever it stands',
    async (how) => {
      const { user } = await open({ mode: 'exam' });
      const press = async () => {
        if (how === 'by key') await user.keyboard('f');
        else await user.click(button(sortingText.flagName));
      };
      const flag = (pressed: boolean) => screen.findByRole('button', { name: sortingText.flagName, pressed });
      await press();
      expect(await flag(true)).toBeDefined();
      expect(screen.getByRole('status').textContent).toBe(sortingText.flaggedNow);
      expect(claim(1).getAttribute('aria-label')).toMatch(/^Claim 1 of 3, not answered, flagged/);
      await user.keyboard('o');
      const list = within(screen.getByRole('dialog', { name: 'All claims' }));
      expect(list.getAllByText(/flagged/)).toHaveLength(1);
      await user.click(list.getByRole('button', { name: 'Hand in' }));
      await user.click(button('Claim 1'));
      await press();
      expect(await flag(false)).toBeDefined();
    },
  );

  it('offers no flag in a guided lesson', async () => {
    const { user } = await open();
    expect(screen.queryByRole('button', { name: sortingText.flagName })).toBeNull();
    await user.keyboard('f');
    expect(screen.queryByRole('status')).toBeNull();
  });
});
