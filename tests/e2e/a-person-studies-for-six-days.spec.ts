import type { Locator, Page } from '@playwright/test';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { press } from './by-keyboard.ts';
import { type Answer, countDaysThisWeek, countDue, dayAfter, type Journal, readJournal } from './count-again.ts';
import { expect, test, type LaunchOptions, type Running } from './fixtures.ts';
import { type RedPen, redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ProgressPage } from './pages/progress-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { isSettled } from './recount.ts';
import { bankByText } from './red-pen-bank.ts';
import { seedAttempt } from './seed-attempt.ts';

const bank = bankByText();
const warmUp = redPenFor('warm-up');
const airdrop = redPenFor('airdrop-story');
const LABELS: readonly Label[] = ['evidence', 'attribution', 'rhetoric'];

/** How somebody gets around: by keyboard or by pointer. */
interface Way {
  readonly go: (window: Page, control: Locator) => Promise<void>;
  readonly answer: (practice: PracticePage, label: Label) => Promise<void>;
}
const byKeyboard: Way = { go: press, answer: (practice, label) => practice.answerAs(label) };
const byPointer: Way = {
  go: (_, control) => control.click(),
  answer: (practice, label) => practice.answerByPointer(label, 'Sure'),
};

/** Somebody who takes anybody's word for evidence, and gets everything else right. */
const believes = (key: Label): Label => (key === 'attribution' ? 'evidence' : key);

type Launch = (options?: LaunchOptions) => Promise<Running>;
const onDay = (launch: Launch, daysAhead: number): Promise<Running> =>
  launch({
    before: path.resolve(import.meta.dirname, 'programs/move-clock.cjs'),
    env: { CLAIMSORT_TEST_DAYS_AHEAD: String(daysAhead) },
  });

async function goTo(window: Page, way: Way, place: 'Lessons' | 'Practice' | 'Progress'): Promise<void> {
  await way.go(window, window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }));
  await expect(window.getByRole('heading', { level: 1, name: place })).toBeVisible();
}

const short = (n: number): string => (n === 1 ? '1 short passage' : `${String(n)} short passages`);
const dueSentence = (n: number): string =>
  n === 0 ? 'No short passages are due today.' : `${short(n)} ${n === 1 ? 'is' : 'are'} due today.`;

/** A day at the head of a row, as a calendar has it. */
function nameOf(day: string, today: string): string {
  const ahead = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  if (ahead <= 1) return ahead === 0 ? 'Today' : 'Tomorrow';
  const at = { timeZone: 'UTC' } as const;
  return ahead < 7
    ? new Date(day).toLocaleDateString('en-GB', { ...at, weekday: 'long' })
    : new Date(day).toLocaleDateString('en-GB', {
        ...{ ...at, day: 'numeric', month: 'long' },
        ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
      });
}

interface ComingRow {
  readonly day: string;
  readonly back: number;
  readonly fresh: number;
}

/** The days after today, counted in the calendar: what comes back on each, and five new a day until all are begun. */
function countComing(journal: Journal): readonly ComingRow[] {
  const today = countDue(journal);
  const rows: ComingRow[] = [];
  let unseen = 42 - journal.back.size - today.fresh;
  const last = [...journal.back.values()].reduce((latest, day) => (day > latest ? day : latest), journal.today);
  for (let day = dayAfter(journal.today, 1); day <= last || unseen > 0; day = dayAfter(day, 1)) {
    const back = [...journal.back.values()].filter((one) => one === day).length;
    const fresh = Math.min(5, unseen);
    unseen -= fresh;
    if (back + fresh > 0) rows.push({ day, back, fresh });
  }
  return rows;
}

const cell = (back: number, fresh: number): string =>
  fresh === 0
    ? String(back)
    : `${String(back + fresh)} (${back > 0 ? `${String(fresh)} of new types` : fresh === 1 ? 'a new type' : 'all new types'})`;

function comingTable(journal: Journal): readonly string[] {
  const { back, fresh } = countDue(journal);
  const rows = countComing(journal);
  const later = rows.slice(6);
  const last = later.at(-1);
  const sum = (of: 'back' | 'fresh') => later.reduce((all, row) => all + row[of], 0);
  return [
    `Today ${back + fresh === 0 ? 'done for today' : `${String(back + fresh)} left`}`,
    ...rows.slice(0, 6).map((row) => `${nameOf(row.day, journal.today)} ${cell(row.back, row.fresh)}`),
    ...(last === undefined
      ? []
      : [`Later, until ${nameOf(last.day, journal.today)} ${cell(sum('back'), sum('fresh'))}`]),
  ];
}

