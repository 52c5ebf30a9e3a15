import { PILED_UP } from '../text/quote-foreign.ts';
import { toPlainName } from '../text/to-plain-name.ts';

/**
 * The one-sentence answers that a student writes about a claim. *reasoning*: why they chose their label, if the teacher
 * requests it; *differs*: after seeing the reason, why they still disagree with the key.
 */
export const SENTENCE_KINDS = ['reasoning', 'differs'] as const;

/** One of `SENTENCE_KINDS`. */
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** The longest sentence of a student, in UTF-16 units. */
export const MAX_SENTENCE = 300;

/** Whether an attempt asks why a label was chosen: not at all, with an optional answer, or with a required one. */
export const REASONING = ['none', 'optional', 'required'] as const;

/** One of `REASONING`. */
export type Reasoning = (typeof REASONING)[number];

/** The sentences that a student wrote about one claim; null for one that they did not write. */
export type Sentences = Readonly<Record<SentenceKind, string | null>>;

/** The sentences of a claim about which nothing was written. */
export const NO_SENTENCES: Sentences = { reasoning: null, differs: null };

/**
 * A student's sentence as it is stored and shown: on one line, without invisible characters and without characters that
 * would cover other lines, at most `MAX_SENTENCE` units. null if nothing is left. Also applied to sentences from files,
 * which are untrusted input.
 *
 * @example toSentence('  Nobody\n saw it.\u202e ') // 'Nobody saw it.'
 */
export function toSentence(text: string): string | null {
  // The cut may split a surrogate pair, and half of a pair cannot be encoded as UTF-8.
  const plain = toPlainName(text)
    .replace(PILED_UP, '')
    .slice(0, MAX_SENTENCE)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  return plain === '' ? null : plain;
}
