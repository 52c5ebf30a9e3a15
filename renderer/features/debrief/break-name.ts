/** The most letters in a line; more would overlap the bands. */
const LINE_LETTERS = 26;

function fill(words: readonly string[], letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a long name into as few lines as possible, of similar length, so that the last word does not stand alone. */
export function breakName(name: string): readonly string[] {
  const words = name.split(' ');
  let lines = fill(words, LINE_LETTERS);
  for (let letters = LINE_LETTERS - 1; letters > 0; letters -= 1) {
    const tighter = fill(words, letters);
    if (tighter.length > lines.length) break;
    lines = tighter;
  }
  return lines;
}
