import type * as z from 'zod';
import type { Finding, LintRule } from './finding.ts';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );

const ruleOf = (data: unknown, path: readonly PropertyKey[]): LintRule => {
  if (valueAt(data, path) === undefined) return 'missing-field';
  return path.at(-1) === 'name' && path.at(-3) === 'techniques' ? 'unknown-technique' : 'unreadable';
};

/** What a schema finds wrong with raw data, told by rule: a field that is not there, a technique outside the list, or another fault of form. */
export const checkSchema = (file: string, schema: z.ZodType, data: unknown): readonly Finding[] => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    rule: ruleOf(data, path),
    place: `${file}, ${path.map(String).join('.') || 'the whole file'}`,
    message,
  }));
};
