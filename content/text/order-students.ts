/** In which order the students of a class stand. */
export const STUDENT_ORDERS = ['list', 'last-name'] as const;

export type StudentOrder = (typeof STUDENT_ORDERS)[number];

/** The order that was chosen, and the language (a primary subtag of BCP 47) whose alphabet sorts the names. */
export interface OrderedBy {
  readonly order: StudentOrder;
  readonly language: string;
}

/**
 * Students in the order that was chosen: as they are given (a report has them as they stand on the list of the class), or
 * by last name in the alphabet of a language: in Swedish "Ö" comes after "Z", in German beside "O". The last name stands
 * before a comma, or is the last word; on a tie the whole name decides, and then the order that they had.
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
    .map((row) => ({ row, last: lastNameOf(row.name) }))
    .sort((one, other) => compare(one.last, other.last) || compare(one.row.name, other.row.name))
    .map(({ row }) => row);
}

function lastNameOf(name: string): string {
  const comma = name.indexOf(',');
  return comma > 0 ? name.slice(0, comma).trim() : name.slice(name.lastIndexOf(' ') + 1);
}