/** The families of attribution that these lessons have, derived from the key as the codebook defines them. */
function familyIn({ label, source, credits }: RedPen['entries'][number]): string {
  if (label !== 'attribution') return 'another label';
  if (credits.evidence >= 0.5) return 'public promises';
  if (source.kind === 'named-person') return 'the word of named people';
  if (source.kind === 'unnamed-official' || source.kind === 'group') return 'unnamed officials';
  const { chain = [] } = source as { chain?: readonly unknown[] };
  return source.kind === 'unnamed-reports' && chain.length === 0 ? 'unnamed reports' : 'named outlets and groups';
}

const FAMILY_WORDS: Readonly<Record<string, string>> = {
  'named-person': 'the word of named people',
  'named-outlet': 'named outlets and groups',
  'unnamed-official': 'unnamed officials',
  'unnamed-reports': 'unnamed reports',
  'public-promise': 'public promises',
};

/** The strokes of a tally sheet: each answer "evidence" to an attribution that earned less than half a point. */
function tallyMixUps(journal: Journal, lessons: readonly RedPen[]) {
  const inLessons = lessons.flatMap(({ entries }, at) =>
    entries.flatMap((entry) => {
      const label = journal.attempts[at]?.answers.get(entry.claim);
      return label === undefined ? [] : [{ entry, label, earned: entry.credits[label] }];
    }),
  );
  const lost = new Map<string, number[]>();
  const note = (family: string, earned: number) => lost.set(family, [...(lost.get(family) ?? []), 1 - earned]);
  for (const { entry, label, earned } of inLessons)
    if (entry.label === 'attribution' && label === 'evidence' && earned < 0.5) note(familyIn(entry), earned);
  for (const { key, label, credit, family } of journal.answers)
    if (key === 'attribution' && label === 'evidence' && credit < 0.5) note(FAMILY_WORDS[family] ?? family, credit);
  const attributions =
    inLessons.filter(({ entry }) => entry.label === 'attribution').length +
    journal.answers.filter(({ key }) => key === 'attribution').length;
  return { lost, attributions, sorted: inLessons.length + journal.answers.length };
}

/** What the coach may say, counted on the tally sheet. */
async function expectCoach(practice: PracticePage, journal: Journal, lessons: readonly RedPen[]): Promise<void> {
  const { lost, attributions, sorted } = tallyMixUps(journal, lessons);
  if (sorted < 20) {
    await expect(practice.coach).toContainText(
      `Sort ${String(20 - sorted)} more claim${sorted === 19 ? '' : 's'} to unlock this (${String(sorted)} of 20).`,
    );
    return;
  }
  const advice = await practice.coach.innerText();
  const [, what = '', times = '', of = '', cost = ''] =
    /You often call (.*) “evidence”\.\s+It happened (\d+) times among the (\d+) attribution claims you sorted, and cost ([\d.]+) points?\./.exec(
      advice,
    ) ?? [];
  const most = Math.max(...[...lost.values()].map((strokes) => strokes.length));
  const strokes = most >= 3 ? (lost.get(what) ?? []) : what === 'attribution' ? [...lost.values()].flat() : [];
  expect(Number(times), `${advice}: it happened so often`).toBe(strokes.length);
  if (most >= 3) expect(strokes, 'and nothing happened more often').toHaveLength(most);
  expect(Number(of)).toBe(attributions);
  expect(Number(cost)).toBe(strokes.reduce((all, one) => all + one, 0));
}

