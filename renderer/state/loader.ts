import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { AppState } from './app-state.ts';
import { profileOf } from './profile-of.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** The parts of the state that are asked of the desk or the machine: each is something to wait for. */
export type Slot = {
  [K in keyof AppState]: AppState[K] extends Waiting<infer _>
    ? Waiting<never> extends AppState[K]
      ? K
      : never
    : never;
}[keyof AppState];

type ValueIn<S extends Slot> = AppState[S] extends Waiting<infer T> ? T : never;

/** What is asked for: which class, lesson, attempt, rule. Two questions are the same when they are the same as JSON. */
type Question = Readonly<Record<string, unknown>>;

/** The one way in which an answer comes into the state. */
export interface Loader {
  /**
   * Asks for what a slot shows, and puts the answer there, unless something else was asked for it meanwhile or somebody
   * else is here: then the answer is dropped. While the same question is asked again its earlier answer stays in the slot;
   * the answer to another question never does. Gives the answer, or null when it was dropped.
   */
  load<S extends Slot>(
    slot: S,
    question: Question,
    ask: () => Promise<Result<ValueIn<S>, Failure>>,
    options?: {
      /** For an answer that says itself what it is of: the earlier one may stand on the screen until this one comes. */
      readonly keepsEarlier: boolean;
    },
  ): Promise<Result<ValueIn<S>, Failure> | null>;
  /** For what is no slot: gives the answer, or null when the same was asked for once more meanwhile. */
  latest<T>(what: string, ask: () => Promise<T>): Promise<T | null>;
  /** Forgets the earlier answer, so that the same question waits for its answer like any other. */
  empty(...slots: readonly Slot[]): void;
  /** Nobody asks for this any more: an answer that still comes is dropped, and the slot waits for nothing. */
  drop(slot: Slot): void;
  /** Puts what came by itself where the answer to a question stands; what was asked for before does not count any more. */
  take<S extends Slot>(slot: S, question: Question, value: ValueIn<S>): void;
  /** Whether this is still what a slot was last asked for, by the person who is here. */
  isAsked(slot: Slot, question: Question): boolean;
  /**
   * Empties the state for whoever is here now: nothing that was asked before counts any more, and every slice is as it was
   * at the start, except what belongs to the computer.
   */
  forgetPerson(): void;
}

/**
 * What stays when another person comes, because it belongs to the computer or to whoever did it: answers that are not
 * saved yet name their own attempt. All else is emptied, so that a new slice need not be thought of here.
 */
const OF_THE_COMPUTER: ReadonlySet<string> = new Set<keyof AppState>([
  ...(['session', 'startNotices', 'screen', 'screensBefore', 'overlay', 'notice', 'about', 'dataFolder'] as const),
  ...(['waitingInstalls', 'openedHandIns', 'unsaved', 'unsavedWords', 'profileImport', 'erasure'] as const),
]);

/** Makes the loader of one store; `getInitialState` gives the state before anything was asked. */
export function createLoader(
  set: (change: Partial<AppState>) => void,
  get: () => AppState,
  getInitialState: () => AppState,
): Loader {
  // What each slot was last asked for; an object of its own for each time it was asked.
  const asked = new Map<Slot, { readonly name: string }>();
  const turns = new Map<string, number>();
  const nameOf = (slot: Slot, question: Question): string =>
    JSON.stringify([OF_THE_COMPUTER.has(slot) ? null : profileOf(get()), question]);
  // The compiler cannot follow a slot from its name to its value.
  const put = (slot: Slot, value: Waiting<unknown>): void => set({ [slot]: value });

  return {
    async load(slot, question, ask, { keepsEarlier } = { keepsEarlier: false }) {
      const before = asked.get(slot);
      const now = { name: nameOf(slot, question) };
      asked.set(slot, now);
      const isAgain = before?.name === now.name || keepsEarlier;
      if (!isAgain || get()[slot].kind !== 'done') put(slot, WORKING);
      const answer = await ask();
      // Somebody may have come who has asked for nothing yet.
      if (asked.get(slot) !== now || nameOf(slot, question) !== now.name) return null;
      put(slot, answer.ok ? { kind: 'done', value: answer.value } : { kind: 'failed', failure: answer.error });
      return answer;
    },
    async latest(what, ask) {
      const now = (turns.get(what) ?? 0) + 1;
      turns.set(what, now);
      const answer = await ask();
      return turns.get(what) === now ? answer : null;
    },
    empty(...slots) {
      for (const slot of slots) {
        asked.delete(slot);
        put(slot, WORKING);
      }
    },
    drop(slot) {
      asked.delete(slot);
      put(slot, IDLE);
    },
    take(slot, question, value) {
      asked.set(slot, { name: nameOf(slot, question) });
      put(slot, { kind: 'done', value });
    },
    isAsked: (slot, question) => asked.get(slot)?.name === nameOf(slot, question),
    forgetPerson() {
      for (const slot of asked.keys()) if (!OF_THE_COMPUTER.has(slot)) asked.delete(slot);
      const emptied = Object.entries(getInitialState()).filter(
        ([name, value]) => typeof value !== 'function' && !OF_THE_COMPUTER.has(name),
      );
      // Each value comes from the very key that it goes back to.
      set(Object.fromEntries(emptied));
    },
  };
}
