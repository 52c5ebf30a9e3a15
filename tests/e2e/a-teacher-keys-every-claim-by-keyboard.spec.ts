// The keys that are counted for a claim (tests/unit/content/workshop/key-presses.test.ts) are those that make one.
import { EMPTY_KEY } from '../../content/draft/parts.ts';
import type { Draft, DraftClaim } from '../../content/draft/draft.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { sentencesIn } from '../../content/workshop/segments.ts';
import { planKeys } from '../builders/key-plan.ts';
import { ask, whoIsHere } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { beginDraft, CLAIMS } from './make-lesson.ts';
import { tabTo } from './tab-to.ts';

/** The draft on the screen with the claims that it is to have; the second one ends before its comma. */
function withClaims(draft: Draft): Draft {
  const claims = CLAIMS.map(({ begins, label, words }, at): DraftClaim => {
    const block = draft.blocks.find(({ text }) => text.includes(begins));
    const sentence = sentencesIn(block?.text ?? '', 'en').find(({ start }) => block?.text.startsWith(begins, start));
    if (block === undefined || sentence === undefined) throw new Error(`No sentence begins with “${begins}”.`);
    const end = at === 1 ? block.text.indexOf(',') + 1 : sentence.end;
    // The words that decide are neighbours, and neighbours are one cue.
    const first = block.text.indexOf(words[0] ?? '', sentence.start);
    const last = words.at(-1) ?? '';
    const cues =
      at === 1 || words.length === 0 ? [] : [{ start: first, end: block.text.indexOf(last, first) + last.length }];
    return {
      ...{ id: `c${String(at)}` as ClaimId, block: block.id, start: sentence.start, end },
      // The words of the label on the button are its name with a capital.
      key: { ...EMPTY_KEY, label: label.toLowerCase() as Label, cues },
    };
  });
  return { ...draft, claims };
}

test('a teacher marks and keys every claim with the keys that are counted for it', async ({ launch }) => {
  const { window } = await launch();
  const workshop = await beginDraft(window, 'Ms Green');
  await expect(workshop.part(1)).toBeVisible();
  await expect(window.getByText('Saved', { exact: true })).toBeVisible();
  const readDraft = async (): Promise<Draft> => {
    const [card] = await ask(window, 'listDrafts', { profile: await whoIsHere(window) }).then((list) =>
      list.ok ? list.value : [],
    );
    if (card === undefined) throw new Error('A draft was begun.');
    const read = await ask(window, 'readDraft', { draft: card.draft });
    if (!read.ok) throw new Error(read.error.code);
    return read.value.draft;
  };
  const wanted = withClaims(await readDraft());
  const plan = planKeys(wanted);

  await workshop.goTo('Claims');
  await tabTo(window, window.getByRole('option').first());
  for (const press of plan.flatMap(({ mark }) => mark)) await window.keyboard.press(press);
  await expect(workshop.marked).toHaveCount(CLAIMS.length);

  await workshop.goTo('Key');
  for (const [at, { key }] of plan.entries()) {
    await expect(window.getByRole('heading', { name: `Claim ${String(at + 1)} of 5` })).toBeVisible();
    const [label, ...rest] = key;
    await window.keyboard.press(label ?? '');
    if (!rest.includes('0')) await expect(window.getByRole('option').and(window.locator(':focus'))).toBeVisible();
    for (const press of rest) await window.keyboard.press(press);
  }
  await expect(window.getByText('Saved', { exact: true })).toBeVisible();

  const spans = ({ claims }: Draft) =>
    claims
      .map(({ start, end, key: { label, cues } }) => ({ start, end, label, cues }))
      .toSorted((one, other) => one.end - other.end);
  const made = await readDraft();
  expect(spans(made)).toEqual(spans(wanted));
  expect(made.claims.every(({ key }) => key.family !== null)).toBe(true);
});
