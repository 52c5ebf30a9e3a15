import { nameExport } from '#text/export-name-text.ts';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Passage } from '../../../content/bank/format.ts';
import { createDesk } from '../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../content/desk/store/store.ts';
import { failure, type FailureCode } from '../../../content/base/failure.ts';
import { err } from '../../../content/base/result.ts';
import { App } from '../../../renderer/app/app.tsx';
import { createMemoryPlatform, type MemoryMachine } from '../../../renderer/platform/memory-platform.ts';
import { createAppStore } from '../../../renderer/state/app-store.ts';
import { ONE_INSTALLATION } from '../../builders/hand-in.ts';
import { builtInLesson, type LessonSpec } from '../../builders/lesson-file.ts';
import { utcDay } from '../../builders/utc-day.ts';
import { fillGaps } from './fill-gaps.ts';

export interface ShellOptions {
  readonly lessons?: readonly LessonSpec[];
  readonly machine?: MemoryMachine;
  /** The passages to practise with; none when nothing else is asked for. */
  readonly bank?: readonly Passage[];
}

/** The built-in lessons when nothing else is asked for. */
const TWO_LESSONS: readonly LessonSpec[] = [
  { id: 'first', title: 'The first story' },
  { id: 'second', title: 'The second story', claims: Array.from({ length: 16 }, () => 'rhetoric' as const) },
];

/** A program over a desk in memory that nobody has used yet, with a disk that can be made to refuse. */
export function setShell({ lessons = TWO_LESSONS, machine = {}, bank = [] }: ShellOptions = {}) {
  fillGaps();
  let refusal: FailureCode | null = null;
  const memory = createMemoryStore();
  const store: DeskStore = {
    ...memory,
    append: (events) => (refusal === null ? memory.append(events) : err(failure(refusal))),
    putRecords: (records) => (refusal === null ? memory.putRecords(records) : err(failure(refusal))),
  };
  let seconds = 0;
  const desk = createDesk({
    store,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * (seconds += 1)),
    newId: () => crypto.randomUUID(),
    dayOf: utcDay,
    bank: () => bank,
    builtIns: lessons.map(builtInLesson),
    signer: ONE_INSTALLATION,
  });
  const platform = createMemoryPlatform(desk, { nameFile: nameExport, ...machine });
  const app = createAppStore(platform);
  return {
    app,
    platform,
    /** What the desk keeps everything in. */
    store,
    /** Makes the disk refuse with `code` from now on; null makes it take again. */
    refuse: (code: FailureCode | null) => {
      refusal = code;
    },
    /** Lets days go by on the desk's clock. */
    pass: (days: number) => {
      seconds += days * 24 * 60 * 60;
    },
    /** Draws the whole program and starts it. */
    open: async () => {
      render(<App store={app} />);
      await app.getState().start();
      return userEvent.setup();
    },
    /** Starts it for somebody who was here before; `teaches` shows what only a teacher needs. */
    openAs: async (name: string | null = 'Ada', teaches = false) => {
      await app.getState().start();
      await app.getState().begin({ name, teaches, withWarmUp: false });
      render(<App store={app} />);
      return userEvent.setup();
    },
  };
}

export type Shell = ReturnType<typeof setShell>;

/** The cards on the shelf, which must be there. */
export function lessonsOf({ app }: Shell) {
  const { shelf } = app.getState();
  if (shelf.kind !== 'done') throw new Error(`The shelf is ${shelf.kind}`);
  return shelf.value;
}

/** The attempt on the screen, which must be there. */
export function attemptOf({ app }: Shell) {
  const { attempt } = app.getState();
  if (attempt.kind !== 'done') throw new Error(`The attempt is ${attempt.kind}`);
  return attempt.value;
}

/** Starts an attempt of the lesson at a place of the shelf. */
export async function startLesson(shell: Shell, at: number, mode: 'guided' | 'exam' = 'guided'): Promise<void> {
  const card = lessonsOf(shell)[at];
  if (card === undefined) throw new Error(`There is no lesson ${String(at)}`);
  await shell.app.getState().startAttempt({ lesson: card.hash, mode, choice: { kind: 'all' }, again: null });
}
