import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Label } from '../../content/lesson/label.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import type { Running } from './fixtures.ts';

/** One event of the exported file, read loosely: somebody else's eyes, and none of the program's own folds. */
interface Line {
  readonly stream: string;
  readonly kind: string;
  readonly time: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An answer to a passage, as its line in the file has it. */
export interface Answer {
  readonly day: string;
  readonly why: 'review' | 'coach';
  readonly session: string;
  readonly passage: string;
  readonly skill: string;
  readonly family: string;
  readonly key: Label;
  readonly label: Label;
  readonly credit: number;
}

/** What is counted again: from the file alone, line by line. */
export interface Journal {
  readonly today: string;
  readonly answers: readonly Answer[];
  /** The days on which anything was written down about a lesson or a passage. */
  readonly daysOfWork: ReadonlySet<string>;
  /** Answers in finished lessons, the last one to each claim of each attempt. */
  readonly attempts: readonly { readonly stream: string; readonly answers: ReadonlyMap<string, Label> }[];
  /** By skill, the day on which it comes back. */
  readonly back: ReadonlyMap<string, string>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Skills of the bank: fourteen families at three levels. */
const SKILLS = 42;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Exports the current person's data as a file, and reads it line by line. `daysAhead`: of the program's clock. */
export async function readJournal({ app, window }: Running, file: string, daysAhead: number): Promise<Journal> {
  await answerDialogs(app, { save: file });
  const profile = await whoIsHere(window);
  const saved = await ask(window, 'saveExport', { export: { kind: 'profile', profile, form: 'json' } });
  if (saved?.ok !== true) throw new Error('It could not be saved.');
  const { events } = JSON.parse(await fs.readFile(file, 'utf8')) as { events: Line[] };
  await fs.rm(file);
  const toDay = await dayIn(window);
  return countEvents(events, toDay, toDay(new Date(Date.now() + daysAhead * DAY_MS).toISOString()));
}

/** The day of a time where the program runs. */
async function dayIn(window: Page): Promise<(time: string) => string> {
  const timeZone = await window.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return (time) => day.format(new Date(time));
}

function countEvents(events: readonly Line[], toDay: (time: string) => string, today: string): Journal {
  const why = new Map<unknown, Answer['why']>();
  const answers: Answer[] = [];
  const cards = new Map<string, { card: Card; reviewed: string }>();
  const scheduler = fsrs({ enable_fuzz: false });
  const work = events.filter(({ stream }) => stream.startsWith('attempt:') || stream.startsWith('practice:'));
  for (const { kind, time, payload } of work) {
    if (kind === 'practice-started') why.set(payload['session'], payload['why'] as Answer['why']);
    if (kind !== 'passage-answered') continue;
    const { session, passage, family, level, key, label, credit, confidence } = payload as unknown as Answer & {
      level: string;
      confidence: string;
    };
    const skill = `${family}/${level}`;
    const answer: Answer = {
      ...{ day: toDay(time), why: why.get(session) ?? 'review', session, passage, skill, family, key, label, credit },
    };
    answers.push(answer);
    if (answer.why === 'coach') continue;
    const right = { guess: Rating.Hard, fairly: Rating.Good, sure: Rating.Easy } as const;
    const grade = credit >= 0.5 ? right[confidence as keyof typeof right] : Rating.Again;
    const now = new Date(time);
    const { card } = scheduler.next(cards.get(skill)?.card ?? createEmptyCard(now), now, grade);
    cards.set(skill, { card, reviewed: toDay(time) });
  }
  const back = [...cards.entries()].map(([skill, { card, reviewed }]) => {
    const [due, tomorrow] = [toDay(card.due.toISOString()), dayAfter(reviewed, 1)];
    return [skill, due > tomorrow ? due : tomorrow] as const;
  });
  const daysOfWork = new Set(work.filter(({ kind }) => kind !== 'practice-started').map(({ time }) => toDay(time)));
  return { today, answers, daysOfWork, attempts: attemptsIn(work), back: new Map(back) };
}

function attemptsIn(work: readonly Line[]): Journal['attempts'] {
  const streams = new Map<string, Line[]>();
  for (const line of work.filter(({ stream }) => stream.startsWith('attempt:')))
    streams.set(line.stream, [...(streams.get(line.stream) ?? []), line]);
  return [...streams.entries()]
    .filter(([, lines]) => lines.some(({ kind }) => kind === 'handed-in'))
    .map(([stream, lines]) => ({
      stream,
      answers: new Map(
        lines
          .filter(({ kind }) => kind === 'responded')
          .map(({ payload }) => [String(payload['claim']), payload['label'] as Label]),
      ),
    }));
}

const reviewsOn = ({ answers }: Journal, day: string) =>
  answers.filter((one) => one.why === 'review' && one.day === day);

/** How many skills were begun on a day: those whose first review was on it. */
function begunOn({ answers }: Journal, day: string): number {
  const reviews = answers.filter(({ why }) => why === 'review');
  return new Set(
    reviews.map(({ skill }) => skill).filter((skill) => reviews.find((one) => one.skill === skill)?.day === day),
  ).size;
}

/** The passages that are due on a day, as one would count them with a calendar: what comes back, and five new a day. */
export function countDue(journal: Journal, day = journal.today): { readonly back: number; readonly fresh: number } {
  if (journal.attempts.length === 0) return { back: 0, fresh: 0 };
  const room = 20 - reviewsOn(journal, day).length;
  const back = Math.min(room, [...journal.back.values()].filter((one) => one <= day).length);
  const unseen = SKILLS - journal.back.size;
  return { back, fresh: Math.max(0, Math.min(unseen, 5 - begunOn(journal, day), room - back)) };
}

/** On how many days of this week, from Monday on, anything was done. */
export function countDaysThisWeek({ today, daysOfWork }: Journal): number {
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  return Array.from({ length: sinceMonday + 1 }, (_, ago) => dayAfter(today, -ago)).filter((day) => daysOfWork.has(day))
    .length;
}
