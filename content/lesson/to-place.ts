import type * as z from 'zod';
import { quoteForeign } from '../text/quote-foreign.ts';

/**
 * Where the first issue of a schema is, as an author would write it: `lesson.claims[3].quote`. For a field that should
 * not be there, the field itself; null when it is the whole value or there is no issue. The names of fields come from
 * the file, so the place is fit to be shown (`quoteForeign`).
 */
export function toPlace(issues: readonly z.core.$ZodIssue[]): string | null {
  const [issue] = issues;
  if (issue === undefined) return null;
  return pathToPlace(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path);
}

/** Each issue of a schema by itself, with its place and what it is; a list as long as the issues, in their order. */
export const toFaults = (
  issues: readonly z.core.$ZodIssue[],
): readonly { readonly place: string | null; readonly detail: string | null }[] =>
  issues.flatMap((issue) =>
    // Fields that should not be there are one issue, whatever their number.
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ place: pathToPlace([...issue.path, key]), detail: toDetail([issue]) }))
      : [{ place: toPlace([issue]), detail: toDetail([issue]) }],
  );

/** The place at the end of a path; null for the whole value. */
export function pathToPlace(path: readonly PropertyKey[]): string | null {
  const place = path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${String(part)}]`;
    // A path may be as long as the file is deep, and each name as long as the file; a name may also be none.
    const name = part === '' ? '""' : quoteForeign(String(part));
    return before === '' ? name : `${before}.${name}`;
  }, '');
  return place === '' ? null : quoteForeign(place);
}

/** What the first issue of a schema is, for a maintainer; it may quote the file. */
export function toDetail(issues: readonly z.core.$ZodIssue[]): string | null {
  const [issue] = issues;
  return issue === undefined ? null : quoteForeign(issue.message);
}
