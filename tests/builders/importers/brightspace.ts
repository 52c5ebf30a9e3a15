import { parseCsv } from './parse-csv.ts';

export interface BrightspaceUser {
  readonly id: number;
  readonly key: string;
}

export interface BrightspaceImport {
  readonly item: string;
  readonly max: number;
  readonly grades: ReadonlyMap<number, number>;
  /** Lines whose user is not known; Brightspace names them. */
  readonly unknown: readonly string[];
}

/** What a name of a grade item may not hold (docs.valence.desire2learn.com/res/grade.html). */
export const FORBIDDEN = /[/"*<>+=|,%]/;
export const MAX_NAME = 128;

/**
 * Reads grades by what D2L documents ("Importing grades", community.d2l.com/brightspace/kb/articles/3538; the names of
 * grade items from its API): docs/decisions/0018. Its program is not public.
 */
export function importIntoBrightspace(text: string, users: readonly BrightspaceUser[]): BrightspaceImport {
  const [header = [], ...rows] = parseCsv(text).map((row) => row.map((cell) => cell.text));
  const [key, ...rest] = header;
  if (key !== 'OrgDefinedId' && key !== 'Username') throw new Error(`The first column is ${key ?? 'missing'}.`);
  if (rest.at(-1) !== 'End-of-Line Indicator') throw new Error('The last column is not the end of the line.');
  if (rest.length !== 2) throw new Error('Names and emails are not to be imported.');
  const [, item, max] = /^(.*?) Points Grade <Numeric MaxPoints:(\d+)>$/.exec(rest[0] ?? '') ?? [];
  if (item === undefined || FORBIDDEN.test(item) || item.length > MAX_NAME || / (Text Grade|Grade Symbol)/.test(item)) {
    throw new Error(`No grade item can be called ${rest[0] ?? ''}`);
  }
  const grades = new Map<number, number>();
  const unknown: string[] = [];
  for (const [name = '', grade = '', end] of rows) {
    if (end !== '#') throw new Error('A line does not end with #.');
    const found = users.filter((user) => user.key.toLowerCase() === name.toLowerCase());
    // A grade above the most is cut to it.
    if (found.length === 1) grades.set(found[0]?.id ?? -1, Math.min(Number(grade), Number(max)));
    else unknown.push(name);
  }
  return { item, max: Number(max), grades, unknown };
}
