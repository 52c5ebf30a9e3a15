import * as z from 'zod';
import { hashNumbered } from './journal.ts';

/** One of them satisfies each kind of text that a request may ask for. */
const TEXTS = ['11111111-1111-4111-8111-111111111111', hashNumbered(1), 'a-claim', 'x', 'en'];

/** The same for what a request asks for by a rule of its own. */
const CUSTOM: readonly unknown[] = [new TextEncoder().encode('A text.')];

/** A value that satisfies a schema: the first of every choice, with everything that may be left out, one of each list. */
export function sampleOf(schema: z.core.$ZodType): unknown {
  const { def } = schema as z.ZodType & { readonly def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([part, of]) => [part, sampleOf(of)]));
    case 'record':
      return { [String(sampleOf(def.keyType))]: sampleOf(def.valueType) };
    case 'array':
      return [sampleOf(def.element)];
    case 'union':
      return sampleOf(def.options[0] ?? z.never());
    case 'nullable':
    case 'optional':
      return sampleOf(def.innerType);
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'boolean':
      return true;
    case 'null':
    case 'unknown':
      return null;
    case 'number':
      return [1, (schema as z.ZodNumber).minValue].find((number) => z.safeParse(schema, number).success);
    case 'string':
      return TEXTS.find((text) => z.safeParse(schema, text).success);
    case 'custom':
      return CUSTOM.find((value) => z.safeParse(schema, value).success);
    default:
      throw new Error(`There is no sample of a schema of the kind ${def.type}.`);
  }
}
