import { PILED_UP } from '../text/quote-foreign.ts';
import { toPlainName } from '../text/to-plain-name.ts';

/**
 * What a student writes about one claim, in one sentence. *reasoning*: why they chose their label, where the teacher asks
 * for it; *differs*: after the reason, why they see the claim differently from the key.
 */
export const SENTENCE_KINDS = ['reasoning', 'differs'] as const;

/** One of `SENTENCE_KINDS`. */
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** The longest sentence of a student, in UTF-16 units. */
export const MAX_SENTENCE = 300;

/** Whether an attempt asks why a label was chosen: not at all, with an answer that may stay empty, or with one that must be given. */
export const REASONING = ['none', 'optional', 'required'] as const;

/** One of `REASONING`. */
export type Reasoning = (typeof REASONING)[number];

/** What a student wrote about one claim; null where they wrote nothing. */
export type Sentences = Readonly<Record<SentenceKind, string | null>>;

/** The sentences of a claim about which nothing was written. */
export const NO_SENTENCES: Sentences = { reasoning: null, differs: null };

/**
 * A student's sentence as it is kept and shown, on one line and without what cannot be seen or would cover other lines; at
 * most `MAX_SENTENCE` units. null where nothing is left. What comes from a file goes through this as well: anybody may have
 * written it.
 *
 * @example toSentence('  Nobody\n saw it.\u202e ') // 'Nobody saw it.'
 */
export function toSentence(text: string): string | null {
  // A cut may fall between the halves of a pair, and half a letter has no UTF-8 form.
  const plain = toPlainName(text)
    .replace(PILED_UP, '')
    .slice(0, MAX_SENTENCE)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  return plain === '' ? null : plain;
}