/** Goes through lessons, practice and progress, and counts every number of theirs again from the exported file. */
async function expectEveryNumber(
  running: Running,
  way: Way,
  at: { file: string; day: number; lessons: readonly RedPen[] },
) {
  const { window } = running;
  const journal = await readJournal(running, at.file, at.day);
  const { back, fresh } = countDue(journal);
  const due = back + fresh;
  const [next] = countComing(journal);
  const practice = new PracticePage(window);

  for (const place of ['Lessons', 'Practice'] as const) {
    await goTo(window, way, place);
    if (due > 0) await expect(practice.today).toContainText(`Practise ${short(due)}`);
    else if (next !== undefined) {
      const when = nameOf(next.day, journal.today);
      const said = when === 'Tomorrow' ? 'tomorrow' : `on ${when}`;
      await expect(practice.today).toContainText(`${dueSentence(0)} Next: ${said}, ${short(next.back + next.fresh)}`);
    }
  }
  const rows = await practice.coming.allInnerTexts();
  expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(comingTable(journal));
  await expectCoach(practice, journal, at.lessons);

  const progress = new ProgressPage(window);
  await goTo(window, way, 'Progress');
  await expect(progress.skills).toContainText(dueSentence(due));
  if (journal.back.size > 0) await way.go(window, progress.skills.getByText('When each type comes back'));
  const cells = await progress.skills.locator('td').allInnerTexts();
  const practised = cells.filter((text) => text.includes('comes back'));
  expect(practised).toHaveLength(journal.back.size);
  expect(practised.filter((text) => text.includes('comes back today'))).toHaveLength(back);
  const days = countDaysThisWeek(journal);
  const daysSaid =
    days === 0
      ? 'You haven’t practised this week yet.'
      : `You practised on ${String(days)} day${days === 1 ? '' : 's'} this week.`;
  await expect(progress.summary).toContainText(daysSaid);
  await expect(progress.summary).toContainText(
    `You have finished ${String(journal.attempts.length)} attempt${journal.attempts.length === 1 ? '' : 's'}.`,
  );
  for (const [n, label] of LABELS.entries()) {
    const settled = at.lessons.flatMap(({ entries }, lesson) =>
      entries
        .filter((entry) => entry.label === label && isSettled(entry))
        .flatMap((entry) => journal.attempts[lesson]?.answers.get(entry.claim) ?? []),
    );
    const found = settled.filter((given) => given === label).length;
    await expect(progress.summary.getByRole('listitem').nth(n)).toContainText(
      `${String(found)} of ${String(settled.length)} found`,
    );
  }
  return { due, journal };
}

/** Answers the passages of a round from the one on the screen on; `most` of them, or all. */
async function practise(window: Page, way: Way, most = Infinity): Promise<void> {
  const practice = new PracticePage(window);
  for (let n = 0; n < most; n += 1) {
    await practice.question.waitFor();
    const passage = bank.get(await practice.passage.innerText());
    if (passage === undefined) throw new Error('This passage is not in the bank.');
    await way.answer(practice, believes(passage.entry.label));
    const onward = window.getByRole('button', { name: /^(Next passage|See how it went)/ });
    const isLast = (await onward.innerText()).startsWith('See how it went');
    await way.go(window, onward);
    if (isLast) break;
  }
}

/** The end of a round, counted again: how many were right, what was better and worse than before, how many days. */
async function expectEnd(running: Running, file: string, day: number): Promise<void> {
  const { window } = running;
  const practice = new PracticePage(window);
  await expect(practice.end).toBeVisible();
  const journal = await readJournal(running, file, day);
  const session = journal.answers.at(-1)?.session;
  const given = journal.answers.filter((one) => one.session === session);
  const right = given.filter(({ credit }) => credit === 1).length;
  const { back, fresh } = countDue(journal);
  const main = await window.getByRole('main').innerText();
  expect(main).toContain(
    right === given.length ? `All ${String(right)} right.` : `${String(right)} of ${String(given.length)} right`,
  );
  expect(main.includes('All done for today')).toBe(back + fresh === 0);
  const before = journal.answers.slice(
    0,
    journal.answers.findIndex((one) => one.session === session),
  );
  const last = (answers: readonly Answer[], skill: string) => answers.findLast((one) => one.skill === skill);
  const change = [...new Set(given.map(({ skill }) => skill))].map((skill) => {
    const earlier = last(before, skill);
    return earlier === undefined ? null : Math.sign((last(given, skill)?.credit ?? 0) - earlier.credit);
  });
  const listed = (sentence: RegExp) => (sentence.exec(main)?.[1] ?? '').split('), ').filter((one) => one !== '').length;
  expect(listed(/Better than last time: (.*)\./)).toBe(change.filter((one) => one === 1).length);
  expect(listed(/Not as good as last time: (.*)\./)).toBe(change.filter((one) => one === -1).length);
  const days = countDaysThisWeek(journal);
  expect(main).toContain(`You practised on ${String(days)} day${days === 1 ? '' : 's'} this week.`);
  await expect(practice.sorted).toHaveCount(given.length);
}

