/** The order in which the students of a class are listed. */
export const STUDENT_ORDERS = ['list', 'last-name'] as const;

export type StudentOrder = (typeof STUDENT_ORDERS)[number];

/** The chosen order, and the language (a primary subtag of BCP 47) whose rules sort the names. */
export interface OrderedBy {
  readonly order: StudentOrder;
  readonly language: string;
}

/**
 * Students in the chosen order: as given (reports have them in the order of the class list), or by last name according
 * to a language: in Swedish "Ö" comes after "Z", in German next to "O". The last name is the part before a comma, or
 * the result of `lastNameOf`; ties are resolved by the whole name, and then by the original order.
 *
 * @example orderStudents([{ name: 'Mia Zorn' }, { name: 'Ott, Al' }], { order: 'last-name', language: 'en' }) // Ott, Zorn
 */
export function orderStudents<Row extends { readonly name: string }>(
  rows: readonly Row[],
  { order, language }: OrderedBy,
): readonly Row[] {
  if (order === 'list') return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return rows
    .map((row) => ({ row, last: lastNameOf(row.name, language) }))
    .sort((one, other) => compare(one.last, other.last) || compare(one.row.name, other.row.name))
    .map(({ row }) => row);
}

/** Where words such as "van" and "de" are a part of the last name to be sorted by: "van der Berg" is found under V. */
const SORTED_WITH_PARTICLES: ReadonlySet<string> = new Set(['en']);

/** Where people have two last names and are found under the first: García Márquez under G. */
const TWO_LAST_NAMES: ReadonlySet<string> = new Set(['es', 'ca', 'gl']);

/**
 * The part of a name that a list in this language is sorted by. No rule knows where a first name ends: a list with a comma,
 * as in "García Márquez, Ana", says it.
 *
 * @example lastNameOf('Tom van der Berg', 'nl') // 'Berg'
 */
function lastNameOf(name: string, language: string): string {
  const comma = name.indexOf(',');
  const words = (comma > 0 ? name.slice(0, comma) : name).split(/\s+/u).filter((word) => word !== '');
  const end = Math.max(0, words.length - 1);
  let start = comma > 0 ? 0 : withParticles(words, end);
  if (comma <= 0 && start > 1 && TWO_LAST_NAMES.has(language)) start = withParticles(words, start - 1);
  if (!SORTED_WITH_PARTICLES.has(language)) while (start < end && isParticle(words[start])) start += 1;
  return words.slice(start).join(' ');
}

/** The place of the first of the particles that lead to the word at `at`; the first word of a name is none of them. */
function withParticles(words: readonly string[], at: number): number {
  let start = at;
  while (start > 1 && isParticle(words[start - 1])) start -= 1;
  return start;
}

/** A word that begins with a small letter, as "van", "de la" and "von" do inside a name. */
const isParticle = (word = ''): boolean => /^\p{Ll}/u.test(word);
