import { type Label } from '../../../../content/lesson/label.ts';

const LETTERS: Readonly<Record<string, Label>> = { E: 'evidence', A: 'attribution', R: 'rhetoric' };

/** Labels from their first letters: `labels('E A R')`. */
export const labels = (letters: string): readonly Label[] =>
  letters.split(' ').flatMap((letter) => LETTERS[letter] ?? []);

/** One student and a key, made up so that no two measures agree by accident. */
export const ONE_STUDENT = {
  key: labels('E E E E E E A A A A A A A R R R R R R R'),
  responses: labels('E E E E A R A A A A E R A R R R R A A E'),
};
