import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ResultScreen } from '../../../../renderer/features/result/result-screen.tsx';
import { AnnotatedArticle } from '../../../../renderer/features/sorting/annotated-article.tsx';
// Read beforehand: the first reading takes as long as the machine likes.
import '../../../../renderer/features/sorting/overview-dialog.tsx';
import { SortingScreen } from '../../../../renderer/features/sorting/sorting-screen.tsx';
import { cueText } from '#text/cue-text.ts';
import { claimId } from '../../../builders/ids.ts';
import { setClass } from '../class-scene.tsx';
import { drawApp } from '../draw-app.tsx';
import { setScene } from './scene.tsx';

const TWENTY = Array.from({ length: 20 }, () => 'evidence' as const);
const CHOSEN = [4, 9, 17];
const choice = { kind: 'these', claims: CHOSEN.map((n) => claimId(`c${String(n)}`)) } as const;
const ofList = (list: HTMLElement) => within(list).getAllByRole('listitem');

describe('a claim has the number of the lesson where only some claims are asked', () => {
  it.each(['guided', 'exam'] as const)(
    'in the panel, the marks, their names and the list of all claims (%s)',
    async (mode) => {
      const { draw } = await setScene({ mode, claims: TWENTY, choice, settings: { asksConfidence: false } });
      const user = draw(<SortingScreen />);
      expect(screen.getByRole('group', { name: 'Where you are' }).textContent).toMatch(
        /^Claim 4 \(1 of 3\),\u00a00 of 3 answered/,
      );
      expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(
        /^Claim 4 \(1 of 3\), paragraph \d+ of \d+: /,
      );
      const marks = [...document.querySelectorAll('[data-claim]')];
      expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
        expect.stringMatching(/^Claim 4 \(1 of 3\), not answered: /),
        expect.stringMatching(/^Claim 9 \(2 of 3\), not answered: /),
        expect.stringMatching(/^Claim 17 \(3 of 3\), not answered: /),
      ]);
      const tags = [...document.querySelectorAll('[data-tag]')].map((tag) => tag.getAttribute('data-tag'));
      expect(tags).toEqual(['4', '9', '17']);
      await user.click(screen.getByRole('button', { name: /All claims/ }));
      const rows = ofList(within(await screen.findByRole('dialog')).getByRole('list'));
      expect(rows.map(({ textContent }) => /^\d+/.exec(textContent)?.[0])).toEqual(['4', '9', '17']);
    },
  );

  it('where its words are marked in the article', async () => {
    const { draw } = await setScene({ claims: TWENTY, choice, settings: { asksCues: true, asksConfidence: false } });
    const user = draw(<SortingScreen />);
    await user.click(screen.getByRole('button', { name: 'Evidence' }));
    const place = { number: 4, at: 1, of: 3, isWhole: false };
    expect(await screen.findByRole('listbox', { name: cueText.inArticle(place) })).toBeDefined();
  });

  it('in the result, in its article and on its paper', async () => {
    const { app, draw } = await setScene({ mode: 'exam', claims: TWENTY, choice });
    await app.getState().sendHandIn();
    draw(<ResultScreen headline={null} article={null} annotatedArticle={<AnnotatedArticle />} />);
    const listed = screen.getAllByRole('button', { name: /^Claim \d+/ });
    expect(listed.map(({ textContent }) => /^Claim \d+/.exec(textContent)?.[0])).toEqual([
      'Claim 4',
      'Claim 9',
      'Claim 17',
    ]);
    const printed = [...document.querySelectorAll('li[value]')].map((item) => item.getAttribute('value'));
    expect(printed).toEqual(['4', '9', '17']);
  });

  it('where somebody goes on', async () => {
    const { app } = await setScene({ claims: TWENTY, choice });
    await drawApp(app, () => app.getState().showLibrary());
    expect(await screen.findByText('Claim 4 (1 of 3)')).toBeDefined();
    expect(screen.getAllByRole('button', { name: /Continue with claim 4/ })[0]).toBeDefined();
  });

  it('on the printed sheet, its key, in the form that types it in, in the report and on the student’s page', async () => {
    const lesson = { id: 'long', title: 'A long one', claims: TWENTY } as const;
    const scene = await setClass({ lesson });
    const { app, id } = scene;
    const user = await drawApp(app, () => app.getState().openWorksheet(scene.lesson, id));
    await user.click(await screen.findByLabelText('A dozen, chosen by Claimsort'));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(13));
    const { teacherCopy } = app.getState();
    const sheet = teacherCopy.kind === 'done' ? teacherCopy.value.sheet.map((claim) => claim.slice(1)) : [];
    expect(sheet).not.toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(sheet);
    const inArticle = [...document.querySelectorAll('article bdi[class*=number]')].map(
      ({ textContent }) => textContent,
    );
    expect(inArticle).toEqual(sheet);
    await user.click(screen.getByLabelText(/^Answer key/));
    const entries = [...document.querySelectorAll('ol[class*=entries] > li')];
    expect(entries.map((entry) => entry.getAttribute('value') ?? /\d+/.exec(entry.textContent)?.[0])).toEqual(sheet);
    cleanup();

    const type = await drawApp(app, () => app.getState().openPaperAnswers(id, scene.lesson));
    const rows = await screen.findAllByRole('radiogroup');
    expect(rows.map(({ textContent }) => /^Claim (\d+):/.exec(textContent)?.[1])).toEqual(sheet);
    await type.keyboard('Ada{Enter}2');
    await screen.findByText('Saved: Ada, 1 of 12 answered.');
    cleanup();

    await drawApp(app, () => app.getState().openReport(id, scene.lesson));
    await screen.findByText('Points of 12', { selector: 'th' });
    const cells = [...document.querySelectorAll('td[data-earns] :not([aria-hidden])')].map(
      ({ textContent }) => textContent,
    );
    expect(cells).toHaveLength(20);
    const asked = cells.filter((name) => !name.endsWith('not asked'));
    expect(asked.map((name) => /^Claim (\d+)/.exec(name)?.[1])).toEqual(sheet);
    await act(() => app.getState().openStudentPages());
    await screen.findByText('A page for each student', { selector: 'h1' });
    const again = await screen.findAllByText(/^Claim \d+$/);
    expect(again.map(({ textContent }) => textContent.slice('Claim '.length))).toEqual(sheet);
  });
});
