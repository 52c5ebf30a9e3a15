import { FAMILIES, PASSAGE_LEVELS } from '../bank/families.ts';
import { LABELS } from '../lesson/label.ts';
import { meanClaimLength } from './check-balance.ts';
import { countPassages, type FiledPassage } from './check-bank.ts';
import { claimOfPassage } from './marked-claim.ts';

/**
 * The bank as a table for a terminal: rows = families, columns = levels, with sums; under it the mean length of each
 * label's claims in characters. Lines are separated by `\n`, and there is none at the end.
 */
export const formatTable = (passages: readonly FiledPassage[]): string => {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const rows = FAMILIES.map(({ id, label }) => {
    const counts = PASSAGE_LEVELS.map((level) => countPassages(passages, id, level));
    return { name: id, label, counts: [...counts, sum(counts)] };
  });
  const totals = [...PASSAGE_LEVELS, 'all'].map((_, column) => sum(rows.map(({ counts }) => counts[column] ?? 0)));
  const line = (name: string, label: string, cells: readonly string[]): string =>
    [name.padEnd(22), label.padEnd(12), ...cells.map((cell) => cell.padStart(7))].join('');
  const claims = passages.map(({ file, passage }) => claimOfPassage(file, passage));
  const lengths = LABELS.map((label) => `${label} ${meanClaimLength(claims, label)?.toFixed(0) ?? '–'}`);
  return [
    line('family', 'label', [...PASSAGE_LEVELS, 'all']),
    ...rows.map(({ name, label, counts }) => line(name, label, counts.map(String))),
    line('all', '', totals.map(String)),
    `Mean length of a claim in characters: ${lengths.join(', ')}`,
  ].join('\n');
};
