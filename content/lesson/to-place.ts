import type * as z from 'zod';

/**
 * Where the first issue of a schema is, as an author would write it: `lesson.claims[3].quote`. For a field that should
 * not be there, the field itself; null when it is the whole value or there is no issue.
 */
export function toPlace(issues: readonly z.core.$ZodIssue[]): string | null {
  const [issue] = issues;
  if (issue === undefined) return null;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const place = path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${String(part)}]`;
    return before === '' ? String(part) : `${before}.${String(part)}`;
  }, '');
  return place === '' ? null : place;
}
