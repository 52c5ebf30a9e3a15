import { PASSAGE_LEVELS } from '../../content/bank/families.ts';
import type { FamilyReach, RuleRow } from '../../content/lint/check-simple-rules.ts';
import type { BankCounts } from '../../content/lint/count-bank.ts';
import { SIMPLE_RULES } from '../../content/lint/finding.ts';
import { LABELS } from '../../content/lesson/label.ts';
import { lintText } from '#text/lint-text.ts';
import { formatDecimal } from '../../renderer/text/decimal-text.ts';
import { formatNumber } from '../../renderer/text/number-text.ts';

const { table } = lintText;

const NO_NUMBER = '–';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * The practice bank as a table for a terminal: rows = families, columns = levels, with sums; below it, the mean length
 * of the claims of each label in characters. Lines are separated by `\n`, with none at the end.
 */
export const formatBank = ({ families, meanLengths }: BankCounts): string => {
  const line = (name: string, label: string, cells: readonly string[]): string =>
    [name.padEnd(22), label.padEnd(12), ...cells.map((cell) => cell.padStart(7))].join('');
  const rows = families.map(({ id, label, passages }) => {
    const counts = PASSAGE_LEVELS.map((level) => passages[level]);
    return { id, label, counts: [...counts, sum(counts)] };
  });
  const totals = [...PASSAGE_LEVELS, 'all'].map((_, column) => sum(rows.map(({ counts }) => counts[column] ?? 0)));
  const lengths = LABELS.map((label) => {
    const length = meanLengths[label] ?? null;
    return `${label} ${length === null ? NO_NUMBER : formatNumber(Math.round(length))}`;
  });
  return [
    line(table.family, table.label, [...PASSAGE_LEVELS, table.all]),
    ...rows.map(({ id, label, counts }) => line(id, label, counts.map(String))),
    line(table.all, '', totals.map(String)),
    table.meanLength(lengths.join(', ')),
  ].join('\n');
};

/**
 * The results of simple rules as a table for a terminal: rows = lessons and levels of the bank, columns = rules, each
 * with its hits, n and κ; a "!" follows a κ above the limit. Below it, for each family, the number of passages that the
 * simple words alone sort correctly.
 */
export const formatRules = (rows: readonly RuleRow[], families: readonly FamilyReach[]): string => {
  const head = [
    table.simpleRules.padEnd(34),
    table.limit.padStart(6),
    ...SIMPLE_RULES.map((name) => lintText.rules[name].padStart(20)),
  ];
  const lines = rows.map(({ place, limit, reaches }) => {
    const cells = SIMPLE_RULES.map((name) => {
      const { hits, n, kappa } = reaches[name];
      const mark = limit !== null && kappa !== null && kappa > limit ? '!' : ' ';
      return `${table.of(hits, n)}, κ ${(kappa === null ? NO_NUMBER : formatDecimal(kappa)).padStart(5)}${mark}`.padStart(
        20,
      );
    });
    return [
      lintText.place(place).padEnd(34),
      (limit === null ? table.noLimit : formatNumber(limit)).padStart(6),
      ...cells,
    ].join('');
  });
  const ofFamilies = families.map(({ family, reaches }) => {
    const cells = PASSAGE_LEVELS.map((level) => table.of(reaches[level].hits, reaches[level].n).padStart(12));
    return [family.padEnd(34), ...cells].join('');
  });
  return [
    head.join(''),
    ...lines,
    table.overLimit,
    '',
    [table.plainWordsByFamily.padEnd(34), ...PASSAGE_LEVELS.map((level) => level.padStart(12))].join(''),
    ...ofFamilies,
  ].join('\n');
};
