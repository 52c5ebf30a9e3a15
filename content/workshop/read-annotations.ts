import * as z from 'zod';
import { MAX_DEPTH, scanJson } from '../base/scan-json.ts';
import { err, ok, type Result } from '../base/result.ts';
import { MAX_CLAIMS } from '../draft/limits.ts';
import type { BroughtClaim, BroughtClaims, BroughtRefusal } from './brought-claims.ts';
import { readLabel } from './read-label.ts';

/** Annotations have many fields that are not read, and a list of them may come with a selector or two more than needed. */
const JSON_LIMITS = { depth: MAX_DEPTH, list: 2 * MAX_CLAIMS, values: 500_000 };

const looseText = z.string().catch('');
const offsetSchema = z.int().min(0).nullable().catch(null);

/** Fields of selectors that the Web Annotation Data Model names (W3C 2017, 4.2.4 and 4.2.5). */
const selectorSchema = z.object({
  type: looseText,
  exact: looseText,
  prefix: looseText,
  suffix: looseText,
  start: offsetSchema,
});
const targetSchema = z.object({ selector: z.unknown().optional() });
const bodySchema = z.object({ value: looseText, purpose: looseText });
const annotationSchema = z.object({
  target: z.unknown().optional(),
  /** As the model has it; Hypothesis has `text` and `tags` instead. */
  body: z.unknown().optional(),
  text: looseText,
  tags: z.array(looseText).catch([]),
});

/**
 * Reads the annotations of a JSON text: a list, or an object with a list in `rows` (the API of Hypothesis),
 * `annotations` (its export), or `items` (an annotation page of the W3C model). The words are those of a
 * TextQuoteSelector; a tag, or else a body, that names a label gives the label; the text gives the reason.
 */
export function readAnnotations(text: string): Result<BroughtClaims, BroughtRefusal> {
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, JSON_LIMITS);
  if (fault !== null) return refuse(fault.what === 'too-many' ? 'too-many' : 'damaged-json');
  const list = findList(JSON.parse(json));
  if (list === null) return refuse('no-annotations');
  if (list.length > MAX_CLAIMS) return refuse('too-many');
  const claims = list.flatMap((one, at) => readAnnotation(one, at + 1) ?? []);
  if (claims.length > 0) return ok({ from: 'annotations', claims });
  return refuse(list.length === 0 ? 'empty' : 'no-annotations');
}

const refuse = (fault: BroughtRefusal['fault']): Result<never, BroughtRefusal> => err({ fault, row: null });

const listsSchema = z.object({
  rows: z.unknown().optional(),
  annotations: z.unknown().optional(),
  items: z.unknown().optional(),
  first: z.unknown().optional(),
});

function findList(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  const lists = listsSchema.safeParse(value);
  if (!lists.success) return null;
  const { rows, annotations, items, first } = lists.data;
  // A collection has its first page inside it.
  return [rows, annotations, items, findItems(first)].find((list) => Array.isArray(list)) ?? null;
}

const findItems = (page: unknown): unknown => z.object({ items: z.unknown().optional() }).safeParse(page).data?.items;

/** The claim of an annotation; without words if it is a note on the page; null for a value that is no annotation. */
function readAnnotation(value: unknown, row: number): BroughtClaim | null {
  const annotation = annotationSchema.safeParse(value);
  if (!annotation.success || annotation.data.target === undefined) return null;
  const { target, body, text, tags } = annotation.data;
  const selectors = listOf(target).flatMap((one) => {
    const parsed = targetSchema.safeParse(one);
    return parsed.success ? listOf(parsed.data.selector) : [];
  });
  const known = selectors.flatMap((one) => selectorSchema.safeParse(one).data ?? []);
  const quote = known.find(({ type }) => type === 'TextQuoteSelector');
  const bodies = listOf(body).flatMap((one): readonly z.infer<typeof bodySchema>[] => {
    if (typeof one === 'string') return [{ value: one, purpose: '' }];
    const parsed = bodySchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const tagged = [...tags, ...bodies.flatMap(({ value: tag, purpose }) => (purpose === 'tagging' ? [tag] : []))];
  const notes = [text, ...bodies.flatMap(({ value: note, purpose }) => (purpose === 'tagging' ? [] : [note]))]
    .map((note) => note.trim())
    .filter((note) => note !== '');
  const ofTags = new Set(tagged.flatMap((tag) => readLabel(tag) ?? []));
  // Two tags that name different labels name none. Other tags, such as that of a class, are no labels at all.
  const isUnclear = ofTags.size > 1;
  const ofNotes = ofTags.size === 0 ? notes.findIndex((note) => readLabel(note) !== null) : -1;
  const label = isUnclear ? null : ([...ofTags][0] ?? readLabel(notes[ofNotes] ?? ''));
  return {
    ...{ row, isTooLong: false, words: quote?.exact.trim() ?? '' },
    ...{ prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '', block: null, start: null },
    pageOffset: known.find(({ type }) => type === 'TextPositionSelector')?.start ?? null,
    ...{ label, credits: {}, reason: notes.filter((_, at) => at !== ofNotes).join(' '), reasons: {}, cues: null },
    ...{ family: null, techniques: null, sourceKind: null, sourceName: '', whyContested: '', lookUp: '' },
    unknown: isUnclear ? [{ part: 'label', text: tagged.join(', ') }] : [],
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [value]);
