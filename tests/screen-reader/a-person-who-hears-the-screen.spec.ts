// What Orca says of a lesson, an exam and a class report. Keys are pressed on the keyboard of the X server, and each step
// waits for what Orca says, so that the stories also read as a person would follow them.
import type { Page } from '@playwright/test';
import { expect, test as base } from '../e2e/fixtures.ts';
import { redPenFor, worstLabel } from '../e2e/key-of.ts';
import { inventPapers, seedClass } from '../e2e/seed-class.ts';
import { Listener } from './listener.ts';
import { lacksOrca, openOrca } from './orca.ts';

const { title: TITLE, entries } = redPenFor('warm-up');
const VERDICT = /^(Yes|Partly right|Not quite|The key says)\b/;
/** The second claim is answered wrongly, so that both kinds of reasons are heard. */
const WRONG = 1;

const test = base.extend<{ readonly listen: () => Promise<Listener> }>({
  listen: async ({ launch, folder }, use, info) => {
    const orca = await openOrca(folder);
    const listeners: Listener[] = [];
    try {
      await use(async () => {
        const { window } = await launch({ env: orca.env, args: ['--force-renderer-accessibility'] });
        await expect(window.getByRole('textbox', { name: 'Name' })).toBeVisible();
        await orca.start();
        const listener = new Listener(orca, window);
        listeners.push(listener);
        return listener;
      });
    } finally {
      for (const listener of listeners) await listener.writeTranscript(info.title.replace(/\W+/g, '-'));
      await orca.close();
    }
  },
});

test.skip(lacksOrca !== null, lacksOrca ?? '');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const claimTitle = (at: number): string => `Claim ${String(at + 1)}`;
const answerTo = (at: number) => {
  const entry = entries[at];
  if (entry === undefined) throw new Error('there is no such claim');
  return { entry, label: at === WRONG ? worstLabel(entry) : entry.label };
};

/** What the result says in any case, in this order, down to its tables with their heads. */
const RESULT = [
  ...['Your result', '6 of 7 points', 'You mixed up one clear-cut claim: you called evidence “attribution”.'],
  ...['What supports the headline?', '1, Evidence', 'Claim 3, Film from the gate camera', 'Keep in mind'],
  ...['Review these first', 'Claim 2 The lunch register', 'Wrong: you said attribution, the key says evidence'],
  ...['Whose word is it?', 'Persuasion techniques', 'What you mixed up', 'table with 4 rows 4 columns'],
  ...['The key says', 'column header', 'You said', 'column header', 'row header', 'Evidence', 'leaving table'],
  ...['table with 4 rows 3 columns', 'Label', 'column header', 'You found', 'column header', 'row header', '1 of 2'],
  ...['How sure you were', 'Keep this result'],
];
const END_OF_RESULT = 'Give it to your teacher';

/** How many of the utterances contain a text. */
const times = (heard: readonly string[], text: string): number => heard.filter((said) => said.includes(text)).length;

/** Each claim was announced once, with its number, its place and its text. */
function expectClaimsAnnounced(listener: Listener): void {
  for (const [at, { words }] of entries.entries()) {
    const announced = entries.flatMap((_, part) =>
      listener.heardIn(claimTitle(part)).filter((said) => said.startsWith(`Claim ${String(at + 1)} of 7, `)),
    );
    expect(announced).toHaveLength(1);
    expect(announced[0]).toMatch(/^Claim \d of 7, (in the headline|paragraph \d of \d): /);
    expect(announced[0]).toContain(words);
  }
}

async function enterAs(listener: Listener, name: string): Promise<void> {
  await listener.tabTo(/^Name/);
  await listener.type(name);
  await listener.tabTo(/^Begin with the warm-up/);
  await listener.press('space', 'not checked');
  await listener.tabTo(/^Start$/);
  await listener.press('Return', 'Lessons heading level 1');
}

async function openWarmUp(listener: Listener): Promise<void> {
  await listener.tabTo(new RegExp(`^Open ${TITLE}`));
  await listener.press('Return', `${TITLE} heading level 1`);
}

