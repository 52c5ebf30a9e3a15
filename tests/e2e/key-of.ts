import * as fs from 'node:fs';
import * as path from 'node:path';
import { hashOf } from '../../content/base/hash.ts';
import type { Label } from '../../content/lesson/label.ts';

export const LESSON_FILES = [
  'warm-up',
  'airdrop-story',
  'ashfell-pumps',
  'lamps-of-vessamoor',
  'biscuit-tin',
  'cat-on-the-bank',
] as const;

export type LessonFileName = (typeof LESSON_FILES)[number];

/** As much of a lesson file as a teacher with a red pen needs. Read from the file itself, not through the program. */
export interface RedPen {
  readonly title: string;
  readonly text: string;
  readonly headlineSays: string;
  readonly notes: readonly string[];
  /** What is to be chosen before the dossier is shown; null where the key asks nothing. */
  readonly openFirst: { readonly note: string } | null;
  readonly dossier: readonly {
    readonly statement: string;
    readonly reference: { readonly publisher: string; readonly address?: string };
    readonly claims?: readonly string[];
  }[];
  readonly entries: readonly {
    readonly claim: string;
    readonly words: string;
    readonly label: Label;
    readonly cues: readonly { readonly exact: string }[];
    readonly bearsOn?: string | null;
    readonly bearing?: { readonly value: string; readonly or?: string };
    readonly credits: Readonly<Record<Label, number>>;
    readonly rationales: Readonly<Record<Label, string>>;
    readonly source: { readonly kind: string; readonly name: string | null };
    readonly techniques: readonly { readonly name: string; readonly words: { readonly exact: string } }[];
  }[];
}

const folder = path.resolve(import.meta.dirname, '../../content/lessons');

export function redPenFor(name: LessonFileName): RedPen {
  const text = fs.readFileSync(path.join(folder, `${name}.lesson.json`), 'utf8');
  // Read loosely on purpose: a second pair of eyes, not the program's own schema.
  const file = JSON.parse(text) as {
    lesson: { title: string; claims: { id: string; quote: { exact: string } }[] };
    key: {
      entries: Omit<RedPen['entries'][number], 'words'>[];
      debrief: Pick<RedPen, 'headlineSays' | 'dossier'> &
        Partial<Pick<RedPen, 'notes'>> & { openFirst?: { note: string } };
    };
  };
  const words = new Map(file.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
  return {
    title: file.lesson.title,
    text,
    headlineSays: file.key.debrief.headlineSays,
    notes: file.key.debrief.notes ?? [],
    openFirst: file.key.debrief.openFirst ?? null,
    dossier: file.key.debrief.dossier,
    entries: file.key.entries.map((entry) => ({ ...entry, words: words.get(entry.claim) ?? '' })),
  };
}

/** A label that the key gives no credit for at all, or the worst there is. */
export function worstLabel({ credits }: RedPen['entries'][number]): Label {
  const labels: Label[] = ['evidence', 'attribution', 'rhetoric'];
  return labels.reduce((worst, label) => (credits[label] < credits[worst] ? label : worst));
}

/** The same lesson as a teacher gives it out for an exam, under an id and title of its own: without its key, and with. */
export function examEditionOf({ text }: RedPen, id: string, title: string) {
  const file = JSON.parse(text) as { lesson: object; key: object };
  const lesson = { ...file.lesson, id, title };
  const key = { ...file.key, lesson: hashOf(lesson) };
  const { key: _, ...exam } = { ...file, lesson };
  return { title, withoutKey: JSON.stringify(exam), withKey: JSON.stringify({ ...file, lesson, key }) };
}
