/** The words of a text in their order; a hyphenated word is one, and so is a number. Punctuation is left out. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-'’.,]?[\p{L}\p{N}]+)*/gu) ?? [];

/**
 * The sentences of a text in their order, trimmed. A sentence ends with `.`, `!`, `?` or `…` (and a closing quotation
 * mark or bracket) before a space or the end, so an abbreviation with a full stop ends one too: content avoids them.
 */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…]["”’')\]]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
