import type { StudentRow } from '../../../content/class/class-report.ts';
import { pagesText } from '#text/student-pages-text.ts';

/**
 * Returns a function that gives each student a unique name: students with the same name are distinguished by their ids,
 * or numbered.
 */
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
