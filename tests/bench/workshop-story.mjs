// A teacher's draft of the size of the big lesson, and what is timed in it.
import { installLesson } from './story.mjs';

/** @typedef {import('playwright').Page} Page */

/** The name of the draft in the list. */
const DRAFT_TITLE = 'A draft of two thousand claims';

/** The first claim of which keys are pressed: in the middle, so that as many claims come after it as before. */
const MIDDLE = 1000;

/**
 * Makes the draft the way a teacher would, edit by edit, so that opening it has to read all of them.
 * @param {Page} window
 * @param {string} lessonText
 */
export async function makeBigDraft(window, lessonText) {
  await window.getByRole('checkbox', { name: 'I teach' }).check();
  await window.getByRole('textbox', { name: 'Name' }).fill('Ms Green');
  await window.keyboard.press('Enter');
  await window.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  await installLesson(window, lessonText);
  await window.evaluate(async (title) => {
    const { invoke } = globalThis.claimsort;
    /** @param {string} command @param {object} request */
    const ask = async (command, request) => {
      const answer = await invoke(command, request);
      if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    };
    const { profile, lessons } = await ask('readStart', {});
    const { hash } = lessons.reduce((most, one) => (one.claims > most.claims ? one : most));
    const like = { profile, draft: crypto.randomUUID(), lesson: hash, as: { kind: 'edit' } };
    const keyed = (await ask('draftFromLesson', like)).draft;
    await ask('removeDraft', { draft: like.draft });
    const draft = crypto.randomUUID();
    const blocks = keyed.blocks.map(({ kind, text }) => ({ kind, text }));
    const brought = { blocks, repairs: [] };
    let view = await ask('createDraft', { profile, draft, language: 'en', brought });
    const blockOf = new Map(keyed.blocks.map(({ id }, at) => [id, view.draft.blocks[at].id]));
    let after = view.step;
    /** @param {object} edit */
    const write = async (edit) => {
      ({ step: after } = await ask('editDraft', { draft, event: crypto.randomUUID(), after, edit }));
    };
    const { publisher, date, provenance, licence, contextNote } = keyed.details;
    const changes = { title, publisher, date, provenance, licence, contextNote, isFictional: true };
    await write({ kind: 'set-details', changes });
    for (const { block, start, end } of keyed.claims)
      await write({ kind: 'mark-claim', block: blockOf.get(block), start, end });
    view = await ask('readDraft', { draft });
    const families = { evidence: 'named-study', attribution: 'named-person', rhetoric: 'loaded-words' };
    for (const [at, { id, start }] of view.draft.claims.entries()) {
      const { label, cues } = keyed.claims[at].key;
      const moved = start - keyed.claims[at].start;
      const spans = cues.map((cue) => ({ start: cue.start + moved, end: cue.end + moved }));
      await write({ kind: 'set-label', claim: id, label });
      await write({ kind: 'set-cues', claim: id, cues: spans });
      await write({ kind: 'set-family', claim: id, family: families[label] });
    }
  }, DRAFT_TITLE);
}

/** The list of drafts, from the lessons. @param {Page} window @returns {Promise<number>} ms until it is painted */
export async function timeList(window) {
  await window.getByRole('button', { name: 'Make a lesson…' }).waitFor();
  return timeClick(window, 'Make a lesson…', 'ul[aria-label="Your own lessons"] button');
}

/** The draft, from the list. @param {Page} window @returns {Promise<number>} ms until its first claim is painted */
export const timeOpening = (window) => timeClick(window, 'Go on', 'button[aria-current="true"][aria-label^="Claim "]');

/**
 * From a click on a button to the frame after an element that it leads to is there.
 * @param {Page} window @param {string} button how its words begin @param {string} there
 */