test('a person studies for six days by keyboard, misses one, and every number is what the journal says', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'Ada.json');
  const first = await onDay(launch, 0);
  await new WelcomePage(first.window).enterAs('Ada');
  await expect(new LibraryPage(first.window).title).toBeVisible();
  const answers = Object.fromEntries(warmUp.entries.map(({ claim, label }) => [claim, believes(label)]));
  await seedAttempt(first.window, { lesson: warmUp.title, answers, then: 'hand-in' });
  await first.app.close();

  const lessons = [warmUp];
  // The fourth day is missed.
  for (const day of [0, 1, 2, 4, 5]) {
    const running = await onDay(launch, day);
    const { window } = running;
    await expect(new LibraryPage(window).title).toBeVisible();
    const practice = new PracticePage(window);
    let { due } = await expectEveryNumber(running, byKeyboard, { file, day, lessons });
    expect(due, `day ${String(day + 1)} brings something`).toBeGreaterThan(0);
    while (due > 0) {
      await goTo(window, byKeyboard, 'Practice');
      await press(window, practice.today.getByRole('button', { name: 'Start' }));
      const round = Math.min(10, due);
      await expect(practice.place(1, round)).toBeVisible();
      // On the second day the round is left in the middle; what is left is one number, too.
      if (day === 1) {
        await practise(window, byKeyboard, 2);
        await press(window, window.getByRole('button', { name: 'Stop', exact: true }));
        ({ due } = await expectEveryNumber(running, byKeyboard, { file, day, lessons }));
        await goTo(window, byKeyboard, 'Practice');
        await press(window, practice.today.getByRole('button', { name: 'Start' }));
      }
      await practise(window, byKeyboard);
      await expectEnd(running, file, day);
      const left = due - (day === 1 ? Math.min(round - 2, due) : round);
      if (left > 0) await expect(practice.today).toContainText(`Practise ${short(left)}`);
      await press(window, window.getByRole('banner').getByRole('button', { name: 'Practice' }));
      ({ due } = await expectEveryNumber(running, byKeyboard, { file, day, lessons }));
      expect(due).toBe(left);
    }
    await running.app.close();
  }
});

test('a person is told by pointer what they mix up, practises it, and opens a wrong passage again', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'Ada.json');
  const lessons = [airdrop];
  const running = await onDay(launch, 0);
  const { window } = running;
  const practice = new PracticePage(window);
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  const answers = Object.fromEntries(airdrop.entries.map(({ claim, label }) => [claim, believes(label)]));
  await seedAttempt(window, { lesson: airdrop.title, answers, then: 'hand-in' });
  await expectEveryNumber(running, byPointer, { file, day: 0, lessons });

  // As many as the button says, the mixed-in ones among them.
  await goTo(window, byPointer, 'Practice');
  const act = practice.coach.getByRole('button', { name: /^Practise \d+ short passages$/ });
  const advice = Number(/\d+/.exec(await act.innerText())?.[0]);
  await act.click();
  await expect(practice.place(1, advice)).toBeVisible();
  await practise(window, byPointer, 3);
  await window.getByRole('button', { name: 'Stop', exact: true }).click();
  // The round in the middle is what is left of it, and today's number is another one.
  await expect(
    practice.coach.getByRole('button', { name: `Continue: ${String(advice - 3)} passages left` }),
  ).toBeVisible();
  await expectEveryNumber(running, byPointer, { file, day: 0, lessons });
  await goTo(window, byPointer, 'Practice');
  await practice.coach.getByRole('button', { name: /^Continue/ }).click();
  await practise(window, byPointer);
  await expectEnd(running, file, 0);
  const journal = await readJournal(running, file, 0);
  const coached = journal.answers.filter(({ key }) => key === 'attribution');
  const right = airdrop.entries.filter(
    ({ label, credits }) => label === 'attribution' && credits.evidence >= 0.5,
  ).length;
  const all = airdrop.entries.filter(({ label }) => label === 'attribution').length;
  await expect(practice.change).toHaveText(
    `Attribution: ${String(right)} of ${String(all)} right in your lessons before, ${String(coached.filter(({ credit }) => credit >= 0.5).length)} of ${String(coached.length)} right just now.`,
  );

  // A wrong passage is opened again with its reason, and the way back leads to its row.
  await expect(practice.sorted.first()).toContainText('Wrong');
  const open = practice.sorted.first().getByRole('button', { name: /^Open/ });
  const words = await practice.sorted.first().getByRole('rowheader').innerText();
  await open.click();
  await expect(practice.note).toContainText('The key says attribution');
  await expect(window.getByRole('region', { name: 'The passage' })).toContainText(words);
  await window.getByRole('button', { name: /^See how it went/ }).click();
  await expect(open).toBeFocused();

  // The passages of today, and what stands everywhere once they are done.
  await practice.today.getByRole('button', { name: 'Start' }).click();
  await practise(window, byPointer);
  await expect(window.getByRole('heading', { level: 1, name: 'All done for today' })).toBeVisible();
  await expectEnd(running, file, 0);
  await window.getByRole('banner').getByRole('button', { name: 'Practice' }).click();
  expect((await expectEveryNumber(running, byPointer, { file, day: 0, lessons })).due).toBe(0);
  await running.app.close();

  const later = await onDay(launch, 1);
  await expect(new LibraryPage(later.window).title).toBeVisible();
  expect((await expectEveryNumber(later, byPointer, { file, day: 1, lessons })).due).toBeGreaterThan(0);
});