test('a lesson, guided', async ({ listen }) => {
  const listener = await listen();
  await enterAs(listener, 'Ada');
  await openWarmUp(listener);
  await listener.tabTo(/^Start sorting/);
  listener.begin(claimTitle(0));
  await listener.press('Return', 'Claim 1 of 7');
  for (const at of entries.keys()) {
    const { label } = answerTo(at);
    await listener.tabTo(new RegExp(`^${capital(label)}`));
    await listener.press('Return', 'pressed');
    await listener.tabTo(/^Sure/);
    // Orca does not always say the first word itself.
    await listener.press('Return', 'Saved. Which words gave it away?');
    await listener.press('space', 'selected', '1 word marked.');
    const isLast = at === entries.length - 1;
    await listener.press('Return', isLast ? 'See the result push button' : 'Next claim push button', VERDICT);
    if (at === WRONG) {
      await listener.tabTo(/^Source and how to check/, 'shift+Tab');
      await listener.press('Return', 'expanded');
      await listener.tabTo(/^Next claim/);
    }
    listener.begin(isLast ? 'The result' : claimTitle(at + 1));
    await listener.press('Return', isLast ? 'Your result heading level 1' : `Claim ${String(at + 2)} of 7`);
  }
  await listener.readAll(...RESULT, END_OF_RESULT);

  expectClaimsAnnounced(listener);
  for (const at of entries.keys()) {
    const { entry } = answerTo(at);
    const heard = listener.heardIn(claimTitle(at));
    const reason = entry.rationales[entry.label];
    expect(heard.filter((said) => VERDICT.test(said))).toHaveLength(1);
    expect(heard.find((said) => VERDICT.test(said))).toContain(reason);
    expect(times(heard, reason)).toBe(1);
    // Nothing of this claim is left on the next one.
    const next = at === entries.length - 1 ? [] : listener.heardIn(claimTitle(at + 1));
    expect(times(next, reason)).toBe(0);
    expect(times(next, `Claim ${String(at + 1)} of 7`)).toBe(0);
  }
});

test('a lesson, as an exam', async ({ listen }) => {
  const listener = await listen();
  await enterAs(listener, 'Ada');
  await openWarmUp(listener);
  await listener.tabTo(/Options/);
  await listener.press('Return', 'expanded');
  await listener.tabTo(/^Guided/);
  // In Orca's browse mode the arrow keys go from line to line, and Space chooses.
  await listener.goDownTo('Exam');
  await listener.press('space', 'selected');
  await listener.tabTo(/^Start sorting/);
  listener.begin(claimTitle(0));
  await listener.press('Return', 'Claim 1 of 7');
  for (const at of entries.keys()) {
    await listener.tabTo(new RegExp(`^${capital(answerTo(at).label)}`));
    await listener.press('Return', 'pressed');
    await listener.tabTo(/^Sure/);
    const isLast = at === entries.length - 1;
    await listener.press('Return', isLast ? 'Hand in push button' : 'Next claim push button');
    if (isLast) await listener.press('Return', 'Hand in now?', 'Hand in push button');
    listener.begin(isLast ? 'The result' : claimTitle(at + 1));
    await listener.press('Return', isLast ? 'heading level 1' : `Claim ${String(at + 2)} of 7`);
  }
  await listener.readAll(...RESULT, END_OF_RESULT);

  expectClaimsAnnounced(listener);
  // Before the exam is handed in, nothing is said of the key.
  for (const at of entries.keys()) {
    expect(listener.heardIn(claimTitle(at)).filter((said) => VERDICT.test(said))).toEqual([]);
  }
});

/** Takes the teacher's name and gives a class of twelve their answers, past the screens. */
async function seed(window: Page): Promise<void> {
  await seedClass(window, { className: '9b', lesson: TITLE, papers: inventPapers(entries, 12) });
}

test('a class report', async ({ listen }) => {
  const listener = await listen();
  await listener.tabTo(/^Name/);
  await listener.type('Ms Green');
  await listener.tabTo(/^I teach/);
  await listener.press('space', 'checked');
  await listener.tabTo(/^Start$/);
  await listener.press('Return', 'heading level 1');
  await seed(listener.window);
  await listener.tabTo(/^Classes/);
  await listener.press('Return', 'Classes heading level 1');
  await listener.tabTo(/^Open.*9b/);
  await listener.press('Return', '9b heading level 1');
  await listener.tabTo(/^Report/);
  listener.begin('The report');
  await listener.press('Return', 'heading level 1');
  await expect(listener.window.getByRole('heading', { level: 1, name: /^Report:/ })).toBeVisible();
  await listener.tabTo(/^Back to the class/, 'shift+Tab');
  await listener.readAll(
    ...[`Report: ${TITLE}`, '12 students', 'What to discuss', 'The class as a whole'],
    // Each table with its size, its caption and its heads.
    ...['Claim by claim', 'table with 8 rows 7 columns', /^Claim$/, 'column header', /^Key$/, 'column header'],
    ...[/^1\.$/, 'row header', /^Attribution$/, '0 evidence, 10 attribution, 2 rhetoric', '83%'],
    ...[
      'Gradebook',
      'table with 13 rows 10 columns',
      'caption',
      /^Student$/,
      'column header',
      /^Claim 7$/,
      'column header',
    ],
    ...['row header', /^Ada$/, '4.25', 'Claim 1: attribution, earns 1', 'Claim 7: rhetoric, earns 0'],
    ...['row header', /^Lea$/, /^Erase this student’s work…, Lea/],
  );
});
