import type { Page } from '@playwright/test';
import type { Label } from '../../content/lesson/label.ts';
import type { AttemptId, ClassId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import { ask, whoIsHere } from './ask.ts';

/** What one student wrote on paper, by the ids of the claims. */
export interface SeedPaper {
  readonly name: string;
  readonly answers: Readonly<Record<string, Label>>;
}

export interface Seed {
  readonly className: string;
  /** The title of a lesson on the shelf that has its key. */
  readonly lesson: string;
  /** The text of its list. */
  readonly roster?: string;
  readonly papers: readonly SeedPaper[];
}

/** Creates a class of the current person with papers, without the screens: thirty students in a second. */
export async function seedClass(window: Page, { className, lesson, roster, papers }: Seed): Promise<void> {
  const profile = await whoIsHere(window);
  const shelf = await ask(window, 'listLessons', { profile });
  const card = shelf.ok ? shelf.value.find(({ title }) => title === lesson) : undefined;
  if (card === undefined) throw new Error(`“${lesson}” is not on the shelf.`);
  // The desk asks for UUIDs; the brands say of what.
  const id = crypto.randomUUID() as ClassId;
  await ask(window, 'createClass', { profile, class: id, name: className });
  if (roster !== undefined) await ask(window, 'setRoster', { class: id, text: roster });
  for (const { name, answers } of papers) {
    const entry = crypto.randomUUID() as AttemptId;
    const byClaim = answers as Readonly<Record<ClaimId, Label>>; // The caller has the ids from the lesson file.
    const entered = await ask(window, 'enterPaper', { class: id, entry, lesson: card.hash, name, answers: byClaim });
    if (!entered.ok) throw new Error(entered.error.code);
  }
}

const NAMES = [
  ...['Ada', 'Ben', 'Chi', 'Dua', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kai', 'Lea', 'Mia', 'Noa', 'Oda'],
  ...['Pia', 'Quin', 'Rui', 'Sol', 'Tom', 'Uma', 'Vera', 'Wim', 'Xia', 'Yara', 'Zoe', 'Anouk', 'Bram', 'Cleo', 'Dag'],
  ...['Elin', 'Finn', 'Gia', 'Hugo'],
];
const OTHER = { evidence: 'attribution', attribution: 'rhetoric', rhetoric: 'evidence' } as const;

/** A class as classes are: some sort well, some badly, hard claims are missed by more, and a few are left open. */
export function inventPapers(
  entries: readonly { readonly claim: string; readonly label: Label }[],
  count: number,
): readonly SeedPaper[] {
  return NAMES.slice(0, count).map((name, student) => ({
    name,
    answers: Object.fromEntries(
      entries.flatMap(({ claim, label }, at) => {
        const luck = (student * 37 + at * 53 + ((student * at) % 11) * 7) % 100;
        if (luck === 99 || (student % 9 === 4 && at % 7 === 5)) return [];
        const isMissed = luck < 15 + ((at * 29) % 50) + (student % 6) * 5 - 15;
        return [[claim, isMissed ? OTHER[label] : label] as const];
      }),
    ),
  }));
}
