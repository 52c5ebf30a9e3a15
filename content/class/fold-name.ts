import { APOSTROPHES, toPlainLetters } from '../text/plain-letters.ts';
import { toPlainName } from '../text/to-plain-name.ts';

/**
 * A name normalised for comparison: without compatibility forms, case and spaces (Unicode NFKC, UAX #15).
 *
 * @example normaliseName('  Ada   LOVELACE ') // 'ada lovelace'
 */
export const normaliseName = (name: string): string =>
  toPlainName(name).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The appearance of a name, for finding names that may belong to one person. */
export interface FoldedName {
  /** Letters only, words in alphabetical order, so that "Meyer, Anna" looks like "Anna Meyer". */
  readonly letters: string;
  /** Numbers are chosen to tell people apart: "student 7" does not look like "student 8". */
  readonly digits: string;
}

/** Letters of other scripts and the Latin letter that each looks like: the common ones of Unicode UTS #39, "confusables". */
const CONFUSABLES: readonly (readonly [letters: string, latin: string])[] = [
  ['аԁеһіјкмноԛрѕтухԝвсӏ', 'adehijkmhoqpstyxwbcl'],
  ['αεηικνορτυχβγω', 'aenikvoptuxbyw'],
  // Latin letters whose stroke or missing dot is not a combining mark in Unicode.
  ['øłđħıŧ', 'oldhit'],
];

const LATIN = new Map(
  CONFUSABLES.flatMap(([letters, latin]) =>
    Array.from(letters).map((letter, at) => [letter, latin[at] ?? letter] as const),
  ),
);

/**
 * The appearance of a name: without marks, case, order and punctuation, and with letters replaced by look-alikes.
 *
 * @example foldName('Meyer, Ännå 2') // { letters: 'anna meyer', digits: '2' }
 */
export function foldName(name: string): FoldedName {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return {
    letters: words
      .map((word) => word.replace(/\p{N}+$/u, ''))
      .map((word) =>
        word
          .replace(/0/g, 'o')
          .replace(/1/g, 'l')
          .replace(/./gu, (letter) => LATIN.get(letter) ?? letter),
      )
      .filter((word) => word !== '')
      .sort()
      .join(' '),
    digits: words.flatMap((word) => /\p{N}+$/u.exec(word)?.[0] ?? []).join(' '),
  };
}

/**
 * Marks that several scripts share, as accents are. A vowel sign of Hindi or Thai belongs to its script and to the name,
 * and the two marks of kana make another sound.
 */
const ACCENTS = /(?![\u3099\u309a])\p{Script=Inherited}/gu;

/**
 * A name without accents, apostrophe variants, invisible characters, punctuation and word order; '' for a name without
 * letters and digits. Two people may have the same result: it identifies a student only if nobody else in the class has
 * it. Letters of other scripts are never treated as Latin ones.
 *
 * @example toSameName("O’Brien, Zoë") // 'obrien zoe'
 */
export function toSameName(name: string): string {
  const plain = name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(ACCENTS, '');
  const words = toPlainLetters(plain).split(/[^\p{L}\p{N}\p{M}]+/u);
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
