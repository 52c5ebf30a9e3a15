import { toRosterName } from './roster-cells.ts';

/** The most words of a name; a longer line is a sentence. */
const MAX_WORDS = 8;

/**
 * Names without a header row, one per line, as pasted from a page or an e-mail; null if any line looks like something
 * else: cells, digits, an address or a sentence.
 *
 * @example readBareNames('Mia Ahlers\nBrandt, Jonas') // [{ name: 'Mia Ahlers', row: 1 }, { name: 'Brandt, Jonas', row: 2 }]
 */
export function readBareNames(text: string): readonly { readonly name: string; readonly row: number }[] | null {
  const lines = text.split(/\r\n|\n|\r/u).map((line, at) => ({ name: toRosterName(line), row: at + 1, line }));
  const filled = lines.filter(({ name }) => name !== '');
  return filled.length > 0 && filled.every(({ name, line }) => isName(name, line)) ? filled.map(toName) : null;
}

const toName = ({ name, row }: { readonly name: string; readonly row: number }) => ({ name, row });

const isName = (name: string, line: string): boolean =>
  /\p{L}/u.test(name) &&
  !/[\p{Nd};|\t@"{}<>=]/u.test(line.trim()) &&
  name.split(',').length <= 2 &&
  !/[!?:]$/u.test(name) &&
  name.split(' ').length <= MAX_WORDS;
