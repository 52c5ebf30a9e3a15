import type { StudentRow } from '../../../content/class/class-report.ts';
import { pagesText } from '#text/student-pages-text.ts';

/** How each student is called where the name has to do for all: two of one name are told apart by their ids, or counted. */
export function namesApart(rows: readonly StudentRow[]): (row: StudentRow) => string {
  const byName = new Map<string, StudentRow[]>();
  for (const row of rows) {
    const same = byName.get(row.name);
    if (same === undefined) byName.set(row.name, [row]);
    else same.push(row);
  }
  return (row) => {
    const same = byName.get(row.name) ?? [row];
    return same.length < 2 ? row.name : pagesText.sameName(row.name, row.id, same.indexOf(row) + 1, same.length);
  };
}
