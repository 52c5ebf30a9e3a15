import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';

/** As much of a passage as somebody with a red pen needs. Read from the files themselves, not through the program. */
export interface BankPassage {
  readonly family: string;
  readonly level: string;
  readonly text: string;
  readonly entry: { readonly label: Label; readonly credits: Readonly<Record<Label, number>> };
}

const folder = path.resolve(import.meta.dirname, '../../content/bank/passages');

/** Every passage of the bank, by its text. */
export function bankByText(): ReadonlyMap<string, BankPassage> {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  const passages = files.flatMap((name) => {
    // Read loosely on purpose: a second pair of eyes, not the program's own schema.
    const file = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as { passages: BankPassage[] };
    return file.passages;
  });
  return new Map(passages.map((passage) => [passage.text, passage]));
}

/** How often each value occurs. */
export const tally = (values: readonly string[]): Readonly<Record<string, number>> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});
