import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from './words-of.ts';

/**
 * The Flesch-Kincaid grade of a text, in years of US school (9 is about 14 years of age; it may be below 0).
 *
 * 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59 (Kincaid et al. 1975, "Derivation of new readability
 * formulas for Navy enlisted personnel"). A word without a vowel, such as a number, has one syllable. A text without
 * words has the grade 0. Worked example: "The cat sat on the mat." has 6 words, 1 sentence and 6 syllables: −1.45.
 */
export const readingGrade = (text: string): number => {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = Math.max(1, sentencesOf(text).length);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
};
