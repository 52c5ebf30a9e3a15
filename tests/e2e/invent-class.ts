import * as fs from 'node:fs';
import * as path from 'node:path';
import type { LessonFile } from '../../content/lesson/format.ts';
import { handInFile } from '../builders/hand-in.ts';
import { inventAnswers, pencil } from './pencil.ts';
import { redPenFor } from './key-of.ts';

/** A class of 34, invented: accents, apostrophes, names in either order, and two students of one name. */
export const CLASS_OF_34 = [
  ...[
    'Ada Brandt',
    'Zoë Müller',
    'Sinéad O’Hara',
    'Łukasz Nowak',
    'José Ruiz',
    'Øyvind Dahl',
    'Mia Klein',
    'Mia Klein',
  ],
  ...[
    'Anna-Lena Meyer',
    'Ben Oder',
    'Chi Ito',
    'Dua Noor',
    'Eli Roth',
    'Fay Lund',
    'Gus Hall',
    'Hana Sato',
    'Ivo Krall',
  ],
  ...['Jun Park', 'Kai Stern', 'Lea Fuchs', 'Noa Levi', 'Oda Berg', 'Pia Wolff', 'Quin Adler', 'Rui Sousa', 'Sol Vega'],
  ...['Tom Zander', 'Uma Rao', 'Vera Lind', 'Wim Bos', 'Xia Chen', 'Yara Haddad', 'Anouk Petit', 'Dag Holm'],
] as const;

/** The list as a school gives it out, with numbers from 1001. */
export const listOf34 = (): string =>
  `Name,ID\n${CLASS_OF_34.map((name, at) => `${name},${String(1001 + at)}`).join('\n')}\n`;

const LESSON = 'airdrop-story';
const key = redPenFor(LESSON);
const file = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, `../../content/lessons/${LESSON}.lesson.json`), 'utf8'),
) as LessonFile; // The program's own file, which its own tests look at.

export const LESSON_TITLE = key.title;

const asked = file.lesson.claims.map(({ id }) => id);

/**
 * What a student hands in for the article that ships, as the program writes it; `number` where the teacher asked for it.
 * `student` counts from 1 and makes the answers.
 */
export function workOf(student: number, name: string, number?: string): string {
  const answers = inventAnswers(key, asked, student);
  return handInFile({ lesson: file, n: student, name, answers, ...(number === undefined ? {} : { number }) }).text;
}

/** The points of that work, counted with a pencil. */
export const pointsOf = (student: number): number => pencil(key, asked, inventAnswers(key, asked, student));

/** How many claims the article that ships asks about. */
export const LESSON_CLAIMS = asked.length;
