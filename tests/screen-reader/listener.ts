import { expect, type Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import { inProject } from '../../scripts/lib/project.mjs';
import { PATIENCE_MS } from '../builders/patience.ts';
import type { Orca } from './orca.ts';

/** What was done, and all that was said from then until the next thing was done. */
export interface Step {
  readonly did: string;
  readonly heard: readonly string[];
}

type Saying = string | RegExp;

/** More presses than a screen has stops. */
const MOST_PRESSES = 80;

/** How the keys are called in a transcript. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  Return: 'Enter',
  'shift+Tab': 'Shift+Tab',
  space: 'Space',
  KP_Add: 'Read all',
};

/** What Orca says of the keys themselves. */
const ECHO = /^(tab|return|space|down|home|plus|left (shift|alt|control)|keypad .*|[a-z])$/i;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A person who has the keyboard and what Orca says. Each key is pressed when what was expected before has been said. */
export class Listener {
  readonly window: Page;
  private readonly orca: Orca;
  private readonly past: { readonly title: string; readonly steps: Step[] }[] = [{ title: '', steps: [] }];
  private moment = 0;
  private doing = 'Orca has started';

  constructor(orca: Orca, window: Page) {
    this.orca = orca;
    this.window = window;
  }

  /** All that was said since the last thing was done, without the names of keys. */
  get heard(): readonly string[] {
    const said = this.orca.spoken.slice(this.moment);
    return said.flatMap(({ kind, text }) => (kind === 'text' && !ECHO.test(text) ? [text] : []));
  }

  /** Begins a part of the transcript, with the next thing that is done. */
  begin(title: string): void {
    this.settle();
    this.past.push({ title, steps: [] });
  }

  /** Waits until all of these have been said, in this order. */
  async hear(...sayings: readonly Saying[]): Promise<void> {
    await expect
      .poll(() => firstMissing(this.heard, sayings), { message: `said after: ${this.doing}`, timeout: PATIENCE_MS })
      .toBeNull();
  }

  async press(key: string, ...sayings: readonly Saying[]): Promise<void> {
    this.settle();
    this.doing = KEY_NAMES[key] ?? key;
    this.orca.press(key);
    await this.hear(...sayings);
  }

  /** Types into a field once Orca has said that keys go there. */
  async type(text: string): Promise<void> {
    await this.hear('Focus mode');
    this.settle();
    this.doing = `typing “${text}”`;
    this.orca.type(text);
    await expect(this.window.locator(':focus')).toHaveValue(text);
  }

  /** Goes to a control with Tab. The name of every control on the way has to be said. */
  async tabTo(name: RegExp, key: 'Tab' | 'shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const before = await this.window.evaluateHandle(() => document.activeElement);
      await this.press(key);
      await this.window.waitForFunction((was) => document.activeElement !== was, before);
      // Between the last stop and the first, the focus is with the window itself.
      if ((await this.window.locator(':focus').count()) === 0) continue;
      const focused = await nameOfFocus(this.window);
      await expect
        .poll(() => letters(this.heard.join(' ')), { message: `says “${focused}”`, timeout: PATIENCE_MS })
        .toContain(letters(focused));
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never came to ${String(name)}`);
  }

  /** Has the screen read from where the person is, with Orca's own command, and waits until all of these were said. */
  async readAll(...sayings: readonly Saying[]): Promise<void> {
    await this.press('KP_Add', ...sayings);
  }

  /** Goes down line by line, in Orca's browse mode, to one that begins like this. */
  async goDownTo(beginning: string): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      await this.press('Down', /./);
      if (this.heard.some((said) => said.startsWith(beginning))) return;
    }
    throw new Error(`No line begins with ${beginning}`);
  }

  /** All steps of the part of this title, from its first key to the first key of the next part. */
  stepsOf(title: string): readonly Step[] {
    return this.past.find((part) => part.title === title)?.steps ?? [];
  }

  /** Everything that was said in the part of this title. */
  heardIn(title: string): readonly string[] {
    return this.stepsOf(title).flatMap(({ heard }) => heard);
  }

  /** Writes down what was done and said, as Markdown, in reports/screen-reader. */
  async writeTranscript(name: string): Promise<void> {
    this.settle();
    const parts = this.past.map(({ title, steps }) =>
      [
        ...(title === '' ? [] : [`### ${title}`]),
        ...steps.map(({ did, heard }) => `**${did}**\n\n${heard.map((said) => `> ${said}`).join('  \n')}`),
      ].join('\n\n'),
    );
    const folder = inProject('reports', 'screen-reader');
    await fs.mkdir(folder, { recursive: true });
    await fs.writeFile(inProject('reports', 'screen-reader', `${name}.md`), `${parts.join('\n\n')}\n`);
  }

  private settle(): void {
    if (this.doing !== '') this.past.at(-1)?.steps.push({ did: this.doing, heard: this.heard });
    this.moment = this.orca.spoken.length;
    this.doing = '';
  }
}

/** The accessible name of what has the focus, as Chromium computes it. */
async function nameOfFocus(window: Page): Promise<string> {
  const [line = ''] = (await window.locator(':focus').ariaSnapshot()).split('\n');
  const quoted = /"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  return quoted?.replaceAll('\\"', '"') ?? line.replace(/^- \w+:?\s*/, '');
}

function firstMissing(heard: readonly string[], sayings: readonly Saying[]): string | null {
  let at = 0;
  for (const saying of sayings) {
    const found = heard.findIndex(
      (said, index) => index >= at && (typeof saying === 'string' ? said.includes(saying) : saying.test(said)),
    );
    if (found < 0) return `${String(saying)} is not in ${JSON.stringify(heard.slice(at))}`;
    at = found;
  }
  return null;
}
