import type * as z from 'zod';
import type { Finding } from './finding.ts';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );

const ABSENT = { problem: 'field-absent', words: '' } as const;

const isTechnique = (path: readonly PropertyKey[]): boolean => path.at(-1) === 'name' && path.at(-3) === 'techniques';

/**
 * What a schema finds wrong with raw data, by rule: a missing field, a technique outside the list, or another
 * structural fault.
 */
export const checkSchema = (file: string, schema: z.ZodType, data: unknown): readonly Finding[] => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }): Finding => {
    const place = { file, field: path.map(String).join('.') };
    if (valueAt(data, path) === undefined) return { rule: 'missing-field', place, values: ABSENT };
    if (isTechnique(path)) return { rule: 'unknown-technique', place, values: { name: String(valueAt(data, path)) } };
    return { rule: 'unreadable', place, values: { said: message } };
  });
};
