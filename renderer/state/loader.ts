import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { AppState } from './app-state.ts';
import { profileOf } from './profile-of.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** The parts of the state that are loaded from the desk or the machine. */
export type Slot = {
  [K in keyof AppState]: AppState[K] extends Waiting<infer _>
    ? Waiting<never> extends AppState[K]
      ? K
      : never
    : never;
}[keyof AppState];

type ValueIn<S extends Slot> = AppState[S] extends Waiting<infer T> ? T : never;

/** The parameters of a request: a class, lesson, attempt or rule. Two questions are equal if their JSON is equal. */
type Question = Readonly<Record<string, unknown>>;

/** Loads answers into the state; there is no other way. */
export interface Loader {
  /**
   * Loads a slot and puts the answer there. The answer is dropped if meanwhile something else was requested for the
   * slot or the person has changed. If the same question is asked again, its earlier answer stays in the slot until
   * then; an answer to another question never does. Returns the answer, or null if it was dropped.
   */
  load<S extends Slot>(
    slot: S,
    question: Question,
    ask: () => Promise<Result<ValueIn<S>, Failure>>,
    options?: {
      /**
       * For answers that identify what they are about: the earlier one may stay on the screen until this one arrives.
       */
      readonly keepsEarlier: boolean;
    },
  ): Promise<Result<ValueIn<S>, Failure> | null>;
  /** For requests without a slot: returns the answer, or null if the same was requested again meanwhile. */
  latest<T>(what: string, ask: () => Promise<T>): Promise<T | null>;
  /** Forgets the earlier answer, so that asking the same question shows the loading state again. */
  empty(...slots: readonly Slot[]): void;
  /** Cancels a request: a late answer is dropped, and the slot no longer waits. */
  drop(slot: Slot): void;
  /** Puts a value that arrived without a request into a slot; an earlier request for the slot is cancelled. */
  take<S extends Slot>(slot: S, question: Question, value: ValueIn<S>): void;
  /** Whether this is still the last question for a slot, by the current person. */
  isAsked(slot: Slot, question: Question): boolean;
  /**
   * Resets the state for a new person: earlier requests are cancelled, and every slice returns to its initial state,
   * except the parts that belong to the computer.
   */
  forgetPerson(): void;
}

/**
 * The parts that stay when the person changes, because they belong to the computer or identify their own attempt, like
 * unsaved answers. Everything else is reset, so that a new slice need not be listed here.
 */
const OF_THE_COMPUTER: ReadonlySet<string> = new Set<keyof AppState>([
  ...(['session', 'startNotices', 'screen', 'screensBefore', 'overlay', 'notice', 'about', 'dataFolder'] as const),
  ...(['waitingInstalls', 'openedHandIns', 'unsaved', 'unsavedWords', 'profileImport', 'erasure'] as const),
]);

/** Creates the loader of a store; `getInitialState` returns the state before any request. */
export function createLoader(
  set: (change: Partial<AppState>) => void,
  get: () => AppState,
  getInitialState: () => AppState,
): Loader {
  // The last question for each slot; a new object for each request.
  const asked = new Map<Slot, { readonly name: string }>();
  const turns = new Map<string, number>();
  const nameOf = (slot: Slot, question: Question): string =>
    JSON.stringify([OF_THE_COMPUTER.has(slot) ? null : profileOf(get()), question]);
  // The compiler cannot relate the name of a slot to the type of its value.
  const put = (slot: Slot, value: Waiting<unknown>): void => set({ [slot]: value });

  return {
    async load(slot, question, ask, { keepsEarlier } = { keepsEarlier: false }) {
      const before = asked.get(slot);
      const now = { name: nameOf(slot, question) };
      asked.set(slot, now);
      const isAgain = before?.name === now.name || keepsEarlier;
      if (!isAgain || get()[slot].kind !== 'done') put(slot, WORKING);
      const answer = await ask();
      // The person may have changed without asking for anything yet.
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
      // Each value is put back under the key from which it was read.
      set(Object.fromEntries(emptied));
    },
  };
}