const timeClick = (window, button, there) =>
  window.evaluate(
    ({ begins, selector }) =>
      new Promise((resolve) => {
        const pressed = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(begins));
        const began = performance.now();
        const watcher = new MutationObserver(() => {
          if (document.querySelector(selector) === null) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        pressed?.click();
      }),
    { begins: button, selector: there },
  );

/** Waits until “Still to do” has been counted. @param {Page} window */
const waitForTodo = (window) => window.locator('section[aria-labelledby="todo"]').waitFor();

/** Goes to a step. @param {Page} window @param {string} step */
async function goTo(window, step) {
  await window.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
  await waitForTodo(window);
}

/** What is timed of key presses, in ms: until what a key does is painted and saved; until “Still to do” follows. @typedef {{ painted: number[], todoChanged: number[] }} Presses */

/** Times each key press from here on, in the page itself. @param {Page} window */
async function watchPresses(window) {
  await window.evaluate(() => {
    const todo = () => document.querySelector('section[aria-labelledby="todo"]')?.textContent;
    /** @param {() => void} note */
    const afterFrame = (note) => requestAnimationFrame(() => setTimeout(note, 0));
    /** @type {{ done: string, isTodoTimed: boolean } & Presses} */
    const timing = { done: '', isTodoTimed: false, painted: [], todoChanged: [] };
    const watch = new AbortController();
    Object.assign(globalThis, { timing, stopTiming: () => watch.abort() });
    /** @param {KeyboardEvent} press */
    const onPress = (press) => {
      if (['Shift', 'Alt', 'Control'].includes(press.key)) return;
      const { done, isTodoTimed } = timing;
      const before = todo();
      let [waits, waitsForTodo] = [true, isTodoTimed];
      const look = () => {
        if (waits && done.split(' && ').every((selector) => document.querySelector(selector) !== null)) {
          waits = false;
          afterFrame(() => timing.painted.push(performance.now() - press.timeStamp));
        }
        if (waitsForTodo && todo() !== before) {
          waitsForTodo = false;
          afterFrame(() => timing.todoChanged.push(performance.now() - press.timeStamp));
        }
        if (waits || waitsForTodo) return;
        watcher.disconnect();
        pressed.abort();
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      // A letter typed and a focus moved change no element.
      const pressed = new AbortController();
      for (const kind of ['input', 'focusin']) addEventListener(kind, look, { signal: pressed.signal });
    };
    addEventListener('keydown', onPress, { capture: true, signal: watch.signal });
  });
}

/** What was timed. @param {Page} window @returns {Promise<Presses>} */
const stopWatching = (window) =>
  window.evaluate(() => {
    globalThis.stopTiming();
    const { painted, todoChanged } = globalThis.timing;
    return { painted, todoChanged };
  });

/** An element that is there while everything is saved. */
const SAVED = '[data-save="saved"]';

/**
 * Presses a key, and waits until what it does is painted.
 * @param {Page} window
 * @param {string} key
 * @param {readonly string[]} done selectors of elements that are all there then
 * @param {boolean} [isTodoTimed] whether “Still to do” says something else then, which is timed as well
 */
async function press(window, key, done, isTodoTimed = false) {
  const before = await window.evaluate(
    (now) => {
      Object.assign(globalThis.timing, now);
      document.activeElement?.setAttribute('data-before', '');
      return { painted: globalThis.timing.painted.length, todoChanged: globalThis.timing.todoChanged.length };
    },
    { done: done.join(' && '), isTodoTimed },
  );
  await window.keyboard.press(key);
  await window.waitForFunction(
    ({ painted, todoChanged }) =>
      globalThis.timing.painted.length === painted && globalThis.timing.todoChanged.length === todoChanged,
    { painted: before.painted + 1, todoChanged: before.todoChanged + (isTodoTimed ? 1 : 0) },
  );
  await window.evaluate(() => document.querySelector('[data-before]')?.removeAttribute('data-before'));
}

/** @param {Page} window the focus goes to a claim of the article in the step “Claims” */
async function focusMiddle(window) {
  await goTo(window, 'Claims');
  await window.evaluate((number) => {
    const options = [...document.querySelectorAll('[role="option"]')];
    const found = options.find(({ textContent }) => textContent.startsWith(`Clerk number ${String(number)} `));
    if (found instanceof HTMLElement) found.focus();
  }, MIDDLE);
}

/**
 * Takes a mark away, marks the sentence again, moves its end, and goes to the next one, for so many claims.
 * @param {Page} window @param {number} claims
 */
export async function timeMarking(window, claims) {
  await focusMiddle(window);
  await watchPresses(window);
  const focused = (/** @type {string} */ isMarked) => `[role="option"]:focus[aria-selected="${isMarked}"]`;
  const moved = '[role="option"]:focus:not([data-before])';
  for (let claim = 0; claim < claims; claim += 1) {
    await press(window, ' ', [focused('false'), SAVED], true);
    await press(window, ' ', [focused('true'), SAVED], true);
    await press(window, 'ArrowDown', [moved]);
    await press(window, 'ArrowDown', [moved]);
  }
  return stopWatching(window);
}

/**
 * Gives claims another label, says that no words decide and of what kind they are, and goes to the next one.
 * @param {Page} window @param {number} claims
 */
export async function timeKeying(window, claims) {
  await focusMiddle(window);
  await goTo(window, 'Key');
  await watchPresses(window);
  for (let claim = 0; claim < claims; claim += 1) {
    const now = await window.locator('button[data-label][aria-pressed="true"]').getAttribute('data-label');
    const label = now === 'evidence' ? { key: '2', name: 'attribution' } : { key: '1', name: 'evidence' };
    await press(window, label.key, [`[data-label="${label.name}"][aria-pressed="true"]`, SAVED], true);
    await press(window, '0', ['input[type="checkbox"]:checked', SAVED], true);
    await press(window, '4', ['input[type="radio"]:checked', SAVED], true);
    const next = (MIDDLE + claim + 1).toLocaleString('en');
    await press(window, 'Enter', [`button[aria-current="true"][aria-label^="Claim ${next},"]`]);
  }
  return stopWatching(window);
}

/** Changes parts of the text from paragraphs to captions and back. @param {Page} window @param {number} parts */
export async function timeParts(window, parts) {
  await goTo(window, 'Text');
  await window.evaluate((at) => {
    const list = document.querySelector('li[data-kind="paragraph"]')?.parentElement;
    const part = list?.children[at];
    if (part instanceof HTMLElement) part.focus();
  }, 200);
  await watchPresses(window);
  for (let part = 0; part < parts; part += 1) {
    await press(window, 'c', ['li:focus[data-kind="caption"]', SAVED]);
    await press(window, 'p', ['li:focus[data-kind="paragraph"]', SAVED]);
    await press(window, 'ArrowDown', ['li:focus:not([data-before])']);
  }
  return stopWatching(window);
}

/** Between two letters: shorter than the pause after which typed text is saved, or longer. In ms. */
const BETWEEN_LETTERS = [80, 120, 700];

/** Types the name of a publisher, with pauses after which it is saved. @param {Page} window @param {number} letters */
export async function timeTyping(window, letters) {
  await goTo(window, 'Text');
  await window.getByRole('textbox', { name: 'Publisher', exact: true }).focus();
  await watchPresses(window);
  for (let letter = 0; letter < letters; letter += 1) {
    await press(window, 'abcdefghijkl'.charAt(letter % 12), ['input:focus']);
    await window.waitForTimeout(BETWEEN_LETTERS[letter % BETWEEN_LETTERS.length] ?? 0);
  }
  return stopWatching(window);
}
