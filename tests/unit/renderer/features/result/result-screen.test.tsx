import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../../../../../content/attempt/confidence.ts';
import type { Label } from '../../../../../content/lesson/label.ts';
import { ResultScreen } from '../../../../../renderer/features/result/result-screen.tsx';
import { AnnotatedArticle } from '../../../../../renderer/features/sorting/annotated-article.tsx';
import { resultText } from '#text/result-text.ts';
import { setScene, type SceneOptions } from '../scene.tsx';

type Answer = readonly [Label, Confidence] | null;

/** Hands in these answers, in the order of the claims; null is a claim without one. */
const handIn = async (answers: readonly Answer[], options: SceneOptions = {}) => {
  const { app, draw } = await setScene(options);
  const { attempt } = app.getState();
  if (attempt.kind !== 'done') throw new Error('The attempt did not start.');
  for (const [at, answer] of answers.entries()) {
    const claim = attempt.value.claims[at];
    if (answer === null || claim === undefined) continue;
    app.getState().goTo(claim);
    app.getState().selectLabel(answer[0]);
    await app.getState().commit(answer[1]);
  }
  await app.getState().sendHandIn();
  return { app, user: draw(<ResultScreen headline={null} article={null} annotatedArticle={<AnnotatedArticle />} />) };
};
const region = (name: string) => within(screen.getByRole('region', { name }));

describe('ResultScreen', () => {
  it('gives points and hits in counts with their words, and what is missing apart from both', async () => {
    await handIn([['evidence', 'sure'], ['rhetoric', 'guess'], null]);
    const text = document.body.textContent;
    expect(text).toContain('1 of 3 points');
    expect(text).toContain('1 of 2 clear-cut claims right: 1 point.');
    expect(text).toContain('1 claim not answered: 0 points.');
    expect(text).not.toMatch(/%/);
  });

  it('keeps contested claims out of the hits and shows them apart', async () => {
    await handIn([['attribution', 'sure']], { claims: [{ label: 'rhetoric', also: { attribution: 0.5 } }] });
    expect(document.body.textContent).toContain('You answered no clear-cut claims.');
    expect(document.body.textContent).toContain('1 debatable claim: 0.5 points.');
    expect(region(resultText.contestedList.title).getByRole('button').textContent).toMatch(
      /Partly right: you said attribution, the key says rhetoric/,
    );
  });

  it('says of what the points are the sum: each kind of claim with its points', async () => {
    await handIn([['evidence', 'sure'], ['attribution', 'sure'], ['attribution', 'sure'], null], {
      claims: [
        'evidence',
        { label: 'rhetoric', also: { attribution: 0.25 } },
        { label: 'rhetoric', also: { attribution: 0.5 } },
        'evidence',
      ],
    });
    const text = document.body.textContent;
    expect(text).toContain('1.75 of 4 points');
    expect(text).toContain(
      '1 of 2 clear-cut claims right, and some partly right: 1.25 points. 1 debatable claim: 0.5 points. 1 claim not answered: 0 points.',
    );
  });

  it('has the key in the rows and the responses in the columns', async () => {
    await handIn([['evidence', 'sure'], ['rhetoric', 'guess'], null]);
    const rows = region(resultText.confusion.title).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['The key says', 'You said evidence', 'You said attribution', 'You said rhetoric'],
      ['Evidence', '1 correct', '0', '0'],
      ['Attribution', '0', '0 correct', '1'],
      ['Rhetoric', '0', '0', '0 correct'],
    ]);
    expect(
      region(resultText.confusion.title).getByText(
        'You mixed up one clear-cut claim: you called attribution “rhetoric”.',
      ),
    ).toBeDefined();
  });

  it('calls no mix-up the most common that happened once', () => {
    const { most } = resultText.confusion;
    expect(most(1, 'attribution', 'rhetoric', false)).not.toContain('most common');
    expect(most(1, 'attribution', 'rhetoric', true)).toBe('No mix-up of clear-cut claims happened twice.');
    expect(most(2, 'attribution', 'rhetoric', false)).toBe(
      'Your most common mix-up: calling attribution “rhetoric” (2 times).',
    );
    expect(most(2, 'attribution', 'rhetoric', true)).toBe(
      'One of your most common mix-ups: calling attribution “rhetoric” (2 times).',
    );
  });

  it('says how often each step of confidence was right, and leaves out what was never said', async () => {
    await handIn([
      ['evidence', 'sure'],
      ['rhetoric', 'sure'],
      ['rhetoric', 'guess'],
    ]);
    const said = region(resultText.calibration.title)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(said).toEqual([
      'When you were sure, you were right 1 of 2 times.',
      'The one time you guessed, you were right.',
    ]);
  });

  it('lists what to look at again, wrong before missing, and opens each in the article', async () => {
    const { app, user } = await handIn([null, ['rhetoric', 'sure'], ['rhetoric', 'sure']]);
    const claims = region(resultText.lookAgain.title).getAllByRole('button', { name: /^Claim/ });
    expect(claims.map((claim) => claim.textContent)).toEqual([
      expect.stringMatching(/^Claim 2.*Wrong: you said rhetoric, the key says attribution$/),
      expect.stringMatching(/^Claim 1.*Not answered: the key says evidence$/),
    ]);
    const [first] = claims;
    if (first === undefined) throw new Error('There is a first claim.');
    await user.click(first);
    const { screen: now, attempt } = app.getState();
    expect(now.kind).toBe('sorting');
    expect(attempt.kind === 'done' && attempt.value.current).toBe('c2');
  });

  it('starts a retry of the missed claims alone', async () => {
    const { app, user } = await handIn([['evidence', 'sure'], ['rhetoric', 'sure'], null]);
    await user.click(screen.getByRole('button', { name: 'Retry the 2 you missed' }));
    const { attempt } = app.getState();
    expect(attempt.kind === 'done' && attempt.value.claims).toEqual(['c2', 'c3']);
    expect(attempt.kind === 'done' && attempt.value.isHandedIn).toBe(false);
  });

  it('offers no second sorting when everything earned its point', async () => {
    await handIn([
      ['evidence', 'sure'],
      ['attribution', 'sure'],
      ['rhetoric', 'sure'],
    ]);
    expect(screen.getByText(resultText.lookAgain.none)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull();
    expect(screen.getByText(resultText.tier.all)).toBeDefined();
    expect(screen.getByText(resultText.confusion.noneMixed)).toBeDefined();
  });

  it('tells apart from the points how well the deciding words were found', async () => {
    const { app, draw } = await setScene({ settings: { asksCues: true } });
    app.getState().selectLabel('evidence');
    await app.getState().commit('sure');
    await app.getState().sendWords([4, 5]);
    app.getState().next();
    app.getState().selectLabel('rhetoric');
    await app.getState().commit('sure');
    await app.getState().sendWords([]);
    await app.getState().sendHandIn();
    draw(<ResultScreen headline={null} article={null} annotatedArticle={null} />);
    expect(region(resultText.words.title).getByText('Exact on 1 of 2 claims, partly right on 0.')).toBeDefined();
  });

  it('brings the article with its answers for paper, with nothing in it to press', async () => {
    await handIn([['attribution', 'sure'], null, null]);
    const article = screen.getByRole('article');
    expect(within(article).queryAllByRole('button')).toEqual([]);
    expect([...article.querySelectorAll('[data-tag]')].map((tag) => tag.getAttribute('data-tag'))).toEqual([
      'A→E',
      '–→A',
      '–→R',
    ]);
  });
});
