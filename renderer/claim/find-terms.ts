/** A piece of a text: plain text, or a term of the glossary. */
export interface TermPiece {
  readonly text: string;
  /** The name of the term in the glossary; null for plain text. */
  readonly term: string | null;
}

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Splits a text at glossary terms: whole words, ignoring case, and only the first occurrence of each name. If several
 * names match at one position, the longest is used. Joined, the pieces are the text.
 *
 * @example cut by 'Rhetoric': 'So it is rhetoric.' gives 'So it is ', 'rhetoric' and '.'
 */
export function findTerms(text: string, names: readonly string[]): readonly TermPiece[] {
  if (names.length === 0) return [{ text, term: null }];
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const pieces: TermPiece[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const { 0: word, index } of text.matchAll(found)) {
    const term = byName.get(word.toLowerCase());
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (index > from) pieces.push({ text: text.slice(from, index), term: null });
    pieces.push({ text: word, term });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null });
  return pieces;
}
