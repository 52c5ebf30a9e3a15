/** A stretch of a text: plain, or a word of the glossary. */
export interface TermPiece {
  readonly text: string;
  /** The name under which the glossary has it; null for plain text. */
  readonly term: string | null;
}

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Cuts a text at the words of a glossary: whole words, whatever their capitals, each name at its first place only. Of names
 * that begin at one place the longest counts. The pieces together are the text.
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
